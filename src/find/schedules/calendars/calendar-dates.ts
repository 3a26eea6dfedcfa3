import { Temporal } from "temporal-polyfill";
import type { ClosedDays, Occurrence, Schedule } from "../../../core/recurrence.ts";
import { neverClosed, occurrencesBetween } from "../../../core/recurrence.ts";
import { dayNumber, daysOfRule, isoDay } from "../../../core/recurrence-days.ts";
import { monthsOf } from "../../../core/recurrence-matches.ts";
import { readRule, type RecurrenceRule } from "../../../core/recurrence-rule.ts";
import { instantAt } from "../../../core/zone-time.ts";
import { officeDay, officeZone } from "../../../platform/clock.ts";

/** How a calendar tells the dates of a schedule: a first one, a rule, further and left-out ones, different ones. */
export type CalendarDates = {
  readonly first: Occurrence;
  /** jCal's form of the rule, its end as UNTIL in UTC; null where the dates were named one by one. */
  readonly rule: Readonly<Record<string, unknown>> | null;
  readonly further: readonly Occurrence[];
  readonly leftOut: readonly Occurrence[];
  readonly different: readonly Occurrence[];
};

/** From the beginning of last year to the end of the year after next: closures are left out as far as that. */
export function calendarWindow(now: Temporal.Instant) {
  const { year } = officeDay(now);
  const from = Temporal.PlainDate.from({ year: year - 1, month: 1, day: 1 });
  const to = Temporal.PlainDate.from({ year: year + 3, month: 1, day: 1 });
  return {
    from: from.toZonedDateTime(officeZone).toInstant(),
    to: to.toZonedDateTime(officeZone).toInstant(),
  };
}

/**
 * The dates of a schedule for a calendar. A rule begins with its first date in the window, so that its first date is
 * one of its own (RFC 5545, 3.8.5.3). Null where nothing comes in the window.
 */
export function calendarDates(
  schedule: Schedule,
  now: Temporal.Instant,
  closed: ClosedDays,
): CalendarDates | null {
  const window = calendarWindow(now);
  const planned = occurrencesBetween({ ...schedule, extraDates: [], exceptions: [] }, window, neverClosed);
  const byRule = new Set(planned.map((one) => one.onDate));
  const all = occurrencesBetween(schedule, window, closed).toSorted((one, other) =>
    one.onDate.localeCompare(other.onDate),
  );
  const isOfRule = ({ onDate }: Occurrence) => schedule.rule !== null && byRule.has(onDate);
  const first =
    all.find((one) => isOfRule(one) && one.status !== "closed") ?? all.find((one) => one.status !== "closed");
  if (first === undefined) return null;
  const last = lastSure(schedule, all.filter(isOfRule), closed);
  const rule = isOfRule(first) ? ruleOf({ ...schedule, validTo: last ?? schedule.validTo }) : null;
  const later = all.filter((one) => one !== first);
  const told = new Set(all.map(({ onDate }) => onDate));
  const unsure = planned.filter(({ onDate }) => !told.has(onDate));
  return {
    first,
    rule,
    further: later.filter((one) => !(rule !== null && isOfRule(one)) && one.status !== "closed"),
    leftOut: [...later.filter(({ status }) => status === "closed"), ...unsure]
      .filter(
        (one) =>
          rule !== null &&
          isOfRule(one) &&
          one.onDate > first.onDate &&
          (last === null || one.onDate <= last),
      )
      .toSorted((one, other) => one.onDate.localeCompare(other.onDate)),
    different: all.filter(
      (one) => one.status === "cancelled" || one.status === "moved" || one.guest !== null,
    ),
  };
}

/**
 * A rule without an end would promise dates for ever, also in school holidays that nobody knows yet: it ends with the
 * last date that is sure. Null where school holidays change nothing.
 */
const lastSure = (
  schedule: Schedule,
  ofRule: readonly Occurrence[],
  { mayBeSchoolHoliday }: ClosedDays,
): string | null =>
  schedule.closedInSchoolHolidays && mayBeSchoolHoliday !== undefined
    ? (ofRule.findLast(({ status }) => status !== "closed")?.onDate ?? null)
    : null;

function ruleOf(schedule: Schedule): Readonly<Record<string, unknown>> | null {
  const read = schedule.rule === null ? null : readRule(schedule.rule);
  if (read === null || !read.ok) return null;
  const { freq, interval, byDay, byMonthDay, byYearDay, byWeekNo, bySetPos, weekStart } = read.value;
  const until = endOf(schedule, read.value);
  const part = (name: string, values: readonly unknown[]) =>
    values.length === 0 ? {} : { [name]: [...values] };
  return {
    freq,
    ...(interval > 1 ? { interval } : {}),
    ...part("byday", byDay),
    // Named even where the rule leaves it open, because readers of calendars fill that gap in two ways.
    ...part("bymonth", monthsOf(read.value, dayNumber(schedule.startsOn))),
    ...part("bymonthday", byMonthDay),
    ...part("byyearday", byYearDay),
    ...part("byweekno", byWeekNo),
    ...part("bysetpos", bySetPos),
    ...(weekStart === "MO" ? {} : { wkst: weekStart }),
    ...(until === null ? {} : { until }),
  };
}

/** The end of a rule as UNTIL in UTC; COUNT would count from another first date. Null where it has no end. */
function endOf({ startsOn, startTime, zone, validTo }: Schedule, rule: RecurrenceRule): string | null {
  const minute = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3, 5));
  const start = { day: dayNumber(startsOn), minute, zone };
  const farthest = start.day + 200 * 366;
  const ends = rule.count !== null || rule.until !== null;
  const bound = validTo === null ? farthest : dayNumber(validTo);
  if (!ends) return validTo === null ? null : untilText(zone, bound, minute);
  const last = daysOfRule(rule, start, { from: start.day, to: bound }).at(-1);
  return untilText(zone, last ?? start.day, minute);
}

const untilText = (zone: string, day: number, minute: number): string => {
  const at = Temporal.Instant.fromEpochMilliseconds(instantAt(zone, day, minute).ms);
  return at.toString({ smallestUnit: "second" });
};

/** Day and clock of an instant as a calendar writes them. */
export const wallClock = (at: Temporal.Instant): { readonly day: string; readonly time: string } => {
  const local = at.toZonedDateTimeISO(officeZone);
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "minute" }),
  };
};

/** The time that an occurrence has by its rule, whatever became of it. */
export const plannedStart = ({
  schedule,
  onDate,
}: Occurrence): { readonly day: string; readonly time: string } => ({
  day: isoDay(dayNumber(onDate)),
  time: schedule.startTime,
});
