import { faultsOfPlan } from "./check-plan.ts";
import type { Clock } from "./cpu-clock.ts";
import type { GroupConflict, GroupPlan, GroupProblem, GroupResult, UnmetWish } from "./group-problem.ts";
import { mixQuality } from "./mix-quality.ts";
import { pairBound } from "./pair-bound.ts";
import { type Rounds, seatingOf } from "./seating.ts";
import { unmetWishes } from "./unmet-wishes.ts";

/** Counts what was found and has it judged. A plan that breaks a rule is a fault of ours and is never given out. */
export function finishedPlan(
  problem: GroupProblem,
  conflicts: readonly GroupConflict[],
  rounds: Rounds,
  clock: Clock,
): GroupResult {
  const seating = seatingOf(problem.people, rounds);
  const meetings = seating.sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const unmet = unmetWishes(problem, rounds);
  const counted = {
    rounds,
    distinctPairs: meetings - seating.repeats,
    bound: pairBound(keptPart(problem, unmet)),
    repeats: seating.repeats,
    mixQuality: problem.mix.map((wish) => mixQuality(wish, rounds)),
    unmet,
  };
  const faults = faultsOfPlan(problem, { ...counted, cpuMs: 0 });
  if (faults.length > 0) throw new Error(`the planner made a plan that breaks rules: ${faults.join("; ")}`);
  const plan: GroupPlan = { ...counted, cpuMs: Math.round(clock.usedMs() * 10) / 10 };
  const broken = unmet.filter(mustBeKept);
  const all: readonly GroupConflict[] =
    conflicts.length > 0 || broken.length === 0 ? conflicts : [{ kind: "notFound", unmet: broken }];
  return all.length === 0 ? { ok: true, plan } : { ok: false, conflicts: all, nearest: plan };
}

/** Where a rule had to be broken, the bound must not count on it. */
function keptPart(problem: GroupProblem, unmet: readonly UnmetWish[]): GroupProblem {
  const broken = (kind: UnmetWish["kind"]) => unmet.some((one) => one.kind === kind);
  return {
    ...problem,
    apart: broken("apart") ? [] : problem.apart,
    onlyTables: broken("onlyTables") ? [] : problem.onlyTables,
  };
}

const mustBeKept = ({ kind }: UnmetWish): boolean => kind !== "together" && kind !== "topic";
