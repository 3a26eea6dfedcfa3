import type { ClosedDays, Schedule } from "../../../core/recurrence.ts";
import { weekdayOf } from "../../../core/recurrence-calendar.ts";
import { dayNumber, isoDay } from "../../../core/recurrence-days.ts";
import { isPlainRule, readRule } from "../../../core/recurrence-rule.ts";

/** Hours that are the same every week, between two days; an open end is null. Weekdays: Monday 1 to Sunday 7. */
export type WeeklyHours = {
  readonly schedule: Schedule;
  readonly days: readonly number[];
  readonly from: string | null;
  readonly to: string | null;
};

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const earlier = (...days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;

/** The weekdays of a rule that says nothing else than "every week"; empty for all others. */
function everyWeekOn({ kind, rule, zone }: Schedule): readonly number[] {
  const read = readRule(rule ?? "");
  // Hours by other clocks are others here in summer and winter.
  if (kind !== "open" || zone !== "Europe/Berlin" || !read.ok || !isPlainRule(read.value)) return [];
  const { freq, interval, byDay, count, until } = read.value;
  if (freq !== "WEEKLY" || interval !== 1 || count !== null || until !== null) return [];
  return byDay.map((code) => codes.indexOf(code) + 1).filter((day) => day > 0);
}

/** How far ahead holidays are looked up; a page is read again long before. */
export const daysAhead = 366;

type Known = {
  readonly today: string;
  /** Up to when school holidays are known; null where they are not. */
  readonly schoolHolidaysUntil: string | null;
};

/**
 * Hours that are the same every week. What is closed on holidays is said only as far as the holidays are known, and
 * where nobody knows them it is not said at all. What comes every second week or once a month would read as every week.
 */
export function weeklyHoursOf(
  schedules: readonly Schedule[],
  { today, schoolHolidaysUntil }: Known,
): readonly WeeklyHours[] {
  const horizon = isoDay(dayNumber(today) + daysAhead);
  return schedules.flatMap((schedule) => {
    const { startsOn, validFrom, validTo, closedOnHolidays, closedInSchoolHolidays } = schedule;
    const days = everyWeekOn(schedule);
    if (closedInSchoolHolidays && schoolHolidaysUntil === null) return [];
    const to = earlier(
      validTo,
      closedOnHolidays ? horizon : null,
      closedInSchoolHolidays ? schoolHolidaysUntil : null,
    );
    const first = validFrom !== null && validFrom > startsOn ? validFrom : startsOn;
    const from = first > today ? first : validFrom;
    return days.length === 0 || (to !== null && (to < today || to < first))
      ? []
      : [{ schedule, days, from, to }];
  });
}

const isSet = ({ days, from, to }: WeeklyHours, day: string): boolean =>
  days.includes(weekdayOf(dayNumber(day))) && (from === null || from <= day) && (to === null || day <= to);

const within = (ranges: ClosedDays["closures"], day: string): boolean =>
  ranges.some(({ from, to }) => from <= day && day <= to);

/** Whether something keeps these hours from being kept on a day. */
function dropsOut({ schedule }: WeeklyHours, day: string, closed: ClosedDays): boolean {
  if (schedule.exceptions.some(({ kind, onDate }) => kind !== "guest" && onDate === day)) return true;
  if (within(closed.closures, day)) return true;
  if (schedule.extraDates.includes(day)) return false;
  return (
    (schedule.closedOnHolidays && closed.holidayOn(day) !== null) ||
    (schedule.closedInSchoolHolidays && within(closed.schoolHolidays, day))
  );
}

/** Days from one to another on which other hours are kept than usual; none left means closed. */
export type OtherHours = {
  readonly from: string;
  readonly to: string;
  readonly left: readonly WeeklyHours[];
};

/** The days ahead on which not all is as every week; days that follow each other and are wholly closed come together. */
export function otherHoursOf(
  weekly: readonly WeeklyHours[],
  closed: ClosedDays,
  today: string,
): readonly OtherHours[] {
  const found: OtherHours[] = [];
  let mayGoOn = false;
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const day = isoDay(dayNumber(today) + ahead);
    const usual = weekly.filter((one) => isSet(one, day));
    if (usual.length === 0) continue;
    const left = usual.filter((one) => !dropsOut(one, day, closed));
    const last = found.at(-1);
    if (left.length === 0 && mayGoOn && last !== undefined)
      found[found.length - 1] = { from: last.from, to: day, left: [] };
    else if (left.length < usual.length) found.push({ from: day, to: day, left });
    mayGoOn = left.length === 0;
  }
  return found;
}
