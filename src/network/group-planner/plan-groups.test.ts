import { describe, expect, test } from "vitest";
import { evenTables, type GroupPlan, type GroupProblem, plainProblem } from "./group-problem.ts";
import { planGroups } from "./plan-groups.ts";

const even = (people: number, tables: number, rounds: number): GroupProblem =>
  plainProblem(people, evenTables(people, tables), rounds);

function planned(problem: GroupProblem, timeMs = 1000): GroupPlan {
  const result = planGroups(problem, { timeMs });
  if (!result.ok) throw new Error(result.conflicts.map(({ kind }) => kind).join());
  return result.plan;
}

describe("rotating groups", () => {
  // The whole grid is the bench: npm run bench -- groups.
  test.each([
    [12, 3, 3],
    [15, 5, 6],
    [16, 4, 5],
    [20, 5, 4],
    [31, 7, 5],
    [50, 10, 3],
    [50, 12, 4],
    [53, 7, 4],
    [60, 6, 3],
    [64, 8, 6],
    [72, 9, 6],
    [85, 10, 5],
    [100, 5, 6],
    [101, 20, 6],
    [123, 11, 6],
    [144, 12, 6],
    [154, 13, 2],
    [170, 15, 5],
    [189, 10, 4],
    [200, 18, 6],
  ])("%i people at %i tables for %i rounds meet as many others as anybody can", (people, tables, rounds) => {
    const plan = planned(even(people, tables, rounds));
    expect(plan.distinctPairs).toBe(plan.bound);
  });

  test.each([
    [3, 3, 4],
    [4, 4, 5],
    [5, 3, 7],
    [5, 4, 5],
    [5, 5, 6],
    [7, 7, 8],
    [8, 8, 9],
    [8, 4, 9],
    [8, 4, 10],
  ])("nobody meets twice at %i tables of %i in %i rounds", (tables, seats, rounds) => {
    expect(planned(even(tables * seats, tables, rounds)).repeats).toBe(0);
  });

  test("the same seed gives the same plan, another one another", () => {
    const problem: GroupProblem = { ...even(40, 8, 4), mix: [sectors(40, 4)] };
    const roundsOf = (seed: number) => {
      const result = planGroups(problem, { seed, timeMs: 5000 });
      return result.ok ? result.plan.rounds : null;
    };
    expect(roundsOf(7)).toEqual(roundsOf(7));
    expect(roundsOf(7)).not.toEqual(roundsOf(8));
  });

  test("hosts stay, guests meet nobody twice, and sectors are spread evenly", () => {
    const hosts = Array.from({ length: 10 }, (_, table) => table);
    const plan = planned({ ...even(50, 10, 3), hosts, mix: [sectors(50, 4)] });
    expect([plan.distinctPairs, plan.bound, plan.mixQuality]).toEqual([300, 300, [1]]);
    expect(plan.rounds.every((tables) => tables.every((people, table) => people.includes(table)))).toBe(true);
  });

  test("wishes are kept: apart, together, wheelchair, interpreter, topics, late and early", () => {
    const plan = planned({
      ...even(40, 8, 4),
      apart: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      together: [
        [3, 4],
        [5, 39],
      ],
      onlyTables: [{ person: 6, tables: [0, 1] }],
      companions: [{ person: 7, oneOf: [8, 9] }],
      topics: [
        { person: 10, tables: [2, 5] },
        { person: 11, tables: [7] },
      ],
      present: [
        { person: 12, from: 1, to: 3 },
        { person: 13, from: 0, to: 1 },
      ],
    });
    expect(plan.unmet).toEqual([]);
    expect(plan.distinctPairs).toBeGreaterThan(0.95 * plan.bound);
  });

  test("in a carousel groups go through all stations and hosts stay", () => {
    const hosts = [0, 1, 2, 3];
    const plan = planned({ ...even(24, 4, 4), format: "carousel", hosts, apart: [[4, 5]] });
    expect(plan.distinctPairs).toBe(plan.bound);
    expect(plan.unmet).toEqual([]);
  });

  test("empty chairs are spread over the tables", () => {
    const plan = planned(plainProblem(21, [8, 8, 8], 2));
    expect(plan.rounds.every((tables) => tables.every((people) => people.length === 7))).toBe(true);
  });
});

const sectors = (people: number, count: number) => ({
  name: "Sektor",
  weight: 1,
  classOf: Array.from({ length: people }, (_, person) => person % count),
});
