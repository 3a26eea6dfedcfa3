import { anneal } from "./anneal.ts";
import { type Clock, cpuClock } from "./cpu-clock.ts";
import { carouselStart } from "./carousel.ts";
import { conflictsOf, relaxed } from "./conflicts.ts";
import { diceOf } from "./dice.ts";
import { finishedPlan } from "./finished-plan.ts";
import type { GroupProblem, GroupResult } from "./group-problem.ts";
import { pairBound } from "./pair-bound.ts";
import { type Rounds, roundsOf, type Seating, seatingOf } from "./seating.ts";
import { startPlan } from "./start-plan.ts";
import { tableSizes } from "./table-sizes.ts";
import { exchangePeople } from "./wish-search.ts";
import { priceOf } from "./wish-prices.ts";
import { hasWishes, type Wishes, wishesOf } from "./wishes.ts";

export type PlanOptions = {
  /** The same seed gives the same plan, as long as the time does not run out first. */
  readonly seed?: number;
  /** Processor time in milliseconds. How many changes are tried follows from it; it also ends the search on slow machines. */
  readonly timeMs?: number;
};

/** Who sits where in which round. */
export function planGroups(problem: GroupProblem, options: PlanOptions = {}): GroupResult {
  const clock = cpuClock(options.timeMs ?? 1000);
  const conflicts = conflictsOf(problem);
  const solvable = conflicts.length === 0 ? problem : relaxed(problem);
  const rounds = search(solvable, options.seed ?? 1, clock);
  return finishedPlan(solvable, conflicts, rounds, clock);
}

function search(problem: GroupProblem, seed: number, clock: Clock): Rounds {
  const dice = diceOf(seed);
  const sizes = problem.format === "carousel" ? null : tableSizes(problem);
  const start = sizes === null ? carouselStart(problem) : startPlan(problem, sizes, dice, clock.steps(0.1));
  const seating = seatingOf(problem.people, start);
  const wishes = wishesOf(problem, seating);
  const over = clock.over;
  if (hasWishes(wishes)) exchangePeople(seating, wishes, dice, { steps: clock.steps(0.2) / 10, over });
  if (problem.format === "worldCafe") settle(problem, seating, wishes, seed, clock);
  return roundsOf(seating);
}

/** Anneals, first mildly from where we are, then again and again a little hotter from the best so far. */
function settle(problem: GroupProblem, seating: Seating, wishes: Wishes, seed: number, clock: Clock): void {
  const meetings = seating.sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const enough = Math.max(0, meetings - pairBound(problem));
  const price = hasWishes(wishes) ? priceOf(wishes, seating) : 0;
  if (seating.repeats + price <= enough) return;
  const dice = diceOf(seed + 1);
  const perPerson = 0.3 + 0.015 * seating.width;
  const steps = Math.floor(clock.steps(0.5) / perPerson);
  for (const hot of [0.3, 0.5, 0.4]) {
    const cost = anneal(seating, wishes, dice, { steps, hot, cold: 0.1, enough, over: clock.over });
    if (cost <= enough) return;
  }
}
