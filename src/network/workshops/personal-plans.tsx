import { ScrollTable } from "../../ui/scroll-table.tsx";
import { sayRound } from "./say-rounds.ts";
import { peopleAt, stationOf } from "./seating.ts";
import { roundsOf } from "./seating-plan.tsx";
import { isPresent, type WorkshopPerson, type WorkshopSheet } from "./workshop.ts";
import { say } from "./workshop-prints.texts.ts";

type Part = { readonly sheet: WorkshopSheet; readonly people: readonly WorkshopPerson[] };

const list = new Intl.ListFormat("de", { type: "conjunction" });

const Round = ({
  sheet,
  person,
  round,
}: {
  readonly sheet: WorkshopSheet;
  readonly person: WorkshopPerson;
  readonly round: number;
}) => {
  const table = stationOf(sheet, round, person.guestId);
  const others =
    table === undefined ? [] : peopleAt(sheet, round, table.id).filter((other) => other !== person);
  return (
    <li>
      <strong>
        {table === undefined
          ? say("roundNone", { round })
          : say("roundTable", { round, table: `${table.position}. ${table.topic}` })}
      </strong>{" "}
      {sayRound(sheet.workshop, round)}
      {table?.hostId === person.guestId && <span class="stays">{say("hostHere")}</span>}
      {others.length > 0 && (
        <span class="stays small">{say("with", { names: list.format(others.map(({ name }) => name)) })}</span>
      )}
    </li>
  );
};

/** Where one person goes in each round, when, and whom she meets. */
export const PersonalPlans = ({ sheet, people }: Part) => (
  <div class="personal-plans">
    {people.map((person) => (
      <section key={person.guestId} class="card line stack tight" aria-labelledby={`p-${person.guestId}`}>
        <h2 id={`p-${person.guestId}`}>{person.name}</h2>
        {person.organisation !== null && <p>{person.organisation}</p>}
        <ol class="plain stack tight">
          {roundsOf(sheet)
            .filter((round) => isPresent(person, round))
            .map((round) => (
              <Round key={round} sheet={sheet} person={person} round={round} />
            ))}
        </ol>
      </section>
    ))}
  </div>
);

/** All names with the number of their table in each round. */
export const NameList = ({ sheet, people }: Part) => (
  <div class="own-page stack">
    <h2>{say("allPeople")}</h2>
    <ScrollTable
      label={say("allPeople")}
      columns={[
        { label: say("person") },
        ...roundsOf(sheet).map((round) => ({ label: say("round", { round }) })),
      ]}
      rows={people.map((person) => ({
        key: person.guestId,
        cells: [
          person.name,
          ...roundsOf(sheet).map((round) => {
            const table = stationOf(sheet, round, person.guestId);
            return table === undefined ? "–" : `${table.position}`;
          }),
        ],
      }))}
    />
  </div>
);
