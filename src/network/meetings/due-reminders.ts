import { Temporal } from "temporal-polyfill";
import { workingDaysAfter } from "../../core/working-days.ts";
import { officeDay } from "../../platform/clock.ts";
import { hasBegun, isAfterDeadline } from "./meeting.ts";
import type { RemindedMeeting } from "./reminders.sql.ts";

/** Working days before the deadline, and before the meeting. */
const beforeDeadline = 3;
const beforeMeeting = 2;

/** Whether this many working days, or fewer, are left until a day. */
const isNear = (
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
  days: number,
  land: string | null,
): boolean => Temporal.PlainDate.compare(day, workingDaysAfter(today, days, land)) <= 0;

export type DueReminders = {
  readonly toAnswer: readonly RemindedMeeting[];
  readonly toCome: readonly RemindedMeeting[];
};

/** The meetings of which somebody is reminded today. A deadline that has passed is not reminded of any more. */
export function dueReminders(
  meetings: readonly RemindedMeeting[],
  land: string | null,
  now: Temporal.Instant,
): DueReminders {
  const today = officeDay(now);
  const coming = meetings.filter((meeting) => meeting.startsAt !== null && !hasBegun(meeting, now));
  return {
    toAnswer: coming.filter(
      ({ answerBy, remindedToAnswerAt }) =>
        answerBy !== null &&
        remindedToAnswerAt === null &&
        !isAfterDeadline(answerBy, now) &&
        isNear(Temporal.PlainDate.from(answerBy), today, beforeDeadline, land),
    ),
    toCome: coming.filter(
      ({ startsAt, remindedToComeAt }) =>
        startsAt !== null &&
        remindedToComeAt === null &&
        isNear(officeDay(startsAt), today, beforeMeeting, land),
    ),
  };
}
