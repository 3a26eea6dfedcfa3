import { Temporal } from "temporal-polyfill";

export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type WeekdayCode = (typeof weekdayCodes)[number];

/** A day of a rule: every such weekday, or with `nth` the nth of a month, from its end when negative. */
export type RuleDay = { readonly day: WeekdayCode; readonly nth: number | null };

/** The parts of a rule that decide its first day. */
export type DayRule = {
  readonly freq: "WEEKLY" | "MONTHLY";
  readonly interval: number;
  readonly days: readonly RuleDay[];
  readonly monthDays: readonly number[];
  readonly setPositions: readonly number[];
  readonly weekStart: WeekdayCode;
};

/**
 * A list without dates says "Mondays", not since when. The first day is then the first fitting one from here on: always
 * the same, so that reading the list again changes nothing. 1 January 2024 is a Monday.
 */
export const undatedStart = "2024-01-01";

const weekdayNo = (day: WeekdayCode): number => weekdayCodes.indexOf(day) + 1;

const isWeekday = (date: Temporal.PlainDate, from: Temporal.PlainDate, { days }: DayRule): boolean =>
  days.length === 0
    ? date.dayOfWeek === from.dayOfWeek
    : days.some(({ day }) => weekdayNo(day) === date.dayOfWeek);

const inWeek = (date: Temporal.PlainDate, from: Temporal.PlainDate, rule: DayRule): boolean => {
  if (!isWeekday(date, from, rule)) return false;
  if (rule.interval === 1) return true;
  const start = weekdayNo(rule.weekStart);
  const weekOf = (day: Temporal.PlainDate) => day.subtract({ days: (day.dayOfWeek - start + 7) % 7 });
  const weeks = weekOf(from).until(weekOf(date), { largestUnit: "days" }).days / 7;
  return weeks % rule.interval === 0;
};

const isNth = (date: Temporal.PlainDate, nth: number): boolean =>
  nth > 0 ? Math.ceil(date.day / 7) === nth : Math.ceil((date.daysInMonth - date.day + 1) / 7) === -nth;

const fitsMonth = (date: Temporal.PlainDate, from: Temporal.PlainDate, rule: DayRule): boolean => {
  const { days, monthDays } = rule;
  if (days.length === 0 && monthDays.length === 0) return date.day === from.day;
  const byDay = ({ day, nth }: RuleDay) =>
    weekdayNo(day) === date.dayOfWeek && (nth === null || isNth(date, nth));
  const byMonthDay = (day: number) => (day > 0 ? date.day === day : date.daysInMonth - date.day + 1 === -day);
  return (days.length === 0 || days.some(byDay)) && (monthDays.length === 0 || monthDays.some(byMonthDay));
};

const inMonth = (date: Temporal.PlainDate, from: Temporal.PlainDate, rule: DayRule): boolean => {
  const months = (date.year - from.year) * 12 + date.month - from.month;
  if (months % rule.interval !== 0 || !fitsMonth(date, from, rule)) return false;
  if (rule.setPositions.length === 0) return true;
  const all = Array.from({ length: date.daysInMonth }, (_, index) => date.with({ day: index + 1 })).filter(
    (day) => fitsMonth(day, from, rule),
  );
  const at = all.findIndex((day) => day.equals(date));
  return rule.setPositions.some((place) => (place > 0 ? at === place - 1 : at === all.length + place));
};

/** The first day of a rule on or after `from` ("YYYY-MM-DD"); null where none comes within five years. */
export const firstDayOf = (rule: DayRule, from: string): string | null => {
  const start = Temporal.PlainDate.from(from);
  const fits = rule.freq === "WEEKLY" ? inWeek : inMonth;
  for (let day = start, left = 1_830; left > 0; day = day.add({ days: 1 }), left -= 1)
    if (fits(day, start, rule)) return day.toString();
  return null;
};

/** The rule as an RFC 5545 RRULE value; `count` only where the source limits it. */
export const ruleText = (rule: DayRule, count: number | null): string =>
  [
    `FREQ=${rule.freq}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    ...(rule.days.length > 0
      ? [`BYDAY=${rule.days.map(({ day, nth }) => `${nth ?? ""}${day}`).join(",")}`]
      : []),
    ...(rule.monthDays.length > 0 ? [`BYMONTHDAY=${rule.monthDays.join(",")}`] : []),
    ...(rule.setPositions.length > 0 ? [`BYSETPOS=${rule.setPositions.join(",")}`] : []),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(rule.weekStart === "MO" || rule.interval === 1 ? [] : [`WKST=${rule.weekStart}`]),
  ].join(";");
