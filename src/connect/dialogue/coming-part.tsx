import { sayDay } from "../../core/say-date.ts";
import { Timeline } from "../../ui/timeline.tsx";
import { comingDates } from "./coming-dates.ts";
import type { StatusPart } from "./status-part.ts";

/** What comes by when, and what happens if it does not. */
export const ComingDates = (part: StatusPart) => {
  const coming = comingDates(part);
  if (coming.length === 0) return null;
  const { t, view } = part;
  return (
    <>
      <h2>{t("nextTitle")}</h2>
      <Timeline
        entries={coming.map(({ by, what, more }) => ({
          at: by.toString(),
          when: t("byDay", { day: sayDay(by, view.lang) }),
          what: (
            <div class="stack tight">
              <p>{what}</p>
              {more.map((line) => (
                <p key={line} class="small soft">
                  {line}
                </p>
              ))}
            </div>
          ),
          state: "next" as const,
        }))}
      />
    </>
  );
};
