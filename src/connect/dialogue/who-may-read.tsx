import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { apart } from "../referrals/consent-sheet.tsx";
import { familySideTexts } from "./family-side.texts.ts";
import type { StatusPart } from "./status-part.ts";

/** Another team that reads along: which, what, until when, and the way to take it back with one tap (Art. 7(3) GDPR). */
export const WhoMayRead = ({ status, view, hidden, open }: StatusPart) => {
  const s = speak(familySideTexts, view.lang);
  if (!open || status.readers.length === 0) return null;
  return (
    <Card line title={s("readersTitle")} id="readers">
      {status.readers.map(({ consentId, nodeName: node, parts, endsAt }) => (
        <form key={consentId} method="post" action={view.href("/stand")} class="stack tight">
          <p>{s("readerLine", { node: apart(node), day: sayDay(officeDayOf(endsAt), view.lang) })}</p>
          <ul>
            {parts.map((part) => (
              <li key={part}>{s(`share-${part}`)}</li>
            ))}
          </ul>
          <HiddenFields values={{ ...hidden("stop-reading"), consent: consentId }} />
          <Button kind="quiet" full>
            {s("readerStop")}
          </Button>
          <p class="small soft">{s("readerStopText")}</p>
        </form>
      ))}
    </Card>
  );
};
