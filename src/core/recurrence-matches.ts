import {
  dateOf,
  type DayNumber,
  dayOf,
  firstWeekOf,
  weekdayOf,
  weekYearOf,
  type YearMonthDate,
} from "./recurrence-calendar.ts";
import { type RecurrenceRule, weekdayNumber } from "./recurrence-rule.ts";

/** Whether a day is one of a rule, apart from its interval, its ends and BYSETPOS. */
export type Matches = (day: DayNumber) => boolean;
type Condition = (day: DayNumber, date: YearMonthDate) => boolean;

/**
 * Every BY-part is a condition on the day. What the parts leave open comes from the first day (RFC 5545, 3.3.10): its
 * weekday, its date, its month.
 */
export function dayMatcher(rule: RecurrenceRule, first: DayNumber): Matches {
  const conditions = [
    ...inMonths(rule, first),
    ...onMonthDays(rule, first),
    ...onYearDays(rule),
    ...inWeeks(rule),
    ...onWeekdays(rule, first),
  ];
  return (day) => {
    const date = dateOf(day);
    return conditions.every((holds) => holds(day, date));
  };
}

const namesNoDay = ({ byDay, byMonthDay, byYearDay, byWeekNo }: RecurrenceRule): boolean =>
  byDay.length + byMonthDay.length + byYearDay.length + byWeekNo.length === 0;

/**
 * "The 29th, each year" means the month of the first day; "Friday the 13th, each year" means each month. The standard
 * leaves it open, and this is how libical, which most calendars on telephones and desks stand on, reads it.
 */
export function monthsOf(rule: RecurrenceRule, first: DayNumber): readonly number[] {
  const { freq, byMonth, byDay, byYearDay, byWeekNo } = rule;
  const isOpen = byMonth.length + byDay.length + byYearDay.length + byWeekNo.length === 0;
  return freq === "YEARLY" && isOpen ? [dateOf(first).month] : byMonth;
}

function inMonths(rule: RecurrenceRule, first: DayNumber): readonly Condition[] {
  const months = monthsOf(rule, first);
  return months.length === 0 ? [] : [(_day, { month }) => months.includes(month)];
}

function onMonthDays(rule: RecurrenceRule, first: DayNumber): readonly Condition[] {
  const { freq, byMonthDay } = rule;
  const isOpen = namesNoDay(rule) && (freq === "MONTHLY" || freq === "YEARLY");
  const days = isOpen ? [dateOf(first).date] : byMonthDay;
  if (days.length === 0) return [];
  return [
    (_day, { year, month, date }) =>
      days.includes(date) ||
      (days.some((one) => one < 0) && days.includes(date - 1 - lengthOfMonth(year, month))),
  ];
}

const lengthOfMonth = (year: number, month: number): number =>
  month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1);

const onYearDays = ({ byYearDay }: RecurrenceRule): readonly Condition[] =>
  byYearDay.length === 0
    ? []
    : [
        (day, { year }) =>
          byYearDay.includes(day - dayOf(year, 1, 1) + 1) || byYearDay.includes(day - dayOf(year + 1, 1, 1)),
      ];

function inWeeks({ byWeekNo, weekStart }: RecurrenceRule): readonly Condition[] {
  if (byWeekNo.length === 0) return [];
  const begins = weekdayNumber(weekStart);
  return [
    (day) => {
      const year = weekYearOf(day, begins);
      const week = Math.floor((day - firstWeekOf(year, begins)) / 7) + 1;
      const fromEnd = Math.floor((day - firstWeekOf(year + 1, begins)) / 7);
      return byWeekNo.includes(week) || byWeekNo.includes(fromEnd);
    },
  ];
}

function onWeekdays(rule: RecurrenceRule, first: DayNumber): readonly Condition[] {
  const { freq, byDay, byMonth, byWeekNo } = rule;
  const isOpen = namesNoDay(rule) && freq === "WEEKLY";
  const isOpenWeek =
    byWeekNo.length > 0 && byDay.length + rule.byMonthDay.length + rule.byYearDay.length === 0;
  if (isOpen || isOpenWeek) return [(day) => weekdayOf(day) === weekdayOf(first)];
  if (byDay.length === 0) return [];
  const plain = byDay.filter((one) => one.length === 2).map(weekdayNumber);
  const nth = byDay.filter((one) => one.length > 2);
  const ofMonth = freq === "MONTHLY" || byMonth.length > 0;
  return [(day, date) => plain.includes(weekdayOf(day)) || nth.some((one) => isNth(one, day, date, ofMonth))];
}

/** The second Tuesday, the last Friday: of the month, or of the year where no month is named. */
function isNth(
  text: string,
  day: DayNumber,
  { year, month, date }: YearMonthDate,
  ofMonth: boolean,
): boolean {
  if (weekdayNumber(text.slice(-2)) !== weekdayOf(day)) return false;
  const nth = Number(text.slice(0, -2));
  const before = ofMonth ? date - 1 : day - dayOf(year, 1, 1);
  const after = ofMonth ? lengthOfMonth(year, month) - date : dayOf(year + 1, 1, 1) - 1 - day;
  return nth > 0 ? Math.floor(before / 7) + 1 === nth : -Math.floor(after / 7) - 1 === nth;
}
