import { Temporal } from "temporal-polyfill";
import type { NodeId } from "../../core/ids.ts";
import { isWorkingDay } from "../../core/working-days.ts";
import { dayOf } from "../concerns/deadline.ts";

export const capacityValues = ["free", "freeFrom", "waitingList", "none"] as const;
export type CapacityValue = (typeof capacityValues)[number];

/** What a team said about its free places. Never a state of the system: it was said, by a person, on a day. */
export type Statement = {
  readonly value: CapacityValue;
  /** "2026-12-07", only with freeFrom. */
  readonly freeFrom: string | null;
  readonly places: number | null;
  /** Codes of languages in which the places are offered; empty: nothing was said about it. */
  readonly languages: readonly string[];
  /** Area or what it is for, in the team's own words. */
  readonly about: string | null;
  readonly saidAt: Temporal.Instant;
  readonly saidBy: string | null;
};

/** Half working days from the asking to the yes (median); null while fewer than five tell about single families. */
export type WaitingTime = number | null;

/** What is known of a team when somebody wants to refer to it. `fresh` is false from the thirtieth day on. */
export type NodeCapacity = {
  readonly nodeId: NodeId;
  readonly statement: Statement | null;
  readonly fresh: boolean;
  readonly waiting: WaitingTime;
};

/** A statement older than this says nothing any more (rivals.md L6). */
export const decayDays = 30;
/** How often a team is asked; well before its word decays. */
export const askEveryDays = 21;

const daysOf = (days: number) => ({ hours: 24 * days });

export const isFresh = (saidAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(saidAt.add(daysOf(decayDays)), now) > 0;

/** A team is asked when it has neither said anything nor been asked for three weeks. */
export const isAskDue = (
  saidAt: Temporal.Instant | null,
  askedAt: Temporal.Instant | null,
  now: Temporal.Instant,
): boolean =>
  [saidAt, askedAt].every(
    (at) => at === null || Temporal.Instant.compare(at.add(daysOf(askEveryDays)), now) <= 0,
  );

const opens = 8;
const closes = 18;

/** How much of a day in the office had passed, between 0 and 1; before it opens and after it closes nothing passes. */
const shareOfDay = (at: Temporal.Instant): number => {
  const local = at.toZonedDateTimeISO("Europe/Berlin");
  return Math.min(1, Math.max(0, (local.hour + local.minute / 60 - opens) / (closes - opens)));
};

/** Working days between two instants by the holidays of the Land, with fractions; nights and weekends count nothing. */
export function workingDaysBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  land: string | null,
): number {
  const last = dayOf(to);
  const worked = (day: Temporal.PlainDate, share: number) => (isWorkingDay(day, land) ? share : 0);
  let sum = worked(last, shareOfDay(to)) - worked(dayOf(from), shareOfDay(from));
  for (let day = dayOf(from); Temporal.PlainDate.compare(day, last) < 0; day = day.add({ days: 1 }))
    sum += worked(day, 1);
  return sum;
}

/** The middle one, or between the two middle ones. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Few numbers show single families: below this many acceptances nothing is told. The store refuses it as well. */
export const fewestAcceptances = 5;

/** The usual waiting time in half working days, rounded up so that nobody waits longer than promised by rounding. */
export function waitingTimeOf(
  spans: readonly { readonly from: Temporal.Instant; readonly to: Temporal.Instant }[],
  land: string | null,
): WaitingTime {
  if (spans.length < fewestAcceptances) return null;
  const days = medianOf(spans.map(({ from, to }) => workingDaysBetween(from, to, land)));
  return Math.max(0.5, Math.ceil(days * 2) / 2);
}
