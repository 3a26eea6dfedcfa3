import { sectorName } from "../../people/public.ts";
import { sayTime } from "../../core/say-date.ts";
import { Figures } from "../../ui/figures.tsx";
import { figuresOf, peopleAt, sectorLetters } from "./seating.ts";
import { say } from "./seating.texts.ts";
import { startOfRound, type Station, type WorkshopPerson, type WorkshopSheet } from "./workshop.ts";

const none = "–";

/** The letter of a person's sector in this plan. */
function lettersOf(people: readonly WorkshopPerson[]): ReadonlyMap<string, string> {
  return sectorLetters(people.flatMap(({ sector }) => (sector === null ? [] : [sectorName(sector)])));
}

const legendOf = (letters: ReadonlyMap<string, string>, people: readonly WorkshopPerson[]): string => {
  const lines = [...letters].map(([name, letter]) => `${letter} ${name}`);
  const without = people.some(({ sector }) => sector === null) ? [`${none} ${say("noSector")}`] : [];
  return [...lines, ...without].join(" · ");
};

/** Figures above the plan, each with what it is. */
export const SeatingFigures = ({ sheet }: { readonly sheet: WorkshopSheet }) => {
  const figures = figuresOf(sheet);
  if (figures === null) return null;
  const { people, tables, rounds, repeats, distinctPairs, bound, sectors, topics } = figures;
  return (
    <>
      <Figures
        figures={[
          { meaning: say("peopleTablesRounds"), value: `${people} · ${tables} · ${rounds}` },
          { meaning: say("repeats"), value: String(repeats) },
          { meaning: say("newPairs"), value: say("leastOf", { least: distinctPairs, most: bound }) },
          ...(sectors ? [{ meaning: say("sectorsAtTable"), value: say("leastOf", sectors) }] : []),
          ...(topics ? [{ meaning: say("topicsOfGuest"), value: say("leastOf", topics) }] : []),
        ]}
      />
      <p class="small soft">
        {say(distinctPairs === bound ? "allPairs" : "fewerPairs", { reached: distinctPairs, bound })}
      </p>
    </>
  );
};

export const roundsOf = ({ workshop }: WorkshopSheet): readonly number[] =>
  Array.from({ length: workshop.rounds }, (_, at) => at + 1);

export const stationWord = ({ workshop }: WorkshopSheet): string =>
  say(workshop.format === "carousel" ? "station" : "table");

type CellProps = {
  readonly people: readonly WorkshopPerson[];
  readonly letters: ReadonlyMap<string, string>;
};

const Cell = ({ people, letters }: CellProps) => (
  <td>
    {people.length === 0 ? (
      <span class="soft">{say("empty")}</span>
    ) : (
      <ul>
        {people.map(({ guestId, name, sector }) => (
          <li key={guestId} data-sector={letters.get(sectorName(sector)) ?? none}>
            {name}
          </li>
        ))}
      </ul>
    )}
  </td>
);

const Topic = ({
  station,
  host,
}: {
  readonly station: Station;
  readonly host: WorkshopPerson | undefined;
}) => (
  <th scope="row">
    {station.position}. {station.topic}
    {host && <span class="small soft stays">{say("stays", { name: host.name })}</span>}
  </th>
);

/** Tables down, rounds across; the first column stays while the rest is scrolled. */
export const SeatingPlan = ({ sheet }: { readonly sheet: WorkshopSheet }) => {
  const letters = lettersOf(sheet.people);
  const legend = legendOf(letters, sheet.people);
  return (
    <div class="scroll plan" role="region" aria-label={say("plan")} tabindex={0}>
      <table>
        {letters.size > 0 && <caption>{legend}</caption>}
        <thead>
          <tr>
            <th scope="col">{stationWord(sheet)}</th>
            {roundsOf(sheet).map((round) => {
              const start = startOfRound(sheet.workshop, round);
              return (
                <th key={round} scope="col">
                  {say("round", { round })}
                  <br />
                  <span class="soft">{start && sayTime(start, "de")}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sheet.stations.map((station) => (
            <tr key={station.id}>
              <Topic
                station={station}
                host={sheet.people.find(({ guestId }) => guestId === station.hostId)}
              />
              {roundsOf(sheet).map((round) => (
                <Cell key={round} people={peopleAt(sheet, round, station.id)} letters={letters} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
