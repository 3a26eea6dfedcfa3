import { attendance, hostsAt } from "./attendance.ts";
import type { GroupProblem } from "./group-problem.ts";
import type { Seating } from "./seating.ts";

/** What a broken wish is worth, counted in repeated pairs. What must be kept weighs more than all that is only wanted. */
export const weights = { must: 60, wanted: 12 } as const;

/** The wishes of a problem, sorted by person so that the price of a change of seats is found among few. */
export type Wishes = {
  readonly problem: GroupProblem;
  /** Whether a host sits here: those never change seats. `round * people + person`. */
  readonly hosting: Uint8Array;
  readonly seatPrice: Float64Array | null;
  readonly apart: readonly (readonly number[])[] | null;
  readonly together: readonly (readonly number[])[] | null;
  /** 1 where somebody wants to visit a table, and how often she does. */
  readonly topic: { readonly wanted: Uint8Array; readonly visits: Uint8Array } | null;
  readonly needs: Needs | null;
  readonly mix: readonly MixCounts[];
  /** Where people sat before a replanning, -1 for nowhere, and what it costs to send somebody elsewhere. */
  readonly home: { readonly at: Int16Array; readonly price: number } | null;
};
export type Needs = {
  readonly of: readonly (readonly (readonly number[])[])[];
  /** For each person: who depends on her. */
  readonly by: readonly (readonly number[])[];
};
export type MixCounts = {
  readonly weight: number;
  readonly classOf: Int16Array;
  readonly classes: number;
  /** People of a class at a table: `(round * tables + table) * classes + class`, and the fewest and most of an even spread. */
  readonly counts: Int16Array;
  readonly fewest: Int16Array;
  readonly most: Int16Array;
};

export function wishesOf(problem: GroupProblem, seating: Seating): Wishes {
  const { people, tables } = problem;
  const listed = (pairs: readonly (readonly [number, number])[]) => {
    if (pairs.length === 0) return null;
    const lists: number[][] = Array.from({ length: people }, () => []);
    for (const [a, b] of pairs) {
      lists[a]?.push(b);
      lists[b]?.push(a);
    }
    return lists;
  };
  const hosting = new Uint8Array(problem.rounds * people);
  for (const [round, there] of attendance(problem).entries())
    for (const host of hostsAt(problem, there)) if (host !== null) hosting[round * people + host] = 1;
  return {
    problem,
    hosting,
    seatPrice: seatPrices(problem),
    apart: listed(problem.apart),
    together: listed(problem.together),
    topic:
      problem.topics.length === 0
        ? null
        : { wanted: wantedTables(problem), visits: new Uint8Array(people * tables.length) },
    needs: needsOf(problem),
    home: null,
    mix: problem.mix.filter(({ weight }) => weight > 0).map((wish) => mixCounts(wish, problem, seating)),
  };
}

export const hasWishes = ({ seatPrice, apart, together, topic, needs, home, mix }: Wishes): boolean =>
  [seatPrice, apart, together, topic, needs, home].some((one) => one !== null) || mix.length > 0;

function seatPrices({ people, tables, onlyTables }: GroupProblem): Float64Array | null {
  if (onlyTables.length === 0) return null;
  const prices = new Float64Array(people * tables.length);
  for (const { person, tables: open } of onlyTables)
    for (let table = 0; table < tables.length; table++)
      if (!open.includes(table)) prices[person * tables.length + table] = weights.must;
  return prices;
}

function wantedTables({ people, tables, topics }: GroupProblem): Uint8Array {
  const wanted = new Uint8Array(people * tables.length);
  for (const { person, tables: chosen } of topics)
    for (const table of chosen) wanted[person * tables.length + table] = 1;
  return wanted;
}

function needsOf({ people, companions }: GroupProblem): Needs | null {
  if (companions.length === 0) return null;
  const of: (readonly number[])[][] = Array.from({ length: people }, () => []);
  const by: number[][] = Array.from({ length: people }, () => []);
  for (const { person, oneOf } of companions) {
    of[person]?.push(oneOf);
    for (const other of oneOf) by[other]?.push(person);
  }
  return { of, by };
}

function mixCounts(
  { classOf, weight }: GroupProblem["mix"][number],
  problem: GroupProblem,
  { sizes }: Seating,
): MixCounts {
  const tables = problem.tables.length;
  const classes = Math.max(0, ...classOf.map((one) => (one ?? -1) + 1));
  const cells = problem.rounds * tables * classes;
  const [fewest, most] = [new Int16Array(cells), new Int16Array(cells)];
  for (const [round, there] of attendance(problem).entries()) {
    const all = new Int16Array(classes);
    for (const person of there) {
      const one = classOf[person] ?? null;
      if (one !== null) all[one] = (all[one] ?? 0) + 1;
    }
    for (let table = 0; table < tables; table++)
      for (let one = 0; one < classes; one++) {
        const share = ((all[one] ?? 0) * (sizes[round * tables + table] ?? 0)) / Math.max(1, there.length);
        fewest[(round * tables + table) * classes + one] = Math.floor(share);
        most[(round * tables + table) * classes + one] = Math.ceil(share);
      }
  }
  return {
    weight,
    classOf: Int16Array.from({ length: problem.people }, (_, person) => classOf[person] ?? -1),
    classes,
    counts: new Int16Array(cells),
    fewest,
    most,
  };
}
