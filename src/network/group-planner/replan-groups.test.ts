import { describe, expect, test } from "vitest";
import {
  evenTables,
  type GroupPlan,
  type GroupProblem,
  type GroupResult,
  plainProblem,
} from "./group-problem.ts";
import { planGroups } from "./plan-groups.ts";
import { replanGroups } from "./replan-groups.ts";

const planOf = (result: GroupResult): GroupPlan => (result.ok ? result.plan : result.nearest);
const meeting = (people: number, tables: number, rounds: number): GroupProblem =>
  plainProblem(people, evenTables(people, tables), rounds);

describe("replanning while people wait", () => {
  test.each([
    [50, 10, 3, 1],
    [50, 10, 3, 5],
    [48, 6, 4, 3],
    [120, 15, 5, 10],
    [200, 20, 4, 8],
  ])(
    "%i people, %i tables, %i rounds, %i cancel: few move, and nearly all pairs stay",
    (people, tables, rounds, count) => {
      const problem = meeting(people, tables, rounds);
      const gone = Array.from({ length: count }, (_, at) => (at * 7 + 3) % people);
      const plan = planOf(planGroups(problem, { timeMs: 400 }));
      const changed = replanGroups(problem, plan, { fromRound: 0, gone, arrived: [] });
      const now = planOf(changed.result);
      const anew = planOf(planGroups(changed.problem, { timeMs: 400 }));
      expect(changed.keptSeats / changed.seats).toBeGreaterThanOrEqual(1 - (2 * count) / people);
      expect(now.distinctPairs / anew.distinctPairs).toBeGreaterThanOrEqual(0.98);
      expect(now.cpuMs).toBeLessThanOrEqual(200);
    },
  );

  test("who comes late gets a chair in the rounds that are left, and rounds that are over stay", () => {
    const problem = { ...meeting(41, 8, 4), present: [{ person: 40, from: 1, to: 0 }] };
    const plan = planOf(planGroups(problem));
    const { result, keptSeats, seats } = replanGroups(problem, plan, {
      fromRound: 2,
      gone: [],
      arrived: [40],
    });
    const now = planOf(result);
    expect(now.rounds.map((tables) => tables.flat().includes(40))).toEqual([false, false, true, true]);
    expect(now.rounds.slice(0, 2)).toEqual(plan.rounds.slice(0, 2));
    expect(keptSeats / seats).toBeGreaterThanOrEqual(1 - 2 / 41);
  });

  test("who went and comes back sits again", () => {
    const problem = meeting(20, 5, 4);
    const first = replanGroups(problem, planOf(planGroups(problem)), {
      fromRound: 1,
      gone: [7],
      arrived: [],
    });
    const back = replanGroups(first.problem, planOf(first.result), { fromRound: 3, gone: [], arrived: [7] });
    const there = planOf(back.result).rounds.map((tables) => tables.flat().includes(7));
    expect(there).toEqual([true, false, false, true]);
  });

  test("a host who is gone is named", () => {
    const problem = { ...meeting(20, 4, 3), hosts: [0, 1, 2, 3] };
    const { result } = replanGroups(problem, planOf(planGroups(problem)), {
      fromRound: 1,
      gone: [2],
      arrived: [],
    });
    expect(result.ok ? null : result.conflicts).toEqual([
      { kind: "hostAbsent", person: 2, table: 2, rounds: [1, 2] },
    ]);
  });

  test("in a carousel groups stay, and who comes joins the smallest", () => {
    const problem: GroupProblem = {
      ...plainProblem(13, [4, 4, 4], 3),
      format: "carousel",
      present: [{ person: 12, from: 1, to: 0 }],
    };
    const plan = planOf(planGroups(problem));
    const gone = plan.rounds[0]?.[1]?.[0] ?? 0;
    const { result } = replanGroups(problem, plan, { fromRound: 1, gone: [gone], arrived: [12] });
    expect(result.ok).toBe(true);
    expect(planOf(result).rounds[1]?.map((people) => people.length)).toEqual([4, 4, 4]);
  });
});
