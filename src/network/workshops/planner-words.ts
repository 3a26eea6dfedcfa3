import type { GroupConflict } from "../group-planner/group-problem.ts";
import { say } from "./planning.texts.ts";
import type { UnkeptWish } from "./unkept-wishes.ts";
import type { Station, WorkshopPerson } from "./workshop.ts";

type Known = { readonly people: readonly WorkshopPerson[]; readonly stations: readonly Station[] };

const list = new Intl.ListFormat("de", { type: "conjunction" });

/** The planner's numbers as people read them. */
const namesIn = ({ people, stations }: Known) => ({
  name: (at: number) => people[at]?.name ?? "",
  names: (all: readonly number[]) => list.format(all.map((at) => people[at]?.name ?? "")),
  language: (at: number) => people[at]?.language ?? "",
  table: (at: number) => stations[at]?.topic ?? "",
  tables: (all: readonly number[]) => list.format(all.map((at) => stations[at]?.topic ?? "")),
  rounds: (all: readonly number[]) => list.format(all.map((at) => String(at + 1))),
});
type Names = ReturnType<typeof namesIn>;

type Of<Kind extends GroupConflict["kind"]> = Extract<GroupConflict, { readonly kind: Kind }>;
type Values = Readonly<Record<string, string | number>>;

const pair = ({ people: [a, b] }: Of<"togetherAndApart"> | Of<"neverTogether">, { name }: Names): Values => ({
  a: name(a),
  b: name(b),
});
const companion = (
  { person }: Of<"companionAbsent"> | Of<"companionApart">,
  { name, language }: Names,
): Values => ({ name: name(person), language: language(person) });

/** What a sentence about each conflict names; those that name nothing are left out. */
function valuesOf(conflict: GroupConflict, names: Names): Values {
  switch (conflict.kind) {
    case "tooFewSeats":
      return { round: conflict.round + 1, people: conflict.people, seats: conflict.seats };
    case "moreRoundsThanStations":
      return { rounds: conflict.rounds, stations: conflict.stations };
    case "hostAbsent":
      return { ...hosting(conflict, names), rounds: names.rounds(conflict.rounds) };
    case "hostElsewhere":
      return hosting(conflict, names);
    case "hostOfTwoTables":
      return { name: names.name(conflict.person), tables: names.tables(conflict.tables) };
    case "togetherAndApart":
    case "neverTogether":
      return pair(conflict, names);
    case "moreApartThanTables":
      return { round: conflict.round + 1, people: names.names(conflict.people), tables: conflict.tables };
    case "tooFewSeatsFor":
      return { round: conflict.round + 1, people: names.names(conflict.people), seats: conflict.seats };
    case "companionAbsent":
      return { ...companion(conflict, names), round: conflict.round + 1 };
    case "companionApart":
      return companion(conflict, names);
    default:
      return {};
  }
}

const hosting = ({ person, table }: Of<"hostAbsent"> | Of<"hostElsewhere">, names: Names): Values => ({
  name: names.name(person),
  table: names.table(table),
});

/** One sentence that names what cannot be kept, with the names of people and tables. */
export const sayConflict = (conflict: GroupConflict, known: Known): string =>
  say(conflict.kind, valuesOf(conflict, namesIn(known)));

/** One sentence about something that stands in the plan and should not, or the other way round. */
export const sayUnkept = ({ kind, ...of }: UnkeptWish): string => say(`unkept_${kind}`, of);
