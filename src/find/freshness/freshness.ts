import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";

/** The provider is asked this many days before the offer counts as unconfirmed. */
const askDaysBefore = 10;
/** Reminders: with the first letter, on the day itself, and two weeks later (days after the due day). */
const reminderDays = [-askDaysBefore, 0, 14] as const;
/** Unconfirmed offers stay visible in grey for four weeks, then families no longer see them (R-F6). */
const graceDays = 28;
/** Nobody gets two letters about the same offer within a week. */
const restDays = 7;

export type Stage = "fresh" | "due" | "grey" | "over";

/** What the clock of an offer needs. `since`: the last time somebody stood for it, by word or by a list that was read in. */
export type Review = {
  readonly since: Temporal.Instant;
  readonly reviewMonths: number;
  readonly askedAt: Temporal.Instant | null;
  readonly reminders: number;
  readonly hasAddress: boolean;
};

/** The day on which the offer counts as unconfirmed: at most six months after somebody stood for it. */
export const dueOn = ({ since, reviewMonths }: Review): Temporal.PlainDate =>
  officeDayOf(since).add({ months: reviewMonths });

export const askOn = (review: Review): Temporal.PlainDate => dueOn(review).subtract({ days: askDaysBefore });
export const hideOn = (review: Review): Temporal.PlainDate => dueOn(review).add({ days: graceDays });

/** An offer that is due by this day is to be looked at today. */
export const askedUntil = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.add({ days: askDaysBefore });

/** The coordination looks ahead this far: what is due later is not on her list unless she asks for all. */
export const soonDays = 60;

/** Days from `from` to `to`; negative when `to` has passed. */
export const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: "days" }).days;

export function stageOn(review: Review, today: Temporal.PlainDate): Stage {
  const left = daysBetween(today, dueOn(review));
  if (left > askDaysBefore) return "fresh";
  if (left > 0) return "due";
  return -left < graceDays ? "grey" : "over";
}

/** Is a letter due today? As many as the days say, none within a week of the last. */
export function isToBeAsked(review: Review, today: Temporal.PlainDate): boolean {
  if (!review.hasAddress) return false;
  const passed = daysBetween(dueOn(review), today);
  const due = reminderDays.filter((day) => passed >= day).length;
  return review.reminders < due && hasRested(review, today);
}

const hasRested = ({ askedAt }: Review, today: Temporal.PlainDate): boolean =>
  askedAt === null || daysBetween(officeDayOf(askedAt), today) >= restDays;

/**
 * May families lose sight of it? Only after the grace period, and where somebody can be asked, only after two letters:
 * a machine that stood still for months must not hide what nobody was asked about.
 */
export const isToBeHidden = (review: Review, today: Temporal.PlainDate): boolean =>
  stageOn(review, today) === "over" &&
  (!review.hasAddress || (review.reminders >= 2 && hasRested(review, today)));
