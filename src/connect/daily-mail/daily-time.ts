import { Temporal } from "temporal-polyfill";
import { isWorkingDay, workingDayFrom, workingDaysAfter } from "../../core/working-days.ts";
import { dayOf } from "../concerns/deadline.ts";

const officeZone = "Europe/Berlin";
/** Before the office opens, by the clock on its wall: the same on both days on which clocks are changed. */
const wallTime = "07:30";

/** When the mail of this day leaves at the earliest. */
export const dailyMoment = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: officeZone, plainTime: wallTime }).toInstant();

/** The day whose mail tells what happens now: today before half past seven on a working day of the Land, else the next one. */
export function dayOfNextDaily(now: Temporal.Instant, land: string | null): Temporal.PlainDate {
  const today = dayOf(now);
  const next = workingDayFrom(today, land);
  const over = Temporal.Instant.compare(now, dailyMoment(next)) >= 0;
  return over ? workingDaysAfter(next, 1, land) : next;
}

/** Today, once its mail may leave; null on days off and before half past seven. Late is better than tomorrow. */
export function dailyDayNow(now: Temporal.Instant, land: string | null): Temporal.PlainDate | null {
  const today = dayOf(now);
  if (!isWorkingDay(today, land)) return null;
  return Temporal.Instant.compare(now, dailyMoment(today)) >= 0 ? today : null;
}

/** Names one mail of one person and day: it is written once. */
export const dailyKey = (membershipId: string, day: Temporal.PlainDate): string =>
  `daily:${membershipId}:${day.toString()}`;

/** Whose mail of which day it is. */
export function readDailyKey(
  key: string,
): { readonly membershipId: string; readonly day: Temporal.PlainDate } | undefined {
  const [, membershipId, day] = /^daily:([0-9a-f-]{36}):(\d{4}-\d{2}-\d{2})$/.exec(key) ?? [];
  return membershipId && day ? { membershipId, day: Temporal.PlainDate.from(day) } : undefined;
}

/** Teams are asked half an hour before the mails leave, so that the question is in them and not a mail of its own. */
const askAhead = { minutes: 30 };

export function isAskingTime(now: Temporal.Instant, land: string | null): boolean {
  const today = dayOf(now);
  return (
    isWorkingDay(today, land) && Temporal.Instant.compare(now, dailyMoment(today).subtract(askAhead)) >= 0
  );
}
