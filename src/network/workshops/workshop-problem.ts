import { foldText } from "../../core/text-folding.ts";
import type { GroupPlan, GroupProblem, MixWish, Pair } from "../group-planner/group-problem.ts";
import { meetings } from "./seating.ts";
import type { Mix, Seat, WorkshopPerson, WorkshopSheet } from "./workshop.ts";

/** The planner knows people and tables by their place in these lists. */
export type Numbered = {
  readonly problem: GroupProblem;
  readonly guestIds: readonly string[];
  readonly stationIds: readonly string[];
};

type Parts = Pick<WorkshopSheet, "workshop" | "people" | "stations" | "pairs">;

const classes = (keys: readonly (string | null)[]): readonly (number | null)[] => {
  const known = [...new Set(keys.filter((key) => key !== null))];
  return keys.map((key) => (key === null ? null : known.indexOf(key)));
};

const classKey: Readonly<Record<Mix, (person: WorkshopPerson) => string | null>> = {
  sector: ({ sector }) => sector,
  organisation: ({ organisationId }) => organisationId,
  // Whoever works in several regions, or in all, belongs to none for this.
  region: ({ regions }) => (regions.length === 1 ? (regions[0] ?? null) : null),
};

const mixWish = (name: Mix, people: readonly WorkshopPerson[]): MixWish => ({
  name,
  classOf: classes(people.map(classKey[name])),
  weight: 1,
});

/** Who speaks the language that somebody needs, however it is written. */
export const speakersFor = ({ language, guestId }: WorkshopPerson, people: readonly WorkshopPerson[]) =>
  people.filter(
    (other) =>
      other.guestId !== guestId &&
      other.speaks.some((spoken) => foldText(spoken) === foldText(language ?? "")),
  );

const indicesOf = (all: readonly string[], wanted: readonly string[]): number[] =>
  wanted.flatMap((id) => {
    const at = all.indexOf(id);
    return at < 0 ? [] : [at];
  });

/** What is known of the tables, in the planner's numbers. */
export function problemOf({ workshop, people, stations, pairs }: Parts): Numbered {
  const guestIds = people.map(({ guestId }) => guestId);
  const stationIds = stations.map(({ id }) => id);
  const stepFree = stations.flatMap((station, at) => (station.stepFree ? [at] : []));
  const wished = (wish: "together" | "apart"): readonly Pair[] =>
    pairs
      .filter((pair) => pair.wish === wish)
      .flatMap(({ a, b }): Pair[] => {
        const [one, other] = indicesOf(guestIds, [a, b]);
        return one === undefined || other === undefined ? [] : [[one, other]];
      });
  const problem: GroupProblem = {
    people: people.length,
    rounds: workshop.rounds,
    tables: stations.map(({ seats }) => seats),
    format: workshop.format,
    hosts: stations.map(({ hostId }) =>
      hostId === null ? null : (indicesOf(guestIds, [hostId])[0] ?? null),
    ),
    mix: workshop.mix.map((name) => mixWish(name, people)),
    together: wished("together"),
    apart: wished("apart"),
    onlyTables: people.flatMap((one, person) =>
      one.stepFree && stepFree.length < stations.length ? [{ person, tables: stepFree }] : [],
    ),
    companions: people.flatMap((one, person) =>
      one.language === null
        ? []
        : [
            {
              person,
              oneOf: indicesOf(
                guestIds,
                speakersFor(one, people).map(({ guestId }) => guestId),
              ),
            },
          ],
    ),
    topics: people.flatMap((one, person) => {
      const tables = indicesOf(stationIds, one.stationIds);
      return tables.length === 0 ? [] : [{ person, tables }];
    }),
    present: people.flatMap(({ presentFrom, presentTo }, person) =>
      presentFrom === 1 && (presentTo ?? workshop.rounds) >= workshop.rounds
        ? []
        : [{ person, from: presentFrom - 1, to: (presentTo ?? workshop.rounds) - 1 }],
    ),
  };
  return { problem, guestIds, stationIds };
}

/** The planner's answer as seats of people. */
export const seatsOf = (
  { rounds }: Pick<GroupPlan, "rounds">,
  { guestIds, stationIds }: Pick<Numbered, "guestIds" | "stationIds">,
): readonly Seat[] =>
  rounds.flatMap((tables, round) =>
    tables.flatMap((people, table) =>
      people.flatMap((person) => {
        const [guestId, stationId] = [guestIds[person], stationIds[table]];
        return guestId === undefined || stationId === undefined
          ? []
          : [{ round: round + 1, guestId, stationId }];
      }),
    ),
  );

/** Seats as the planner wrote them once, for a change of that plan. */
export function planOf(seats: readonly Seat[], bound: number, numbered: Numbered): GroupPlan {
  const { problem, guestIds, stationIds } = numbered;
  const rounds = Array.from({ length: problem.rounds }, (_, round) =>
    stationIds.map((stationId) =>
      indicesOf(
        guestIds,
        seats
          .filter((seat) => seat.round === round + 1 && seat.stationId === stationId)
          .map(({ guestId }) => guestId),
      ),
    ),
  );
  const met = meetings(seats);
  const all = [...met.values()].reduce((sum, times) => sum + times, 0);
  return {
    rounds,
    distinctPairs: met.size,
    bound,
    repeats: all - met.size,
    mixQuality: [],
    unmet: [],
    cpuMs: 0,
  };
}

/** Chairs can be brought: where more people come than there are seats, the smallest tables get one more. */
export function withChairs(problem: GroupProblem): GroupProblem {
  const tables = [...problem.tables];
  const there = (round: number) =>
    problem.people - problem.present.filter(({ from, to }) => round < from || round > to).length;
  const most = Math.max(0, ...Array.from({ length: problem.rounds }, (_, round) => there(round)));
  while (tables.length > 0 && tables.reduce((sum, seats) => sum + seats, 0) < most) {
    const smallest = tables.indexOf(Math.min(...tables));
    tables[smallest] = (tables[smallest] ?? 0) + 1;
  }
  return { ...problem, tables };
}
