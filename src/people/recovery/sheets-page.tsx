import type { VNode } from "preact";
import type { PrintedSheet, SheetsOfHolders } from "../../platform/vault/recovery.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink, PrintButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { germanDay } from "../forms/german-dates.ts";
import { say } from "../texts.ts";

type Printed = { readonly organisation: string; readonly sheets: SheetsOfHolders };

/** The six sheets, once. Nothing of them is stored; leaving the page loses them. */
export const sheetsPage = (view: View, { organisation, sheets }: Printed): VNode => {
  const place = say("sheetPlace", { organisation, date: germanDay(view.now) });
  return staffFrame(view, {
    title: say("sheetsTitle"),
    area: "team",
    children: (
      <div class="stack read">
        <h1>{say("sheetsTitle")}</h1>
        <div class="noprint stack">
          <Note tone="late">{say("sheetsOnce")}</Note>
          <p>{say("sheetsWithoutScript")}</p>
          <PrintButton>{say("printSheets")}</PrintButton>
        </div>
        {Object.entries(sheets).map(([holder, own]) => (
          <section class="stack own-page" key={holder} aria-labelledby={`holder-${holder}`}>
            <h2 id={`holder-${holder}`}>{say("holder", { holder })}</h2>
            <p>{say("holderKeeps")}</p>
            {own.map((sheet) => (
              <Sheet key={sheet.pair} sheet={sheet} place={place} />
            ))}
          </section>
        ))}
        <div class="actions">
          <ButtonLink href={view.href("/intern/team/wiederherstellung")}>{say("toDrill")}</ButtonLink>
        </div>
      </div>
    ),
  });
};

const Sheet = ({ sheet, place }: { readonly sheet: PrintedSheet; readonly place: string }) => {
  const [one = "", other = ""] = sheet.pair;
  return (
    <Card
      title={say("sheetOfPair", { holder: sheet.holder, one, other })}
      level={3}
      id={`sheet-${sheet.pair}-${sheet.holder}`}
    >
      <p class="small">{place}</p>
      <ol>
        {sheet.lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ol>
    </Card>
  );
};
