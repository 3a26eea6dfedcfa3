import { speak } from "../../platform/texts.ts";
import { mayBeAnswered } from "../concerns/concern.ts";
import type { ConcernProps } from "../concerns/shown-concern.ts";
import { exchangeTexts } from "../health-exchange/exchange.texts.ts";
import { letterPath } from "../letters/letter-pages.tsx";
import { letterStaffTexts } from "../letters/letter-staff.texts.ts";
import { MoveLink } from "../moves/move-note.tsx";
import { partnerTexts } from "./partner-links.texts.ts";
import { askPath } from "./partners-asked-page.tsx";

const partner = speak(partnerTexts, "de");
const exchange = speak(exchangeTexts, "de");
const letter = speak(letterStaffTexts, "de");

/** Ways beside the usual ones: somebody without account, a file for a clinic's system, a letter. Only what this person may do. */
export const OtherWays = ({ view, shown }: ConcernProps) => {
  const { concern } = shown;
  if (!mayBeAnswered(concern, shown.who).ok) return null;
  const href = (path: string) => view.href(path, "de");
  return (
    <ul class="plain small">
      {shown.mayAskNodes && (
        <>
          <li>
            <a href={href(askPath(concern.id))}>{partner("title")}</a>
          </li>
          <li>
            <a href={href(`/intern/anliegen/${concern.id}/fhir`)} download>
              {exchange("download")}
            </a>
          </li>
        </>
      )}
      {concern.state === "active" && (
        <li>
          <a href={href(letterPath(concern.id))}>{letter("title")}</a>
        </li>
      )}
      <MoveLink view={view} shown={shown} />
    </ul>
  );
};
