import { stationOf } from "./seating.ts";
import { roundsOf } from "./seating-plan.tsx";
import { isPresent, type WorkshopPerson, type WorkshopSheet } from "./workshop.ts";
import { say } from "./workshop-prints.texts.ts";

type PersonProps = { readonly sheet: WorkshopSheet; readonly person: WorkshopPerson };

/** The table of each round, one line each. */
export const OwnRounds = ({ sheet, person }: PersonProps) => (
  <ol class="plain">
    {roundsOf(sheet)
      .filter((round) => isPresent(person, round))
      .map((round) => {
        const table = stationOf(sheet, round, person.guestId);
        return (
          <li key={round}>
            {table === undefined
              ? say("roundNone", { round })
              : say("roundTable", { round, table: `${table.position}. ${table.topic}` })}
          </li>
        );
      })}
  </ol>
);

/** What people wear: the name is read from across the table. */
export const Badges = ({
  sheet,
  people,
}: {
  readonly sheet: WorkshopSheet;
  readonly people: readonly WorkshopPerson[];
}) => (
  <ul class="plain badges">
    {people.map((person) => (
      <li key={person.guestId} class="card line">
        <strong>{person.name}</strong>
        <span>{person.organisation}</span>
        <OwnRounds sheet={sheet} person={person} />
        <small>{say("codeFor", { code: person.checkInCode })}</small>
      </li>
    ))}
  </ul>
);
