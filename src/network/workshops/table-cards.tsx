import { QrCode } from "../../ui/qr-code.tsx";
import { sayRound } from "./say-rounds.ts";
import { peopleAt } from "./seating.ts";
import { roundsOf } from "./seating-plan.tsx";
import { headings, type Station, type WorkshopSheet } from "./workshop.ts";
import { say } from "./workshop-prints.texts.ts";

type StationProps = { readonly sheet: WorkshopSheet; readonly station: Station };

export const stationNo = ({ workshop }: WorkshopSheet, { position }: Station): string =>
  say(workshop.format === "carousel" ? "stationNo" : "tableNo", { position });

/** What a table is asked, under the four headings of the exchange. */
export const Questions = ({ station }: { readonly station: Station }) => (
  <ul>
    {headings.map((heading) => {
      const asked = station.questions[heading];
      return (
        <li key={heading}>
          <strong>{say(`ask_${heading}`)}</strong>
          {asked !== null && <span class="stays">{asked}</span>}
        </li>
      );
    })}
  </ul>
);

const Guests = ({ sheet, station }: StationProps) => (
  <>
    <h3>{say("guests")}</h3>
    <dl class="pairs">
      {roundsOf(sheet).map((round) => {
        const names = peopleAt(sheet, round, station.id).map(({ name }) => name);
        return (
          <>
            <dt>
              {say("round", { round })} {sayRound(sheet.workshop, round)}
            </dt>
            <dd>{names.length === 0 ? say("alone") : names.join(", ")}</dd>
          </>
        );
      })}
    </dl>
  </>
);

type CardsProps = { readonly sheet: WorkshopSheet; readonly addressOf: (stationId: string) => string };

/** One sheet for each table: number and topic large, questions, who comes when, and the code for notes. */
export const TableCards = ({ sheet, addressOf }: CardsProps) => (
  <>
    {sheet.stations.map((station) => (
      <section key={station.id} class="own-page stack table-card" aria-labelledby={`t-${station.id}`}>
        <p class="big-no">{stationNo(sheet, station)}</p>
        <h2 id={`t-${station.id}`}>{station.topic}</h2>
        <Questions station={station} />
        <Guests sheet={sheet} station={station} />
        <div class="row">
          <QrCode address={addressOf(station.id)} label={say("qrLabel", { topic: station.topic })} />
          <p>
            <strong>{say("noteByPhone")}</strong>
            <br />
            {say("noteByPhoneAbout")}
          </p>
        </div>
      </section>
    ))}
  </>
);

/** Empty paper for each table, for where there is no net. */
export const NoteSheets = ({ sheet }: { readonly sheet: WorkshopSheet }) => (
  <>
    {sheet.stations.map((station) => (
      <section key={station.id} class="own-page stack note-sheet" aria-labelledby={`n-${station.id}`}>
        <h2 id={`n-${station.id}`}>{say("noteSheet", { topic: `${station.position}. ${station.topic}` })}</h2>
        <p>{say("noteSheetRound")}</p>
        {[...headings, "actionItem" as const].map((heading) => (
          <div key={heading} class="lines">
            <h3>{say(`ask_${heading}`)}</h3>
          </div>
        ))}
      </section>
    ))}
  </>
);
