import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultsOfPlan } from "./check-plan.ts";
import { evenTables, type GroupPlan, type GroupProblem } from "./group-problem.ts";
import { planGroups } from "./plan-groups.ts";
import { replanGroups } from "./replan-groups.ts";

const mostly = <One>(usual: fc.Arbitrary<One>, odd: fc.Arbitrary<One>): fc.Arbitrary<One> =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** Any small meeting with any wishes, sensible or not. */
const anyProblem: fc.Arbitrary<GroupProblem> = fc
  .record({ people: fc.integer({ min: 0, max: 24 }), tables: fc.integer({ min: 0, max: 6 }) })
  .chain(({ people, tables }) => {
    const person = fc.integer({ min: 0, max: Math.max(0, people - 1) });
    const table = fc.integer({ min: 0, max: Math.max(0, tables - 1) });
    const round = fc.integer({ min: -1, max: 6 });
    const some = <One>(one: fc.Arbitrary<One>, most: number) =>
      people > 1 && tables > 0 ? fc.array(one, { maxLength: most }) : fc.constant<One[]>([]);
    const pairs = fc.uniqueArray(
      fc.tuple(person, person).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      { maxLength: 5, selector: (pair) => pair.join() },
    );
    const pair =
      people > 1 ? pairs.map((all) => all.filter(([a, b]) => a !== b).slice(0, 3)) : fc.constant([]);
    const tablesOf = some(
      fc.record({ person, tables: fc.uniqueArray(table, { minLength: 1, maxLength: 3 }) }),
      3,
    ).map((list) => list.filter((one, at) => list.findIndex((other) => other.person === one.person) === at));
    return fc.record<GroupProblem>({
      people: fc.constant(people),
      rounds: mostly(fc.integer({ min: 1, max: 5 }), fc.constant(0)),
      tables: mostly(
        fc.integer({ min: 0, max: 5 }).map((more) => evenTables(people + more, tables)),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: tables, maxLength: tables }),
      ),
      format: mostly<GroupProblem["format"]>(fc.constant("worldCafe"), fc.constant("carousel")),
      hosts: mostly<readonly (number | null)[]>(
        fc.constantFrom(
          [],
          Array.from({ length: tables }, (_, at) => (at < people ? at : null)),
        ),
        fc.array(fc.option(person), {
          minLength: people > 0 ? tables : 0,
          maxLength: people > 0 ? tables : 0,
        }),
      ),
      mix: fc.array(
        fc.record({
          name: fc.constant("Sektor"),
          weight: fc.constantFrom(0, 1, 3),
          classOf: fc.array(fc.option(fc.integer({ min: 0, max: 3 })), {
            minLength: people,
            maxLength: people,
          }),
        }),
        { maxLength: 2 },
      ),
      together: pair,
      apart: pair,
      onlyTables: tablesOf,
      companions: some(
        fc.record({ person, oneOf: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }) }),
        2,
      ).map((list) => list.filter(({ person: own, oneOf }) => !oneOf.includes(own))),
      topics: tablesOf,
      present: some(fc.record({ person, from: round, to: round }), 2),
    });
  });

const rulesKept = (problem: GroupProblem, plan: GroupPlan): void => {
  expect(faultsOfPlan(problem, plan)).toEqual([]);
  expect(plan.unmet.filter(({ kind }) => kind !== "together" && kind !== "topic")).toEqual([]);
  expect(plan.distinctPairs).toBeLessThanOrEqual(plan.bound);
};

describe("whatever is asked", () => {
  test("a plan keeps every rule, or the conflict is named beside the nearest plan", () => {
    fc.assert(
      fc.property(anyProblem, fc.integer({ min: 0, max: 99 }), (problem, seed) => {
        const result = planGroups(problem, { timeMs: 10, seed });
        if (result.ok) rulesKept(problem, result.plan);
        else expect([result.conflicts.length > 0, result.nearest.rounds.length > 0]).toEqual([true, true]);
      }),
      { numRuns: 100, seed: 3 },
    );
  }, 60_000);

  test("after any change a plan keeps every rule, and rounds that are over stay as they were", () => {
    const someone = fc.array(fc.nat({ max: 23 }), { maxLength: 3 });
    fc.assert(
      fc.property(anyProblem, someone, someone, fc.nat({ max: 5 }), (problem, gone, arrived, from) => {
        const before = planGroups(problem, { timeMs: 10 });
        fc.pre(before.ok);
        const there = (person: number) => person < problem.people;
        const change = {
          fromRound: Math.min(from, problem.rounds),
          gone: gone.filter(there),
          arrived: arrived.filter((person) => there(person) && !gone.includes(person)),
        };
        const { result, problem: now } = replanGroups(problem, before.plan, change, { timeMs: 10 });
        const after = result.ok ? result.plan : result.nearest;
        expect(after.rounds.slice(0, change.fromRound)).toEqual(
          before.plan.rounds.slice(0, change.fromRound),
        );
        if (result.ok) rulesKept(now, after);
      }),
      { numRuns: 60, seed: 4 },
    );
  }, 60_000);
});
