import { Temporal } from "temporal-polyfill";
import { workingDaysAfter } from "../../core/working-days.ts";
import { officeDay, officeZone } from "../../platform/clock.ts";

/** Working days in which an adviser answers and a recipient confirms; no outside authority sets them. */
export const adviceDays = 2;
export const receiptDays = 1;
const officeCloses = "18:00";

/** The end of the office's day, so many working days from now, by the holidays of the Land. */
export const dueIn = (now: Temporal.Instant, days: number, land: string | null): Temporal.Instant =>
  workingDaysAfter(officeDay(now), days, land)
    .toZonedDateTime({ timeZone: officeZone, plainTime: officeCloses })
    .toInstant();

/** Reminded in the morning of the day it is due, and once more when the day is over. */
const reminderDue = (dueAt: Temporal.Instant, reminders: number): Temporal.Instant =>
  reminders === 0 ? dueAt.subtract({ hours: 10 }) : dueAt;

/** Whether a reminder is due now; two are all there are. */
export const isReminderDue = (
  now: Temporal.Instant,
  { dueAt, reminders }: { readonly dueAt: Temporal.Instant; readonly reminders: number },
): boolean => reminders < 2 && Temporal.Instant.compare(now, reminderDue(dueAt, reminders)) >= 0;
