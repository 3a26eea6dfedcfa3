import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evenTables, type GroupProblem, plainProblem } from "./group-problem.ts";
import { fewestMeetingAgain } from "./overlap.ts";
import { pairBound } from "./pair-bound.ts";

const boundOf = (people: number, tables: number, rounds: number): number =>
  pairBound(plainProblem(people, evenTables(people, tables), rounds));

/** All ways to put people at tables of these sizes. */
function seatings(people: readonly number[], sizes: readonly number[]): number[][][] {
  if (sizes.length === 0) return [[]];
  const [size = 0, ...others] = sizes;
  return choices(people, size).flatMap((table) =>
    seatings(
      people.filter((person) => !table.includes(person)),
      others,
    ).map((rest) => [table, ...rest]),
  );
}

function choices(people: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return people.flatMap((person, at) =>
    choices(people.slice(at + 1), size - 1).map((others) => [person, ...others]),
  );
}

/** The most distinct pairs there can be, by trying everything. */
function best(sizes: readonly number[], rounds: number, hosts: readonly (number | null)[] = []): number {
  const people = Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, (_, person) => person);
  const all = seatings(people, sizes)
    .filter((tables) => hosts.every((host, table) => host === null || tables[table]?.includes(host)))
    .map((tables) => tables.flatMap((table) => choices(table, 2).map(([a = 0, b = 0]) => a * 20 + b)));
  const most = (met: ReadonlySet<number>, left: number): number =>
    left === 0 ? met.size : Math.max(...all.map((pairs) => most(new Set([...met, ...pairs]), left - 1)));
  return most(new Set(all[0]), rounds - 1);
}

describe("the bound on distinct pairs", () => {
  test("is the tightened one where tables are larger than their number", () => {
    expect(boundOf(48, 6, 4)).toBe(636);
    expect(boundOf(20, 4, 4)).toBe(148);
    expect(boundOf(24, 4, 4)).toBe(216);
  });

  test("is all pairs where there are rounds enough, and all meetings where nobody need meet twice", () => {
    expect(boundOf(25, 5, 6)).toBe(300);
    expect(boundOf(50, 10, 4)).toBe(400);
  });

  test.each([
    [[2, 2], 2],
    [[2, 2], 3],
    [[3, 2], 3],
    [[3, 3], 2],
    [[3, 3], 3],
    [[4, 2], 3],
    [[2, 2, 2], 3],
  ])("is never less than what trying everything finds: tables %j, %i rounds", (sizes, rounds) => {
    const people = sizes.reduce((sum, size) => sum + size, 0);
    expect(pairBound(plainProblem(people, sizes, rounds))).toBeGreaterThanOrEqual(best(sizes, rounds));
  });

  test("is never less with hosts who stay, and exact for three tables of two with hosts", () => {
    const hosted = (sizes: readonly number[], rounds: number, hosts: readonly (number | null)[]) => {
      const people = sizes.reduce((sum, size) => sum + size, 0);
      const problem: GroupProblem = { ...plainProblem(people, sizes, rounds), hosts };
      return [pairBound(problem), best(sizes, rounds, hosts)] as const;
    };
    const [bound, found] = hosted([2, 2, 2], 3, [0, 1, 2]);
    expect([bound, found]).toEqual([9, 9]);
    const [partly, reached] = hosted([3, 3], 3, [0, null]);
    expect(partly).toBeGreaterThanOrEqual(reached);
  });

  test("leaves out pairs that can never sit together", () => {
    const problem = plainProblem(6, [3, 3], 6);
    expect(pairBound(problem)).toBe(15);
    expect(pairBound({ ...problem, apart: [[0, 1]] })).toBe(14);
    expect(pairBound({ ...problem, hosts: [0, 1] })).toBe(14);
    expect(pairBound({ ...problem, present: [{ person: 5, from: 1, to: 0 }] })).toBe(10);
  });
});

describe("the fewest pairs that meet in both of two rounds", () => {
  test("are the least of all tables of how many sit where", () => {
    const size = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(fc.array(size, { minLength: 9, maxLength: 9 }), (cells) => {
        const rows = [0, 1, 2].map((a) => cells.slice(3 * a, 3 * a + 3).reduce((sum, n) => sum + n, 0));
        const columns = [0, 1, 2].map((b) =>
          cells.filter((_, at) => at % 3 === b).reduce((sum, n) => sum + n, 0),
        );
        fc.pre(rows.some((row) => row > 0));
        expect(fewestMeetingAgain(rows, columns)).toBe(leastByTrying(rows, columns));
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});

function leastByTrying(rows: readonly number[], columns: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  const fill = (at: number, left: readonly number[], open: readonly number[], pairs: number): void => {
    if (pairs >= least) return;
    if (at === 9) {
      if ([...left, ...open].every((n) => n === 0)) least = pairs;
      return;
    }
    const [a, b] = [Math.floor(at / 3), at % 3];
    for (let n = Math.min(left[a] ?? 0, open[b] ?? 0); n >= 0; n--)
      fill(
        at + 1,
        left.with(a, (left[a] ?? 0) - n),
        open.with(b, (open[b] ?? 0) - n),
        pairs + (n * (n - 1)) / 2,
      );
  };
  fill(0, rows, columns, 0);
  return least;
}
