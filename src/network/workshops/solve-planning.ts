import type { GroupPlan, GroupProblem, GroupResult, Pair } from "../group-planner/group-problem.ts";
import { planGroups } from "../group-planner/plan-groups.ts";
import { type GroupChange, replanGroups } from "../group-planner/replan-groups.ts";

/** What is asked of the planner; everything in it survives the way into a thread and back. */
export type Planning =
  | {
      readonly kind: "plan";
      readonly problem: GroupProblem;
      readonly seed: number;
      readonly met: readonly Pair[];
    }
  | {
      readonly kind: "replan";
      readonly problem: GroupProblem;
      readonly plan: GroupPlan;
      readonly change: GroupChange;
      readonly seed: number;
    };

/** Processor time that the planner may take, in milliseconds. */
const timeMs = 900;
/** How many plans are compared where people have met at a workshop before. */
const tries = 3;

/** Pairs of the last workshop that sit together again. */
const metAgain = (result: GroupResult, met: readonly Pair[]): number => {
  const plan = result.ok ? result.plan : result.nearest;
  const together = (pair: Pair) =>
    plan.rounds.some((tables) => tables.some((people) => pair.every((person) => people.includes(person))));
  return met.filter(together).length;
};

const better = (one: GroupResult, other: GroupResult, met: readonly Pair[]): GroupResult => {
  if (!one.ok || !other.ok) return one.ok ? one : other;
  if (one.plan.unmet.length !== other.plan.unmet.length)
    return one.plan.unmet.length < other.plan.unmet.length ? one : other;
  if (one.plan.distinctPairs !== other.plan.distinctPairs)
    return one.plan.distinctPairs > other.plan.distinctPairs ? one : other;
  return metAgain(one, met) <= metAgain(other, met) ? one : other;
};

/**
 * Asks the planner. It has no wish for "not those of last year", so of several equally good plans the one with the
 * fewest of these pairs is taken.
 */
export function solvePlanning(planning: Planning): GroupResult {
  if (planning.kind === "replan") {
    const { problem, plan, change, seed } = planning;
    return replanGroups(problem, plan, change, { seed, timeMs }).result;
  }
  const { problem, seed, met } = planning;
  if (met.length === 0) return planGroups(problem, { seed, timeMs });
  const results = Array.from({ length: tries }, (_, at) =>
    planGroups(problem, { seed: seed + at, timeMs: timeMs / tries }),
  );
  return results.reduce((best, next) => better(best, next, met));
}
