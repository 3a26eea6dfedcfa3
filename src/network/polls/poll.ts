import { Temporal } from "temporal-polyfill";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import {
  isAfterDeadline,
  readTimes,
  type Times,
  type TimesFault,
  type TypedTimes,
} from "../meetings/meeting.ts";

export const pollAnswers = ["yes", "ifNeedBe", "no"] as const;
export type PollAnswer = (typeof pollAnswers)[number];

/** How many dates somebody can compare on one page. */
export const mostSlots = 12;

export type Poll = {
  readonly meetingId: string;
  /** "YYYY-MM-DD", that whole day. */
  readonly closesOn: string;
  readonly askedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
};

export type Slot = Times & { readonly id: string; readonly chosen: boolean };
export type SlotCount = Slot & Readonly<Record<PollAnswer, number>>;

export type Voice = {
  readonly guestId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly hasMail: boolean;
  readonly answeredAt: Temporal.Instant | null;
  readonly note: string | null;
  /** By the ids of the slots. */
  readonly answers: Readonly<Record<string, PollAnswer>>;
};

export type SlotFault = { readonly line: number; readonly fault: TimesFault | "twice" };

/** The dates that are proposed, lines without anything left out; or the first line that cannot be, with its reason. */
export function readSlots(
  lines: readonly TypedTimes[],
  now: Temporal.Instant,
): Outcome<readonly Times[], "none" | "one"> | SlotFault {
  const slots: Times[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.day === "" && line.from === "" && line.to === "") continue;
    const read = readTimes(line, now);
    if (!read.ok) return { line: at, fault: read.reason };
    if (slots.some(({ startsAt }) => startsAt.equals(read.value.startsAt)))
      return { line: at, fault: "twice" };
    slots.push(read.value);
  }
  if (slots.length < 2) return refused(slots.length === 0 ? "none" : "one");
  return ok(slots.toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt)));
}

/** The day of closing is not over and not after the first date that is proposed. */
export const closingFault = (
  closesOn: string,
  slots: readonly Times[],
  now: Temporal.Instant,
): "closesPast" | "closesAfter" | null => {
  if (closesOn < officeDay(now).toString()) return "closesPast";
  const first = slots[0];
  return first !== undefined && closesOn > officeDay(first.startsAt).toString() ? "closesAfter" : null;
};

export type PollState = "open" | "closed" | "chosen" | "cancelled";

/** What the link of a poll can still do. A date that is fixed, and a meeting that is called off, say so by themselves. */
export function pollState(
  poll: Poll,
  meeting: { readonly state: string; readonly startsAt: Temporal.Instant | null },
  now: Temporal.Instant,
): PollState {
  if (meeting.state === "cancelled") return "cancelled";
  if (meeting.startsAt !== null) return "chosen";
  return poll.closedAt !== null || isAfterDeadline(poll.closesOn, now) ? "closed" : "open";
}

/** The dates from best to worst: most who can, then fewest who cannot, then the earlier one. */
export const ranked = (slots: readonly SlotCount[]): readonly SlotCount[] =>
  slots.toSorted(
    (a, b) =>
      b.yes + b.ifNeedBe - (a.yes + a.ifNeedBe) ||
      b.yes - a.yes ||
      Temporal.Instant.compare(a.startsAt, b.startsAt),
  );
