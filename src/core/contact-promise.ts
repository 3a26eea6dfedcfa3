import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "./say-date.ts";
import { workingDaysAfter } from "./working-days.ts";

/** Working days until each promise to a family; no outside authority sets them (domain.md 2.3, all proposals). */
export const promisedWorkingDays = { triage: 1, answer: 2, firstAttempt: 5, firstAttemptNewborn: 3 } as const;

/** What a family is promised when it has just written: read by, asked by, noticed by. Days of the clock's rule, nothing else (decisions.md 8). */
export type Promises = {
  readonly readBy: Temporal.PlainDate;
  readonly answeredBy: Temporal.PlainDate;
  readonly contactBy: Temporal.PlainDate;
};

/** `land`: two letters whose public holidays count, null for those of all Germany. */
export function promisesFor(
  now: Temporal.Instant,
  land: string | null,
  wish: { readonly pregnantOrNewborn: boolean; readonly askNode: boolean },
): Promises {
  const readBy = workingDaysAfter(officeDayOf(now), promisedWorkingDays.triage, land);
  const answeredBy = workingDaysAfter(readBy, promisedWorkingDays.answer, land);
  const first = wish.pregnantOrNewborn
    ? promisedWorkingDays.firstAttemptNewborn
    : promisedWorkingDays.firstAttempt;
  // Where nobody else may be asked, the intake team itself answers, and its clock runs from its reading.
  return { readBy, answeredBy, contactBy: workingDaysAfter(wish.askNode ? answeredBy : readBy, first, land) };
}

/**
 * What may be promised before anything is written: the days of the receipt that come last. Whatever the family writes on
 * this day, its receipt names these days or earlier ones.
 */
export const latestPromises = (now: Temporal.Instant, land: string | null): Promises =>
  promisesFor(now, land, { pregnantOrNewborn: false, askNode: true });
