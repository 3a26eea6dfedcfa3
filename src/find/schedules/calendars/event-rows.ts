import { ok, type Outcome, refused } from "../../../core/outcomes.ts";
import { dayNumber, isoDay } from "../../../core/recurrence-days.ts";
import { datesOfRule } from "../../../core/recurrence-instants.ts";
import { readRule, readTimedRule, type RuleRefusal, type TimedRule } from "../../../core/recurrence-rule.ts";
import type { LocalTime } from "./calendar-zones.ts";

/** A row of times has one time of day: what comes at several becomes several rows. Days in order. */
export type TimeRow = {
  readonly startsOn: string;
  readonly startTime: string;
  readonly rule: string | null;
  readonly extraDates: readonly string[];
};
type Asked = {
  readonly start: LocalTime;
  readonly rule: string | null;
  readonly zone: string;
  /** RDATE. */
  readonly further: readonly LocalTime[];
};

/** Longer lists are nobody's appointments, and every date would stand in the row. */
const mostDates = 200;
const longestDays = 3 * 366;
const mostRows = 24;

/**
 * The rows that hold exactly the dates of an event. Its rule is kept where it repeats days at one time; where it names
 * other times of day its dates are listed one by one, as far as they end within three years and are not too many.
 */
export function rowsOf(asked: Asked): Outcome<readonly TimeRow[], RuleRefusal | "unreadable"> {
  const { start, rule, further } = asked;
  const isOwnTime = further.every(({ time }) => time === start.time);
  if (rule === null || readRule(rule).ok)
    return isOwnTime
      ? ok([{ startsOn: start.day, startTime: start.time, rule, extraDates: daysOf(further) }])
      : ok([
          { startsOn: start.day, startTime: start.time, rule, extraDates: daysAt(further, start.time) },
          ...rowsAt(further.filter(({ time }) => time !== start.time)),
        ]);
  const read = readTimedRule(rule);
  return read.ok ? listed(read.value, asked) : read;
}

function listed(rule: TimedRule, { start, zone, further }: Asked): Outcome<readonly TimeRow[], RuleRefusal> {
  const day = dayNumber(start.day);
  // Cut off in the middle it would not be the rule any more.
  if (rule.count === null && rule.until === null) return refused("tooOften");
  const [hour = 0, minute = 0] = start.time.split(":").map(Number);
  const first = day * 86_400 + hour * 3600 + minute * 60;
  const bounds = { lastDay: day + 100 * 366, most: mostDates };
  const dates = datesOfRule(rule, first, zone, bounds);
  if (!dates.ok) return dates;
  const last = dates.value.at(-1) ?? first;
  const rows = rowsAt([...dates.value.map(clockTime), ...further]);
  if (last > first + longestDays * 86_400 || rows.length > mostRows) return refused("tooMany");
  // Rows know minutes.
  return dates.value.some((at) => at % 60 !== 0) ? refused("part") : ok(rows);
}

type At = { readonly day: string; readonly time: string };
const twoDigits = (value: number): string => String(value).padStart(2, "0");
const clockTime = (at: number): At => ({
  day: isoDay(Math.floor(at / 86_400)),
  time: `${twoDigits(Math.floor(at / 3600) % 24)}:${twoDigits(Math.floor(at / 60) % 60)}`,
});

const daysOf = (dates: readonly At[]): readonly string[] => [...new Set(dates.map(({ day }) => day))].sort();
const daysAt = (dates: readonly At[], wanted: string): readonly string[] =>
  daysOf(dates.filter(({ time }) => time === wanted));

/** One row for each time of day, with its dates one by one. */
function rowsAt(dates: readonly At[]): readonly TimeRow[] {
  const times = [...new Set(dates.map(({ time }) => time))].sort();
  return times.flatMap((startTime) => {
    const [startsOn, ...extraDates] = daysAt(dates, startTime);
    return startsOn === undefined ? [] : [{ startsOn, startTime, rule: null, extraDates }];
  });
}
