import { ok, type Outcome, refused } from "./outcomes.ts";
import { type DayNumber, dayOf } from "./recurrence-calendar.ts";
import { periodsOf, placesOf } from "./recurrence-days.ts";
import { dayMatcher } from "./recurrence-matches.ts";
import type { Frequency, RecurrenceRule, RuleRefusal, ShortFrequency, TimedRule } from "./recurrence-rule.ts";
import { localOf } from "./zone-time.ts";

/** Seconds since the beginning of 1970 on the clocks of the place, as if these never changed. */
export type ClockSeconds = number;
const daySeconds = 86_400;
const seconds = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 } as const;

/** Which dates are listed: none after this day, and no more than so many. */
export type ListBounds = { readonly lastDay: DayNumber; readonly most: number };

/**
 * All dates of a rule, also of one that names times of day or repeats within a day (RFC 5545, 3.3.10). Refused with
 * `tooOften` where a rule within a day has no end, with `tooMany` where there are more dates or steps than the bounds
 * allow: dates are listed whole or not at all.
 */
export function datesOfRule(
  rule: TimedRule,
  first: ClockSeconds,
  zone: string,
  bounds: ListBounds,
): Outcome<readonly ClockSeconds[], RuleRefusal> {
  const last = Math.min(untilOf(rule, zone), (bounds.lastDay + 1) * daySeconds - 1);
  const { freq } = rule;
  if (isShort(freq) && rule.count === null && rule.until === null) return refused("tooOften");
  const periods = isShort(freq) ? shortPeriods(rule, first, freq) : dayPeriods(rule, first, freq);
  const dates: ClockSeconds[] = [];
  let steps = 0;
  for (const period of periods) {
    steps += 1;
    if (period.from > last) return ok(dates);
    if (steps > 200_000) return refused("tooMany");
    for (const at of placesOf(rule.bySetPos, period.times()).filter((one) => one >= first)) {
      if (at > last || dates.length === rule.count) return ok(dates);
      if (dates.length === bounds.most) return refused("tooMany");
      dates.push(at);
    }
    if (dates.length === rule.count) return ok(dates);
  }
  return ok(dates);
}

const isShort = (freq: TimedRule["freq"]): freq is ShortFrequency => freq in seconds;

/** UNTIL on the clocks of the zone; a day without a time is meant to its end. */
function untilOf({ until }: TimedRule, zone: string): ClockSeconds {
  if (until === null) return Number.POSITIVE_INFINITY;
  const [year, month, date, hour, minute, second] = [0, 4, 6, 9, 11, 13].map((at) =>
    Number(until.slice(at, at === 0 ? 4 : at + 2) || 0),
  ) as [number, number, number, number, number, number];
  const day = dayOf(year, month, date);
  if (until.length === 8) return (day + 1) * daySeconds - 1;
  const at = day * daySeconds + hour * 3600 + minute * 60 + second;
  if (!until.endsWith("Z")) return at;
  const local = localOf(zone, at * 1000);
  return local.day * daySeconds + local.minute * 60 + second;
}

type Period = { readonly from: ClockSeconds; readonly times: () => readonly ClockSeconds[] };

/** Days, weeks, months or years, each with its days and the times of these days. */
function* dayPeriods(timed: TimedRule, first: ClockSeconds, freq: Frequency): Generator<Period> {
  const rule: RecurrenceRule = { ...timed, freq };
  const firstDay = Math.floor(first / daySeconds);
  const matches = dayMatcher(rule, firstDay);
  const clock = timesOfDay(timed, first - firstDay * daySeconds);
  const periodAt = periodsOf(rule, firstDay);
  for (let at = 0; ; at += 1) {
    const { from, to } = periodAt(at);
    const days = () => Array.from({ length: to - from + 1 }, (_one, after) => from + after).filter(matches);
    const times = () => days().flatMap((day) => clock.map((time) => day * daySeconds + time));
    yield { from: from * daySeconds, times };
  }
}

/** Hours, minutes and seconds that a rule names; what it does not name comes from the first date. */
function timesOfDay({ byHour, byMinute, bySecond }: TimedRule, first: number): readonly number[] {
  const or = (named: readonly number[], otherwise: number) =>
    named.length === 0 ? [otherwise] : named.toSorted((one, other) => one - other);
  const ofHour = or(byMinute, Math.floor(first / 60) % 60).flatMap((minute) =>
    or(bySecond, first % 60).map((second) => minute * 60 + second),
  );
  return or(byHour, Math.floor(first / 3600)).flatMap((hour) => ofHour.map((time) => hour * 3600 + time));
}

/** Hours, minutes or seconds: larger parts of the rule leave out, smaller ones name several times within each. */
function* shortPeriods(timed: TimedRule, first: ClockSeconds, freq: ShortFrequency): Generator<Period> {
  const length = seconds[freq];
  const firstDay = Math.floor(first / daySeconds);
  const matches = dayMatcher({ ...timed, freq: "DAILY" }, firstDay);
  const includes = (named: readonly number[], one: number) => named.length === 0 || named.includes(one);
  const { byHour, byMinute, bySecond } = timed;
  const isOn = (from: ClockSeconds) =>
    includes(byHour, Math.floor(from / 3600) % 24) &&
    (freq === "HOURLY" || includes(byMinute, Math.floor(from / 60) % 60)) &&
    (freq !== "SECONDLY" || includes(bySecond, from % 60)) &&
    matches(Math.floor(from / daySeconds));
  const within = { ...timed, byHour: [0], ...(freq === "MINUTELY" ? { byMinute: [0] } : {}) };
  const offsets = freq === "SECONDLY" ? [0] : timesOfDay(within, first % length);
  const begin = first - (first % length);
  for (let at = 0; ; at += 1) {
    const from = begin + at * timed.interval * length;
    yield { from, times: () => (isOn(from) ? offsets.map((offset) => from + offset) : []) };
  }
}
