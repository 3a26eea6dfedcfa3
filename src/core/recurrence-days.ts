import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { localOf } from "./zone-time.ts";

/** A calendar day as the number of days since 1 January 1970. */
export type DayNumber = number;
/** Days from one to another, both included. */
export type DaySpan = { readonly from: DayNumber; readonly to: DayNumber };

const dayMs = 86_400_000;
const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** The number of a day written "YYYY-MM-DD"; a day that does not exist counts on into the next month. */
export function dayNumber(day: string): DayNumber {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  // Years are counted from March, so that the leap day is the last of its year.
  const marchYear = month <= 2 ? year - 1 : year;
  const days = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + days - 719_468;
}

const written = new Map<DayNumber, string>();

/** "YYYY-MM-DD". */
export function isoDay(day: DayNumber): string {
  const known = written.get(day) ?? epoch.add({ days: day }).toString();
  if (written.size < 40_000) written.set(day, known);
  return known;
}
const epoch = Temporal.PlainDate.from("1970-01-01");

/** Monday is 1, Sunday is 7. The first of January 1970 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** From when a rule runs. Minutes after midnight, IANA name of the zone. */
export type RuleStart = { readonly day: DayNumber; readonly minute: number; readonly zone: string };

/**
 * The days of a rule within a span. Days are reckoned without a clock (RFC 5545, 3.3.10, by rrule-temporal in UTC), so
 * that neither the changes of the clock nor thirty years of past dates cost anything.
 */
export function daysOfRule(rule: RecurrenceRule, start: RuleStart, span: DaySpan): readonly DayNumber[] {
  const from = Math.max(span.from, start.day);
  const to = Math.min(span.to, lastDay(rule, start));
  if (from > to) return [];
  return isEveryWeek(rule) ? everyWeek(rule, start, { from, to }) : reckoned(rule, start, { from, to });
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

const isEveryWeek = ({ freq, interval, count, bySetPos, byMonth }: RecurrenceRule): boolean =>
  freq === "WEEKLY" && interval === 1 && count === null && bySetPos.length === 0 && byMonth.length === 0;

/** Nearly all offers run like this; it needs no more than counting weekdays. */
function everyWeek({ byDay }: RecurrenceRule, start: RuleStart, { from, to }: DaySpan): readonly DayNumber[] {
  const wanted =
    byDay.length === 0
      ? [weekdayOf(start.day)]
      : weekdays.flatMap((name, at) => (byDay.includes(name) ? [at + 1] : []));
  const days: DayNumber[] = [];
  for (let day = from; day <= to; day += 1) if (wanted.includes(weekdayOf(day))) days.push(day);
  return days;
}

const midnight = (day: DayNumber): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(day * dayMs).toZonedDateTimeISO("UTC");

function reckoned(rule: RecurrenceRule, start: RuleStart, { from, to }: DaySpan): readonly DayNumber[] {
  const { freq, interval, byDay, byMonthDay, byMonth, bySetPos, count, weekStart } = rule;
  const reckoning = new RRuleTemporal({
    freq,
    interval,
    wkst: weekStart,
    dtstart: midnight(start.day),
    temporal: Temporal,
    cache: false,
    // A rule such as "30 February" never comes; the search for it ends here.
    maxIterations: 20_000,
    ...(byDay.length === 0 ? {} : { byDay: [...byDay] }),
    ...(byMonthDay.length === 0 ? {} : { byMonthDay: [...byMonthDay] }),
    ...(byMonth.length === 0 ? {} : { byMonth: [...byMonth] }),
    ...(bySetPos.length === 0 ? {} : { bySetPos: [...bySetPos] }),
    ...(count === null ? {} : { count }),
  });
  return reckoning
    .between(midnight(from), midnight(to), true)
    .map((at) => Math.round(at.epochMilliseconds / dayMs));
}
