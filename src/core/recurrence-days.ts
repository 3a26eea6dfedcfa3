import {
  dateOf,
  type DayNumber,
  dayOf,
  firstWeekOf,
  weekdayOf,
  weekStartOf,
  weekYearOf,
} from "./recurrence-calendar.ts";
import { dayMatcher, type Matches } from "./recurrence-matches.ts";
import { type RecurrenceRule, weekdayNumber } from "./recurrence-rule.ts";
import { localOf } from "./zone-time.ts";

/** Days from one to another, both included. */
export type DaySpan = { readonly from: DayNumber; readonly to: DayNumber };

const dayMs = 86_400_000;

/** The number of a day written "YYYY-MM-DD"; a day that does not exist counts on into the next month. */
export const dayNumber = (day: string): DayNumber =>
  dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

const written = new Map<DayNumber, string>();

/** "YYYY-MM-DD". */
export function isoDay(day: DayNumber): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const { year, month, date } = dateOf(day);
  const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")];
  if (written.size < 40_000) written.set(day, text.join("-"));
  return text.join("-");
}

/** From when a rule runs. Minutes after midnight, IANA name of the zone. */
export type RuleStart = { readonly day: DayNumber; readonly minute: number; readonly zone: string };

/**
 * The days of a rule within a span. Days are reckoned without a clock (RFC 5545, 3.3.10), so that neither the changes of
 * the clock nor thirty years of past dates cost anything. The search ends with the span: "30 February" never comes.
 */
export function daysOfRule(rule: RecurrenceRule, start: RuleStart, span: DaySpan): readonly DayNumber[] {
  const from = Math.max(span.from, start.day);
  const to = Math.min(span.to, lastDay(rule, start));
  if (from > to) return [];
  return isEveryWeek(rule) ? everyWeek(rule, start, { from, to }) : reckoned(rule, start.day, { from, to });
}

/** The last day that UNTIL leaves; a rule without it has none. */
function lastDay({ until }: RecurrenceRule, { minute, zone }: RuleStart): DayNumber {
  if (until === null) return Number.POSITIVE_INFINITY;
  const day = dayNumber(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`);
  if (until.length === 8) return day;
  const at = Number(until.slice(9, 11)) * 60 + Number(until.slice(11, 13));
  const local = until.endsWith("Z") ? localOf(zone, day * dayMs + at * 60_000) : { day, minute: at };
  return local.minute >= minute ? local.day : local.day - 1;
}

const isEveryWeek = ({ freq, interval, count, ...rule }: RecurrenceRule): boolean =>
  freq === "WEEKLY" &&
  interval === 1 &&
  count === null &&
  rule.bySetPos.length + rule.byMonth.length + rule.byMonthDay.length === 0;

/** Nearly all offers run like this; it needs no more than counting weekdays. */
function everyWeek({ byDay }: RecurrenceRule, start: RuleStart, { from, to }: DaySpan): readonly DayNumber[] {
  const wanted = byDay.length === 0 ? [weekdayOf(start.day)] : byDay.map(weekdayNumber);
  const days: DayNumber[] = [];
  for (let day = from; day <= to; day += 1) if (wanted.includes(weekdayOf(day))) days.push(day);
  return days;
}

function reckoned(rule: RecurrenceRule, first: DayNumber, { from, to }: DaySpan): readonly DayNumber[] {
  const periodAt = periodsOf(rule, first);
  const matches = dayMatcher(rule, first);
  const days: DayNumber[] = [];
  let counted = 0;
  // Who counts, counts from the first date; all others begin where the span does.
  for (let at = rule.count === null ? periodBefore(rule, first, from) : 0; ; at += 1) {
    const period = periodAt(at);
    if (period.from > to) return days;
    for (const day of placesOf(rule.bySetPos, matching(matches, period))) {
      if (day < first) continue;
      counted += 1;
      if (day > to || counted > (rule.count ?? Number.POSITIVE_INFINITY)) return days;
      if (day >= from) days.push(day);
    }
  }
}

function matching(matches: Matches, { from, to }: DaySpan): readonly DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = from; day <= to; day += 1) if (matches(day)) days.push(day);
  return days;
}

/** BYSETPOS: the first, the last, the third of what a period holds, each once and in order. */
export function placesOf<T>(bySetPos: readonly number[], all: readonly T[]): readonly T[] {
  if (bySetPos.length === 0) return all;
  return all.filter((_one, at) => bySetPos.includes(at + 1) || bySetPos.includes(at - all.length));
}

type Periods = (at: number) => DaySpan;

/** The days, weeks, months or years of a rule; the first one holds its first day. */
export function periodsOf(rule: RecurrenceRule, first: DayNumber): Periods {
  const { freq, interval } = rule;
  if (freq === "DAILY") return (at) => ({ from: first + at * interval, to: first + at * interval });
  if (freq === "WEEKLY") {
    const week = weekStartOf(first, weekdayNumber(rule.weekStart));
    return (at) => ({ from: week + at * interval * 7, to: week + at * interval * 7 + 6 });
  }
  const { year, month } = dateOf(first);
  if (freq === "MONTHLY") return (at) => monthFrom(year * 12 + month - 1 + at * interval);
  if (rule.byWeekNo.length > 0) return weekYears(rule, first);
  return (at) => ({ from: dayOf(year + at * interval, 1, 1), to: dayOf(year + at * interval, 12, 31) });
}

function monthFrom(month: number): DaySpan {
  const begin = (one: number) => dayOf(Math.floor(one / 12), (one % 12) + 1, 1);
  return { from: begin(month), to: begin(month + 1) - 1 };
}

/**
 * Years of weeks. A first day that is itself one of the rule counts for the year of its week; otherwise intervals are
 * counted from its calendar year. The standard leaves this open; libical's published instances decide it.
 */
function weekYears(rule: RecurrenceRule, first: DayNumber): Periods {
  const begins = weekdayNumber(rule.weekStart);
  const ofWeek = weekYearOf(first, begins);
  const ofCalendar = dateOf(first).year;
  const counted = dayMatcher(rule, first)(first) ? ofWeek : ofCalendar;
  const year = rule.interval === 1 ? Math.min(ofWeek, ofCalendar) : counted;
  return (at) => ({
    from: firstWeekOf(year + at * rule.interval, begins),
    to: firstWeekOf(year + at * rule.interval + 1, begins) - 1,
  });
}

const longestPeriod = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 371 } as const;

/** A period that certainly lies before a day, or the first one. */
const periodBefore = ({ freq, interval }: RecurrenceRule, first: DayNumber, day: DayNumber): number =>
  Math.max(0, Math.floor((day - first) / (longestPeriod[freq] * interval)) - 2);
