import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";

/** A property of a calendar as jCal has it (RFC 7265): name, parameters, type, values. */
export type Line = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: readonly (string | number | readonly number[] | Readonly<Record<string, unknown>>)[],
];
/** A component as jCal has it. */
export type Part = readonly [name: string, lines: readonly Line[], parts: readonly Part[]];

// The library counts 75 bytes without the blank that begins a continued line; RFC 5545, 3.1 counts it.
ICAL.foldLength = 74;

/** Writes a calendar: CRLF, folded between characters, escaped. */
export const writeCalendar = (calendar: Part): string => ICAL.stringify([...calendar]);

export const text = (name: string, value: string): Line => [name, {}, "text", value];
export const uri = (name: string, value: string): Line => [name, {}, "uri", value];

/** Texts of properties that the library does not know (RFC 7986) are escaped here. */
export const ownText = (name: string, value: string): Line => [
  name,
  {},
  "unknown",
  value.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, "\\n"),
];

/** A time on the clocks of a zone: day "YYYY-MM-DD", time "HH:MM". */
export const localTime = (name: string, zone: string, day: string, time: string): Line => [
  name,
  { tzid: zone },
  "date-time",
  `${day}T${time}:00`,
];

/** UTC, from seconds since 1970. */
export const utcTime = (name: string, seconds: number): Line => [
  name,
  {},
  "date-time",
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString(),
];
