import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { officeZone } from "../../platform/clock.ts";
import { formats, mixes, type WorkshopMeeting } from "./workshop.ts";

const whole = (least: number, most: number, message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message));

/** How the tables run, as it is typed. */
export const workshopFields = {
  format: z.enum(formats, "formatMissing"),
  rounds: whole(1, 12, "roundsRange"),
  minutes: whole(3, 120, "minutesRange"),
  pause: whole(0, 60, "pauseRange"),
  starts: z.union([z.literal(""), z.iso.time({ precision: -1, error: "startUnclear" })]),
  mix: z.array(z.enum(mixes)),
};

/** Only the first time: how many tables there are. */
export const tableCount = whole(1, 30, "tablesRange");

/** The first round is on the day of the meeting; without a time it begins with the meeting, without a date never. */
export function startOn({ startsAt }: WorkshopMeeting, time: string): Temporal.Instant | null {
  if (startsAt === null || time === "") return startsAt;
  return startsAt
    .toZonedDateTimeISO(officeZone)
    .toPlainDate()
    .toZonedDateTime({ timeZone: officeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}
