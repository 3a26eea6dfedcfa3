import { Temporal } from "temporal-polyfill";
import type { ClosedDays, Schedule } from "../../core/recurrence.ts";
import { weekdayBits } from "../../core/recurrence-asked.ts";
import { isPlainRule, readRule } from "../../core/recurrence-rule.ts";
import { officeDay } from "../../platform/clock.ts";

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const everyDay = 0b111_1111;

const bitOfDay = (day: string): number => 1 << (Temporal.PlainDate.from(day).dayOfWeek - 1);

/** Weekdays that the rule itself names; null where only its dates tell. */
const ruleBits = ({ rule, startsOn, zone }: Schedule, today: string): number | null => {
  const read = rule === null || zone !== "Europe/Berlin" ? null : readRule(rule);
  if (!read?.ok) return null;
  const { freq, interval, byDay, count, until } = read.value;
  const isPlain = isPlainRule(read.value) && count === null;
  if (!isPlain || (freq !== "WEEKLY" && !(freq === "DAILY" && interval === 1))) return null;
  if (until !== null && until.slice(0, 8) < today.replaceAll("-", "")) return 0;
  if (byDay.length > 0) return byDay.reduce((bits, code) => bits | (1 << codes.indexOf(code.slice(-2))), 0);
  return freq === "DAILY" ? everyDay : bitOfDay(startsOn);
};

/**
 * Weekdays on which something regularly takes place, Monday bit 0: by the rule where it names them, whatever closes in
 * the next weeks, else by the dates of the next five weeks. What is not valid at present counts for nothing.
 */
export const regularWeekdays = (
  schedules: readonly Schedule[],
  now: Temporal.Instant,
  closed: ClosedDays,
): number => {
  const today = officeDay(now).toString();
  return schedules
    .filter(({ validFrom, validTo }) => (validFrom ?? today) <= today && today <= (validTo ?? today))
    .reduce(
      (bits, schedule) => bits | (ruleBits(schedule, today) ?? weekdayBits([schedule], now, closed)),
      0,
    );
};
