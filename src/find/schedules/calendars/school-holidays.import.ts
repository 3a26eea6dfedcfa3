import { dayNumber, isoDay } from "../../../core/recurrence-days.ts";
import { readCalendar } from "./read-calendar.import.ts";

/** Keys of the Länder, as in the table. */
export const landCodes = [
  "BW",
  "BY",
  "BE",
  "BB",
  "HB",
  "HH",
  "HE",
  "MV",
  "NI",
  "NW",
  "RP",
  "SL",
  "SN",
  "ST",
  "SH",
  "TH",
] as const;

/** School holidays of one Land, both days included. */
export type SchoolHoliday = {
  readonly land: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
};
export type ReadHolidays = {
  readonly holidays: readonly SchoolHoliday[];
  /** Lines (from 1) or titles that were not understood. */
  readonly skipped: readonly string[];
};

const day = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const isoOf = (text: string): string =>
  text
    .trim()
    .replace(german, (_all, date: string, month: string, year: string) =>
      [year, month.padStart(2, "0"), date.padStart(2, "0")].join("-"),
    );

/** Lines of land, name, from, to; comma, semicolon or tab between them, with or without a header. */
export function readHolidayLines(text: string): ReadHolidays {
  const lines = text.split(/\r\n|\n|\r/).map((line, at) => ({ line: line.trim(), no: at + 1 }));
  const skipped: string[] = [];
  const holidays = lines.flatMap(({ line, no }) => {
    if (line === "" || /^["']?land\b/i.test(line)) return [];
    const [land = "", name = "", from = "", to = ""] = line
      .split(/[;,\t]/)
      .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    const holiday = {
      land: land.toUpperCase().replace(/^DE-/, ""),
      name: name.slice(0, 120),
      from: isoOf(from),
      to: isoOf(to),
    };
    if (isGood(holiday)) return [holiday];
    skipped.push(`Zeile ${no}`);
    return [];
  });
  return { holidays, skipped };
}

const isGood = ({ land, name, from, to }: SchoolHoliday): boolean =>
  landCodes.some((code) => code === land) && name !== "" && day.test(from) && day.test(to) && from <= to;

/** A calendar file of one Land: whole days, the last of them not included (RFC 5545, 3.6.1). */
export function readHolidayCalendar(text: string, land: string): ReadHolidays {
  const read = readCalendar(text, { longest: 100 * 1440 });
  const named = read.schedules.map((one) => ({ ...one, to: lastDay(one.startsOn, one.minutes) }));
  return {
    holidays: named.flatMap(({ title, startsOn, to }) => {
      const holiday = { land, name: title ?? "Ferien", from: startsOn, to };
      return isGood(holiday) ? [holiday] : [];
    }),
    skipped: [
      ...read.refused.map(({ title }) => title),
      ...(read.unreadable === null ? [] : [read.unreadable]),
    ],
  };
}

const lastDay = (from: string, minutes: number): string =>
  isoDay(dayNumber(from) + Math.max(0, Math.round(minutes / 1440) - 1));
