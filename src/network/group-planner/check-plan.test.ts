import { describe, expect, test } from "vitest";
import { faultsOfPlan } from "./check-plan.ts";
import { type GroupPlan, type GroupProblem, plainProblem } from "./group-problem.ts";

const problem = plainProblem(4, [2, 2], 2);
const plan: GroupPlan = {
  rounds: [
    [
      [0, 1],
      [2, 3],
    ],
    [
      [0, 2],
      [1, 3],
    ],
  ],
  distinctPairs: 4,
  bound: 4,
  repeats: 0,
  mixQuality: [],
  unmet: [],
  cpuMs: 0,
};
const faults = (changes: Partial<GroupPlan>, wishes: Partial<GroupProblem> = {}) =>
  faultsOfPlan({ ...problem, ...wishes }, { ...plan, ...changes });
const secondRound = (tables: readonly (readonly number[])[]) => ({ rounds: [plan.rounds[0] ?? [], tables] });

describe("the judge of a plan", () => {
  test("finds nothing in a good plan", () => {
    expect(faults({})).toEqual([]);
  });

  test("sees who sits twice, nowhere, on no chair or is a stranger", () => {
    expect(
      faults(
        secondRound([
          [0, 2],
          [1, 1],
        ]),
      ).join(),
    ).toMatch(/person 1 sits at 2 tables.*person 3 sits at 0/);
    expect(faults(secondRound([[0, 1, 2], [3]])).join()).toMatch(/3 people at table 0/);
    expect(
      faults(
        secondRound([
          [0, 2],
          [1, 7],
        ]),
      ).join(),
    ).toMatch(/nobody is 7/);
    expect(faults({ rounds: plan.rounds.slice(1) })).toContain("1 rounds");
  });

  test("sees who sits although absent", () => {
    expect(faults({}, { present: [{ person: 3, from: 0, to: 0 }] }).join()).toMatch(
      /person 3 sits at 1 tables/,
    );
  });

  test("sees a host elsewhere, a table that is fuller than need be, and a count that is wrong", () => {
    expect(faults({}, { hosts: [1, null] })).toEqual(["round 1: host 1 is not at table 0"]);
    const crowded = { ...secondRound([[0, 1, 2], [3]]), distinctPairs: 4, repeats: 1 };
    expect(faults(crowded, { tables: [4, 4] }).join()).toMatch(/table 1 has 1, another one 3/);
    expect(faults({ distinctPairs: 5 })).toContain("4 pairs, said 5");
    expect(faults({ repeats: 1 })).toContain("0 repeats, said 1");
    expect(faults({ bound: 3 })).toContain("4 pairs, more than the bound 3");
  });

  test("wants every broken wish named, and no other one", () => {
    const apart = { apart: [[0, 2]] } as const;
    expect(faults({}, apart).join()).toMatch(/not named as unmet/);
    const unmet = [{ kind: "apart", people: [0, 2], round: 1, table: 0 }] as const;
    expect(faults({ unmet }, apart)).toEqual([]);
    expect(faults({ unmet }).join()).toMatch(/named as unmet and yet kept/);
    expect(faults({}, { together: [[0, 3]] })).toHaveLength(1);
    expect(faults({}, { onlyTables: [{ person: 1, tables: [0] }] })).toHaveLength(1);
    expect(faults({}, { companions: [{ person: 0, oneOf: [1] }] })).toHaveLength(1);
    expect(faults({}, { topics: [{ person: 0, tables: [1] }] })).toHaveLength(1);
  });

  test("sees a group of a carousel that is split or comes back", () => {
    const carousel = { format: "carousel" } as const;
    expect(faults({}, carousel).join()).toMatch(/person 0 visits a station twice.*split/);
    const moved = {
      ...secondRound([
        [2, 3],
        [0, 1],
      ]),
      distinctPairs: 2,
      repeats: 2,
    };
    expect(faults(moved, carousel)).toEqual([]);
  });
});
