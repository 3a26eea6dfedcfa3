import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { isZone } from "../../../core/zone-time.ts";
import { officeZone } from "../../../platform/clock.ts";

/** A time of a file on the clocks here. `ms` is since 1970; whole days begin at midnight. */
export type LocalTime = {
  readonly day: string;
  readonly time: string;
  readonly ms: number;
  readonly isDay: boolean;
};

/** Zones whose clocks have gone like those of Germany since 1996, among them the names that Windows writes. */
const likeHere =
  /(?:^|\/)(?:Europe\/)?(?:Berlin|Busingen|Vienna|Zurich|Vaduz|Amsterdam|Brussels|Paris|Luxembourg|Prague|Copenhagen)$|^(?:W\. Europe|Central Europe|Central European|Romance) Standard Time$|^CET$/i;

/**
 * By whose clocks an event repeats: an IANA name. Times without a zone are of here. Null where nobody but the file knows
 * the zone: when its clocks change in later years is not certain.
 */
export function zoneOfRule(event: ICAL.Component): string | null {
  const property = event.getFirstProperty("dtstart");
  const value: unknown = property?.getFirstValue();
  if (!(value instanceof ICAL.Time) || value.isDate) return officeZone;
  const name = zoneName(property);
  if (name === null) return value.zone === ICAL.Timezone.utcTimezone ? "UTC" : officeZone;
  return likeHere.test(name) ? officeZone : ianaOf(name);
}

const zoneName = (property: ICAL.Property | null): string | null => {
  const name = property?.getFirstParameter("tzid");
  return typeof name === "string" && name !== "" ? name : null;
};

type TimeName = "dtstart" | "dtend" | "recurrence-id" | "rdate" | "exdate";
const form = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):\d\d(Z)?)?$/;

/** All times of one name on the clocks of a zone; null for each that is impossible or of a zone nobody knows. */
export const localTimesOf = (
  event: ICAL.Component,
  name: TimeName,
  here: string = officeZone,
): readonly (LocalTime | null)[] =>
  event.getAllProperties(name).flatMap((property) => {
    // Read from the file's own words: the library makes 1 February of 32 January without a word.
    const [, , , ...values] = property.toJSON() as readonly unknown[];
    const zone = zoneName(property);
    return values.map((value) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return (
        read(first, zone, here) ?? (zone === null ? null : readInOwnZone(event, String(first), zone, here))
      );
    });
  });

/** The first time of this name; null also where there is none. */
export const localTimeOf = (
  event: ICAL.Component,
  name: TimeName,
  here: string = officeZone,
): LocalTime | null => localTimesOf(event, name, here)[0] ?? null;

function read(value: unknown, zone: string | null, here: string): LocalTime | null {
  // "20220101" without VALUE=DATE is no time by the standard, and means that day.
  const found = form.exec(String(value).replace(/T::$/, ""));
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found
    .slice(1, 6)
    .map((part) => Number(part ?? 0));
  if (year < 1900 || year > 2199) return null;
  const isDay = found[4] === undefined;
  try {
    const clock = Temporal.PlainDateTime.from({ year, month, day, hour, minute }, { overflow: "reject" });
    const from = isDay
      ? here
      : found[6] === "Z"
        ? "UTC"
        : zone === null || likeHere.test(zone)
          ? officeZone
          : ianaOf(zone);
    if (from === null) return null;
    const at = clock.toZonedDateTime(from).withTimeZone(here);
    return {
      day: at.toPlainDate().toString(),
      time: at.toPlainTime().toString({ smallestUnit: "minute" }),
      ms: at.epochMilliseconds,
      isDay,
    };
  } catch {
    return null;
  }
}

/** A zone that the file itself describes counts for single dates: their instant is certain. */
function readInOwnZone(event: ICAL.Component, value: string, zone: string, here: string): LocalTime | null {
  const described = event.parent
    ?.getAllSubcomponents("vtimezone")
    .find((one) => one.getFirstPropertyValue("tzid") === zone);
  const clock = read(`${value.replace(/Z$/, "")}Z`, null, "UTC");
  if (described === undefined || clock === null || clock.isDay) return null;
  const own = new ICAL.Timezone({ component: described, tzid: zone });
  const ms = clock.ms - own.utcOffset(ICAL.Time.fromDateTimeString(value)) * 1000;
  return read(Temporal.Instant.fromEpochMilliseconds(ms).toString(), null, here);
}

/** Some programs put their own name before the one of the zone: "/example.org/20200101/America/New_York". */
function ianaOf(zone: string): string | null {
  const tail = zone.split("/").slice(-2).join("/");
  return [zone, tail].find((name) => isZone(name)) ?? null;
}
