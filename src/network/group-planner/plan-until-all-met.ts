import { faultsOfPlan } from "./check-plan.ts";
import { conflictsOf } from "./conflicts.ts";
import { fewestRounds } from "./constructions/fewest-rounds.ts";
import { cpuClock } from "./cpu-clock.ts";
import { type GroupProblem, type GroupResult, plainProblem } from "./group-problem.ts";
import { planGroups } from "./plan-groups.ts";
import { seatingOf } from "./seating.ts";

/** Exchanges that the search beyond the constructions tries in a millisecond. */
const stepsPerMs = 500;

/**
 * As few rounds as are known in which everybody sits with everybody, at tables of at most so many seats; a round may have more
 * or fewer tables than another one. the tables and rounds of `problem` do not count.
 */
export function planUntilAllMet(
  problem: GroupProblem,
  { seats, ...options }: { readonly seats: number; readonly timeMs: number },
): GroupResult {
  const clock = cpuClock(options.timeMs);
  const found =
    conflictsOf(problem).length === 0
      ? fewestRounds(problem.people, seats, { steps: options.timeMs * stepsPerMs })
      : null;
  // One person, no seat, or one seat a table, where nobody ever meets: the plan of one round says so.
  if (found === null) return planGroups(problem, options);
  const count = Math.max(...found.map((tables) => tables.length));
  const rounds = found.map((tables) => Array.from({ length: count }, (_, table) => tables[table] ?? []));
  const wide = plainProblem(
    problem.people,
    Array.from({ length: count }, () => seats),
    rounds.length,
  );
  const { repeats } = seatingOf(problem.people, rounds);
  const all = (problem.people * (problem.people - 1)) / 2;
  const plan = { rounds, distinctPairs: all, bound: all, repeats, mixQuality: [], unmet: [], cpuMs: 0 };
  const faults = faultsOfPlan(wide, plan, { uneven: true });
  if (faults.length > 0) throw new Error(`the planner made a plan that breaks rules: ${faults.join("; ")}`);
  return { ok: true, plan: { ...plan, cpuMs: Math.round(clock.usedMs() * 10) / 10 } };
}
