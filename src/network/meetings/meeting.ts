import { Temporal } from "temporal-polyfill";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { officeDay, officeZone } from "../../platform/clock.ts";

/** Kinds of series (domain.md 1.2 and 2.8). */
export const seriesKinds = [
  "networkMeeting",
  "professionalExchange",
  "roundTable",
  "steering",
  "working",
  "regional",
] as const;
export type SeriesKind = (typeof seriesKinds)[number];

export type MeetingState = "planned" | "held" | "cancelled";
export type Times = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

/** What is known of a meeting. Both times are null while a date is being looked for. */
export type Meeting = {
  readonly id: string;
  readonly seriesId: string;
  readonly title: string;
  readonly state: MeetingState;
  readonly startsAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant | null;
  readonly place: string | null;
  readonly wayThere: string | null;
  readonly onlineUrl: string | null;
  readonly about: string | null;
  /** "YYYY-MM-DD". */
  readonly answerBy: string | null;
  readonly sequence: number;
  readonly calledOffReason: string | null;
  readonly movedAt: Temporal.Instant | null;
  readonly createdAt: Temporal.Instant;
};

/** What somebody types about the time of a meeting. */
export type TypedTimes = { readonly day: string; readonly from: string; readonly to: string };
export type TimesFault =
  | "dayMissing"
  | "fromMissing"
  | "toMissing"
  | "fromUnclear"
  | "toUnclear"
  | "endBeforeStart"
  | "tooLongMeeting"
  | "timeSkipped"
  | "past"
  | "tooFar";

const clock = /^(?<hour>[01]?\d|2[0-4])(?:[:.h](?<minute>[0-5]\d))?(?:\s*uhr)?$/i;

/** "9", "9:30", "9.30 Uhr" or "09:30" as a time of the day; null for anything else. */
export function readClock(typed: string): Temporal.PlainTime | null {
  const groups = clock.exec(typed.trim())?.groups;
  const [hour, minute] = [Number(groups?.["hour"]), Number(groups?.["minute"] ?? 0)];
  return groups === undefined || hour === 24 ? null : Temporal.PlainTime.from({ hour, minute });
}

/** A meeting of a day is imaginable, one over night is a slip of the pen. */
const longestHours = 12;
const farthestYears = 3;

const spanOf = (day: string, from: Temporal.PlainTime, to: Temporal.PlainTime) => {
  const date = Temporal.PlainDate.from(day);
  const at = (time: Temporal.PlainTime) => date.toZonedDateTime({ timeZone: officeZone, plainTime: time });
  const [start, end] = [at(from), at(to)];
  // On the day in spring on which the clocks are changed there is no half past two.
  const exists = start.toPlainTime().equals(from) && end.toPlainTime().equals(to);
  return { exists, startsAt: start.toInstant(), endsAt: end.toInstant() };
};

/** The time of a meeting as it is typed, in the office's own zone; or what is wrong with it. */
export function readTimes({ day, from, to }: TypedTimes, now: Temporal.Instant): Outcome<Times, TimesFault> {
  if (day === "") return refused("dayMissing");
  if (from === "") return refused("fromMissing");
  if (to === "") return refused("toMissing");
  const [start, end] = [readClock(from), readClock(to)];
  if (start === null) return refused("fromUnclear");
  if (end === null) return refused("toUnclear");
  if (Temporal.PlainTime.compare(start, end) >= 0) return refused("endBeforeStart");
  const { exists, startsAt, endsAt } = spanOf(day, start, end);
  if (!exists) return refused("timeSkipped");
  if (startsAt.until(endsAt).total("hours") > longestHours) return refused("tooLongMeeting");
  if (Temporal.Instant.compare(startsAt, now) <= 0) return refused("past");
  const farthest = officeDay(now).add({ years: farthestYears });
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(day), farthest) > 0
    ? refused("tooFar")
    : ok({ startsAt, endsAt });
}

export type DeadlineFault = "deadlinePast" | "deadlineAfter";

/** Whether people can keep this last day of answering; null when they can. */
export function deadlineFault(
  answerBy: string | null,
  times: Times | null,
  now: Temporal.Instant,
): DeadlineFault | null {
  if (answerBy === null) return null;
  if (answerBy < officeDay(now).toString()) return "deadlinePast";
  return times !== null && answerBy > officeDay(times.startsAt).toString() ? "deadlineAfter" : null;
}

/** The last day of answering is that whole day. */
export const isAfterDeadline = (answerBy: string | null, now: Temporal.Instant): boolean =>
  answerBy !== null && officeDay(now).toString() > answerBy;

export const hasBegun = ({ startsAt }: Pick<Meeting, "startsAt">, now: Temporal.Instant): boolean =>
  startsAt !== null && Temporal.Instant.compare(startsAt, now) <= 0;

export const isOver = ({ endsAt }: Pick<Meeting, "endsAt">, now: Temporal.Instant): boolean =>
  endsAt !== null && Temporal.Instant.compare(endsAt, now) <= 0;

const sameInstant = (one: Temporal.Instant | null, other: Temporal.Instant | null): boolean =>
  one === null || other === null ? one === other : one.equals(other);

/** Whether a meeting that had a date gets another one: then everybody is asked anew. */
export const isMoved = (before: Pick<Meeting, "startsAt" | "endsAt">, after: Times | null): boolean =>
  before.startsAt !== null &&
  !(
    sameInstant(before.startsAt, after?.startsAt ?? null) && sameInstant(before.endsAt, after?.endsAt ?? null)
  );
