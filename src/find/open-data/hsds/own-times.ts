import { createHash } from "node:crypto";
import { z } from "zod";
import { readRule } from "../../../core/recurrence-rule.ts";
import { isZone } from "../../../core/zone-time.ts";
import { isRemote } from "../../offers/offer-facts.ts";
import { isDay } from "../../offers/import-given.ts";
import type { OpenCalendar, OpenException, OpenOffer, OpenSchedule } from "../open-offer.ts";
import { hsdsObjects } from "./hsds-objects.ts";
import { yearOf } from "./holiday-gaps.ts";
import { type HsdsRecord, recordsIn } from "./hsds-record.ts";
import { outerId } from "./place-record.ts";

/*
 * Rows of HSDS know weeks and months and nothing else: a cancelled date is a gap between two rows, and nobody who reads
 * them knows any more that it was cancelled, and why. So the times stand beside the rows once more as they are here.
 */

const owners = new Set(["id", "service_id", "service_at_location_id", "location_id"]);
const said = [...hsdsObjects.schedule.fields.keys()].filter((key) => !owners.has(key)).sort();

const saidIn = (row: HsdsRecord): string =>
  JSON.stringify(said.flatMap((key) => ((row[key] ?? "") === "" ? [] : [[key, String(row[key])]])));

/** Says the same of two sets of rows exactly when they say the same, also after they went through tables. */
export const markOfRows = (rows: readonly HsdsRecord[]): string =>
  createHash("sha256")
    .update(JSON.stringify([...new Set(rows.map(saidIn))].sort()))
    .digest("hex")
    .slice(0, 32);

const day = z.string().refine(isDay);
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const length = z.int().min(1).max(10_080);
const words = (longest: number) => z.string().min(1).max(longest).nullable();

const exceptionPlace = z.object({
  name: words(300),
  street: words(300),
  postalCode: words(20),
  place: words(300),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
});

const exception = z
  .object({
    kind: z.enum(["cancelled", "moved", "guest"]),
    onDate: day,
    newDate: day.nullable(),
    newTime: clock.nullable(),
    newMinutes: length.nullable(),
    newPlace: exceptionPlace.nullable(),
    guest: words(300),
    note: words(500),
  })
  .refine(({ kind, newDate, newTime, newPlace }) => kind !== "moved" || newDate || newTime || newPlace)
  .refine(({ kind, guest }) => kind !== "guest" || guest);

const time = z
  .object({
    kind: z.enum(["open", "event"]),
    title: words(300),
    startsOn: day,
    startTime: clock,
    minutes: length,
    zone: z.string().max(60).refine(isZone),
    rule: words(500).refine((rule) => rule === null || readRule(rule).ok),
    extraDates: z.array(day).max(1000),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    closedOnHolidays: z.boolean(),
    closedInSchoolHolidays: z.boolean(),
    note: words(500),
    /** The id of its location; null for the offer as a whole. */
    at: z.string().nullable(),
    exceptions: z.array(exception).max(1000),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo);

/** `year`: rows reach to the end of the year after it, because holidays are listed no farther. */
const times = z.object({ rows: z.string(), year: z.int(), times: z.array(time).max(500) });
export type OwnTime = z.infer<typeof time>;

const dateOf = (one: OpenException, remote: boolean): z.infer<typeof exception> => ({
  kind: one.kind,
  onDate: one.onDate,
  newDate: one.newDate,
  newTime: one.newTime,
  newMinutes: one.newMinutes,
  newPlace: remote ? null : one.newPlace,
  guest: one.guest,
  note: one.note || null,
});

const timeOf = (offer: OpenOffer, one: OpenSchedule): OwnTime => {
  const remote = isRemote(offer);
  const place = remote ? undefined : offer.places.find(({ id }) => id === one.locationId);
  return {
    kind: one.kind,
    title: one.title,
    startsOn: one.startsOn,
    startTime: one.startTime,
    minutes: one.minutes,
    zone: one.zone,
    rule: one.rule,
    extraDates: [...one.extraDates],
    validFrom: one.validFrom,
    validTo: one.validTo,
    closedOnHolidays: one.closedOnHolidays,
    closedInSchoolHolidays: one.closedInSchoolHolidays,
    note: one.note || null,
    at: place === undefined ? null : outerId(place.id, place.hsds),
    exceptions: one.exceptions.map((each) => dateOf(each, remote)),
  };
};

/** Whether somebody who reads the rows alone gets the times back as they are. */
const rowsSayAll = ({ schedules, closures }: OpenOffer, rows: readonly HsdsRecord[]): boolean =>
  schedules.length === 0 ||
  (closures.length === 0 &&
    rows.length === schedules.length &&
    rows.every((row) => row["freq"] !== undefined || row["description"] === undefined) &&
    schedules.every(
      ({ exceptions, extraDates, zone }) =>
        exceptions.length === 0 && extraDates.length === 0 && zone === "Europe/Berlin",
    ));

/** The times of an offer as text, beside the rows of this service; null where the rows say all there is to say. */
export function ownTimesText(offer: OpenOffer, service: HsdsRecord): string | null {
  const rows = [
    ...recordsIn(service["schedules"]),
    ...recordsIn(service["service_at_locations"]).flatMap((link) => recordsIn(link["schedules"])),
  ];
  if (rowsSayAll(offer, rows)) return null;
  return JSON.stringify({
    rows: markOfRows(rows),
    year: yearOf(offer.calendar),
    times: offer.schedules.map((one) => timeOf(offer, one)),
  });
}

const read = <Value>(schema: z.ZodType<Value>, text: string): Value | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/**
 * The times that a text of ours says; undefined where it is none or speaks of other rows: somebody has changed the rows
 * since, and then these count.
 */
export function readOwnTimes(text: string, rows: readonly HsdsRecord[]): readonly OwnTime[] | undefined {
  const found = read(times, text);
  return found !== undefined && found.rows === markOfRows(rows) ? found.times : undefined;
}

/** Whether rows with this text beside them reach as far as rows of today. */
export const reachesFarEnough = (text: string, calendar: OpenCalendar): boolean =>
  read(times, text)?.year === yearOf(calendar);

const closure = z
  .object({ from: day, to: day, reason: words(300), of: z.enum(["offer", "organisation", "network"]) })
  .refine(({ from, to }) => from <= to);
export type OwnClosure = z.infer<typeof closure>;

/** Days on which an offer is closed, as text, always with the same order of keys. */
export const closureText = ({ from, to, reason, of }: OwnClosure): string =>
  JSON.stringify({ from, to, reason: reason || null, of });

/** The closure that such a text says; undefined where it is none. */
export const readClosure = (text: string): OwnClosure | undefined => read(closure, text);
