import type { Temporal } from "temporal-polyfill";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { type DeadlineFault, deadlineFault, readTimes, type Times, type TimesFault } from "./meeting.ts";
import type { MeetingFields } from "./meeting-fields.ts";
import type { MeetingFacts } from "./meetings.sql.ts";

export type MeetingFault = TimesFault | DeadlineFault;
export type TypedMeeting = MeetingFacts & {
  readonly startsAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant | null;
};

/** A meeting as it was typed; without any time its date is looked for later. */
export function readMeeting(
  { day, from, to, ...facts }: MeetingFields,
  now: Temporal.Instant,
): Outcome<TypedMeeting, MeetingFault> {
  const times = day === "" && from === "" && to === "" ? null : readTimes({ day, from, to }, now);
  if (times !== null && !times.ok) return times;
  const known: Times | null = times?.value ?? null;
  const late = deadlineFault(facts.answerBy, known, now);
  if (late !== null) return refused(late);
  return ok({ ...facts, startsAt: known?.startsAt ?? null, endsAt: known?.endsAt ?? null });
}

const fields: Readonly<Record<MeetingFault, string>> = {
  dayMissing: "day",
  fromMissing: "from",
  toMissing: "to",
  fromUnclear: "from",
  toUnclear: "to",
  endBeforeStart: "to",
  tooLongMeeting: "to",
  timeSkipped: "from",
  past: "day",
  tooFar: "day",
  deadlinePast: "answerBy",
  deadlineAfter: "answerBy",
};

/** At which field the sentence about a fault stands. */
export const fieldOfFault = (reason: string): string => ({ ...fields, dateNeeded: "day" })[reason] ?? "title";
