import { z } from "zod";
import type { DateException, Schedule } from "../../core/recurrence.ts";
import { canonical } from "../offers/offer-keys.ts";
import { keptPlace } from "./facts.ts";

const orNull = z.string().nullable().default(null);
/** A time of the day as the store writes it, "14:30:00". */
const clock = z.string().transform((time) => time.slice(0, 5));

const keptDate = z
  .object({
    on_date: z.string(),
    kind: z.enum(["cancelled", "moved", "guest"]),
    new_date: orNull,
    new_time: clock.nullable().default(null),
    new_minutes: z.int().nullable().default(null),
    new_location_id: orNull,
    guest: orNull,
    note: orNull,
  })
  .transform(
    (date): DateException => ({
      onDate: date.on_date,
      kind: date.kind,
      newDate: date.new_date,
      newTime: date.new_time,
      newMinutes: date.new_minutes,
      newLocationId: date.new_location_id,
      guest: date.guest,
      note: date.note,
    }),
  );

/** A time of an offer as a version keeps it: the row of the store. */
const keptSchedule = z
  .object({
    id: z.string(),
    kind: z.enum(["open", "event"]),
    title: orNull,
    starts_on: z.string(),
    start_time: clock,
    minutes: z.int(),
    zone: z.string(),
    rule: orNull,
    extra_dates: z.array(z.string()).default([]),
    valid_from: orNull,
    valid_to: orNull,
    closed_on_holidays: z.boolean(),
    closed_in_school_holidays: z.boolean(),
    note: orNull,
    location_id: orNull,
    exceptions: z.array(keptDate).default([]),
  })
  .transform(
    (row): Schedule => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      startsOn: row.starts_on,
      startTime: row.start_time,
      minutes: row.minutes,
      zone: row.zone,
      rule: row.rule,
      extraDates: row.extra_dates,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      closedOnHolidays: row.closed_on_holidays,
      closedInSchoolHolidays: row.closed_in_school_holidays,
      note: row.note,
      locationId: row.location_id,
      exceptions: row.exceptions,
    }),
  );

const kept = z.object({
  schedules: z.array(keptSchedule).nullable().catch(null).default(null),
  places: z.array(keptPlace).nullable().catch(null).default(null),
});

/**
 * The times and further places of a version; null where it did not keep them, as the first state of an offer that a list
 * brought: then they are not compared, and going back to it leaves them as they are.
 */
export type TimesAndPlaces = z.infer<typeof kept>;

export const readTimesAndPlaces = (snapshot: unknown): TimesAndPlaces =>
  kept.catch({ schedules: null, places: null }).parse(snapshot);

/** Days that were called off or moved one by one are no part of it, nor is which row holds a time. */
const timesText = (schedules: readonly Schedule[]): string =>
  canonical(schedules.map(({ id: _id, exceptions: _dates, ...said }) => canonical(said)).toSorted());

export const sameTimes = (one: TimesAndPlaces, other: TimesAndPlaces): boolean =>
  one.schedules === null ||
  other.schedules === null ||
  timesText(one.schedules) === timesText(other.schedules);

export const samePlaces = (one: TimesAndPlaces, other: TimesAndPlaces): boolean =>
  one.places === null || other.places === null || canonical(one.places) === canonical(other.places);
