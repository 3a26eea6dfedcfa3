import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { Fold } from "../../ui/card.tsx";
import { familySideTexts } from "./family-side.texts.ts";
import type { StatusPart } from "./status-part.ts";

/** Former recipients: who has confirmed that its copy is gone, and who has to until when. */
export const copyLines = ({ status, view }: Pick<StatusPart, "status" | "view">): readonly string[] => {
  const s = speak(familySideTexts, view.lang);
  return status.copies.map(({ nodeName: node, confirmedAt, dueAt }) =>
    confirmedAt
      ? s("copyGone", { node, day: sayDay(officeDayOf(confirmedAt), view.lang) })
      : s("copyAsked", { node, day: sayDay(officeDayOf(dueAt), view.lang) }),
  );
};

/** Nothing where nobody else has ever held a copy. */
export const GoneCopies = (part: StatusPart) =>
  part.status.copies.length === 0 ? null : (
    <Fold summary={speak(familySideTexts, part.view.lang)("copiesTitle")}>
      <ul>
        {copyLines(part).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Fold>
  );
