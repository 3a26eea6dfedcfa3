import { officeDayOf, sayShortDay, sayTime } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { sayFlood as t } from "./flood.texts.ts";
import { type IsUrgent, urgentFirst, type Watch } from "./to-check.ts";
import { UrgentMark } from "./urgent-mark.tsx";

type WatchProps = Watch & { readonly view: View; readonly isUrgent: IsUrgent };

/** The second list on the day of the intake team: its first lines, how many there are, and the way to all of them. */
export const WatchNote = ({ view, toCheck, alarms, isUrgent }: WatchProps) => (
  <>
    {alarms.map(({ kind, lastAt }) => (
      <Note key={kind} tone="late">
        <p>
          {t(`alarm-${kind}`, {
            when: `${sayShortDay(officeDayOf(lastAt), "de")}, ${sayTime(lastAt, "de")}`,
          })}
        </p>
      </Note>
    ))}
    {toCheck.count > 0 && (
      <>
        <h2>{t("titleCount", { count: toCheck.count })}</h2>
        {toCheck.overdue > 0 && <p>{t("overdue", { count: toCheck.overdue })}</p>}
        <ul>
          {urgentFirst(toCheck.lines, isUrgent).map((line) => (
            <li key={line.id}>
              <a href={view.href(`/intern/anliegen/${line.id}`, "de")}>
                <bdi>{[line.name ?? t("noWords"), line.place].filter(Boolean).join(", ")}</bdi>
              </a>
              <UrgentMark line={line} isUrgent={isUrgent} />
            </li>
          ))}
        </ul>
        <p>
          <a href={view.href("/intern/zu-pruefen", "de")}>{t("openList")}</a>
        </p>
      </>
    )}
  </>
);
