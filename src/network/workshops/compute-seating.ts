import type { GroupConflict } from "../group-planner/group-problem.ts";
import { type Change, peopleAfter } from "./seating-change.ts";
import type { Seat, WorkshopSheet } from "./workshop.ts";
import { planInThread } from "./plan-in-thread.ts";
import { planOf, problemOf, seatsOf, withChairs } from "./workshop-problem.ts";

export type Computed = {
  readonly seats: readonly Seat[];
  readonly bound: number;
  /** Empty: every wish that must be kept is kept. */
  readonly conflicts: readonly GroupConflict[];
};
type Met = readonly { readonly a: string; readonly b: string }[];

/** A new plan for everybody; null when the planner was not done in time. */
export async function computeSeating(sheet: WorkshopSheet, met: Met, seed: number): Promise<Computed | null> {
  const numbered = problemOf(sheet);
  const pairs = met.flatMap(({ a, b }) => {
    const [one, other] = [numbered.guestIds.indexOf(a), numbered.guestIds.indexOf(b)];
    return one < 0 || other < 0 ? [] : [[one, other] as const];
  });
  const result = await planInThread({ kind: "plan", problem: numbered.problem, seed, met: pairs });
  if (result === null) return null;
  const plan = result.ok ? result.plan : result.nearest;
  return { seats: seatsOf(plan, numbered), bound: plan.bound, conflicts: result.ok ? [] : result.conflicts };
}

/** The plan that holds, changed as little as possible; null when there is none or the planner was not done in time. */
export async function recomputeSeating(
  sheet: WorkshopSheet,
  change: Change,
  seed: number,
): Promise<Computed | null> {
  const { seating } = sheet;
  if (seating === null) return null;
  const after = problemOf({ ...sheet, people: peopleAfter(sheet, change) });
  const numbers = (ids: readonly string[]) =>
    ids.map((id) => after.guestIds.indexOf(id)).filter((at) => at >= 0);
  const result = await planInThread({
    kind: "replan",
    problem: withChairs(after.problem),
    plan: planOf(seating.seats, seating.bound, after),
    change: { fromRound: change.fromRound - 1, gone: numbers(change.gone), arrived: numbers(change.arrived) },
    seed,
  });
  if (result === null) return null;
  const plan = result.ok ? result.plan : result.nearest;
  return { seats: seatsOf(plan, after), bound: plan.bound, conflicts: result.ok ? [] : result.conflicts };
}
