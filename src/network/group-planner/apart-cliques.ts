import type { GroupConflict, GroupProblem } from "./group-problem.ts";
import { openTo } from "./wish-conflicts.ts";

/** How many people are looked at for a group of which all must be apart; more than any meeting needs, and never long. */
const mostLooks = 20_000;

/** People who must all be apart from each other and are more than the tables they can sit at. */
export function moreApartThanTables(
  problem: GroupProblem,
  there: readonly (readonly number[])[],
): GroupConflict[] {
  if (problem.apart.length === 0) return [];
  const apart = neighbours(problem);
  for (const [round, present] of there.entries()) {
    const people = largestClique(
      present.filter((person) => apart.has(person)),
      apart,
    );
    const open = people.map((person) => openTo(problem, person));
    const tables = problem.tables.filter(
      (seats, table) => seats > 0 && open.some((one) => one(table)),
    ).length;
    if (people.length > tables) return [{ kind: "moreApartThanTables", people, tables, round }];
  }
  return [];
}

function neighbours({ apart }: GroupProblem): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const [a, b] of apart)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = found.get(one) ?? new Set();
      found.set(one, known.add(other));
    }
  return found;
}

/** Bron and Kerbosch 1973 without pivot, cut where no larger group can come; the largest found when looks run out. */
function largestClique(
  people: readonly number[],
  apart: ReadonlyMap<number, ReadonlySet<number>>,
): readonly number[] {
  let best: readonly number[] = [];
  let looks = 0;
  const grow = (group: readonly number[], open: readonly number[]): void => {
    if (group.length > best.length) best = group;
    for (const [at, person] of open.entries()) {
      if (group.length + open.length - at <= best.length || ++looks > mostLooks) return;
      const known = apart.get(person);
      grow(
        [...group, person],
        open.slice(at + 1).filter((other) => known?.has(other)),
      );
    }
  };
  const degree = (person: number) => apart.get(person)?.size ?? 0;
  grow(
    [],
    people.toSorted((a, b) => degree(b) - degree(a)),
  );
  return best.toSorted((a, b) => a - b);
}
