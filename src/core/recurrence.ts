import { Temporal } from "temporal-polyfill";
import type { DayNumber } from "./recurrence-calendar.ts";
import { dayNumber, type DaySpan, daysOfRule, isoDay } from "./recurrence-days.ts";
import { readRule, type RecurrenceRule } from "./recurrence-rule.ts";
import { instantAt, isZone, localOf } from "./zone-time.ts";

/** A time of an offer: once or by a rule, in the local time of its zone. Days "YYYY-MM-DD", times "HH:MM". */
export type Schedule = {
  readonly id: string;
  /** `open`: somebody is there. `event`: something begins, and who comes late has missed it. */
  readonly kind: "open" | "event";
  readonly title: string | null;
  readonly startsOn: string;
  readonly startTime: string;
  readonly minutes: number;
  readonly zone: string;
  /** Value of an RRULE; null: only on the first day. */
  readonly rule: string | null;
  /** Further days somebody named one by one. They take place on holidays too: that is why they were named. */
  readonly extraDates: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly closedOnHolidays: boolean;
  readonly closedInSchoolHolidays: boolean;
  readonly note: string | null;
  readonly locationId: string | null;
  readonly exceptions: readonly DateException[];
};

/** What is different on one date. `guest` is who comes, in words; null fields stay as they are. */
export type DateException = {
  readonly onDate: string;
  readonly kind: "cancelled" | "moved" | "guest";
  readonly newDate: string | null;
  readonly newTime: string | null;
  readonly newMinutes: number | null;
  readonly newLocationId: string | null;
  readonly guest: string | null;
  readonly note: string | null;
};

/** Days from one to another, both included, and why. */
export type ClosedRange = { readonly from: string; readonly to: string; readonly reason: string | null };
/** All that closes: the name of the public holiday on a day, the school holidays, own ranges. */
export type ClosedDays = {
  readonly holidayOn: (day: string) => string | null;
  readonly schoolHolidays: readonly ClosedRange[];
  readonly closures: readonly ClosedRange[];
  /** Whether nobody knows if there are school holidays on a day; left out where all of them are known. */
  readonly mayBeSchoolHoliday?: (day: string) => boolean;
};
export const neverClosed: ClosedDays = { holidayOn: () => null, schoolHolidays: [], closures: [] };

export type Occurrence = {
  readonly schedule: Schedule;
  /** The day it belongs to by its rule: by this day it is cancelled or moved. */
  readonly onDate: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly status: "takesPlace" | "cancelled" | "moved" | "closed";
  /** Name of the holiday, reason of the closure, note of the cancellation. */
  readonly reason: string | null;
  readonly guest: string | null;
  readonly locationId: string | null;
};

/** From an instant up to, but without, another. */
export type Window = { readonly from: Temporal.Instant; readonly to: Temporal.Instant };

const fallbackZone = "Europe/Berlin";
const rules = new Map<string, RecurrenceRule | null>();

/** The rule of a schedule; null where it is not one of those that can be reckoned: then nothing is claimed. */
function ruleFor(text: string): RecurrenceRule | null {
  const known = rules.get(text);
  if (known !== undefined) return known;
  const read = readRule(text);
  const rule = read.ok ? read.value : null;
  if (rules.size > 5000) rules.clear();
  rules.set(text, rule);
  return rule;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Everything of a schedule that touches a window, in order of time, also what is cancelled or closed. */
export function occurrencesBetween(
  schedule: Schedule,
  { from, to }: Window,
  closed: ClosedDays,
): readonly Occurrence[] {
  const zone = isZone(schedule.zone) ? schedule.zone : fallbackZone;
  const [fromMs, toMs] = [from.epochMilliseconds, to.epochMilliseconds];
  const span = {
    from: localOf(zone, fromMs).day - Math.ceil(schedule.minutes / 1440),
    to: localOf(zone, toMs).day,
  };
  const named = namedDays(schedule);
  const days = [...new Set([...daysIn(schedule, zone, span), ...movedDays(schedule, zone)])];
  return days
    .flatMap((day) => occurrenceOn(schedule, zone, day, named.has(day), closed) ?? [])
    .filter(
      ({ status, onDate }) =>
        status !== "takesPlace" || named.has(dayNumber(onDate)) || !isUnsure(schedule, onDate, closed),
    )
    .filter(({ start, end }) => start.epochMilliseconds < toMs && end.epochMilliseconds > fromMs)
    .sort((one, other) => Temporal.Instant.compare(one.start, other.start));
}

/** Days that somebody named, as against those that a rule brings about. */
const namedDays = ({ rule, startsOn, extraDates }: Schedule): ReadonlySet<DayNumber> =>
  new Set([...(rule === null ? [startsOn] : []), ...extraDates].map(dayNumber));

/** The days of a schedule within a span, named or by rule, as far as the schedule is valid. */
function daysIn(schedule: Schedule, zone: string, span: DaySpan): readonly DayNumber[] {
  const { validFrom, validTo } = schedule;
  const from = Math.max(span.from, validFrom === null ? Number.NEGATIVE_INFINITY : dayNumber(validFrom));
  const to = Math.min(span.to, validTo === null ? Number.POSITIVE_INFINITY : dayNumber(validTo));
  const rule = schedule.rule === null ? null : ruleFor(schedule.rule);
  const start = { day: dayNumber(schedule.startsOn), minute: minuteOf(schedule.startTime), zone };
  const byRule = rule === null || from > to ? [] : daysOfRule(rule, start, { from, to });
  return [...byRule, ...[...namedDays(schedule)].filter((day) => day >= from && day <= to)];
}

/** Days from which something was moved: where it was moved to may lie in the window, wherever the day itself is. */
const movedDays = (schedule: Schedule, zone: string): readonly DayNumber[] =>
  schedule.exceptions
    .filter(({ kind, newDate }) => kind === "moved" && newDate !== null)
    .map(({ onDate }) => dayNumber(onDate))
    .filter((day) => daysIn(schedule, zone, { from: day, to: day }).includes(day));

function occurrenceOn(
  schedule: Schedule,
  zone: string,
  day: DayNumber,
  isNamed: boolean,
  closed: ClosedDays,
): Occurrence | null {
  const onDate = isoDay(day);
  const { cancelled, moved, guest } = differencesOn(schedule, onDate);
  const at = moved?.newDate ? dayNumber(moved.newDate) : day;
  const minute = minuteOf(moved?.newTime ?? schedule.startTime);
  const start = instantAt(zone, at, minute);
  // RFC 5545, 3.3.10: a rule has no date at a time that the clocks skip. Who names a date means the time after the skip.
  if (!start.exists && !isNamed && moved === undefined) return null;
  const end = instantAt(zone, at, minute + (moved?.newMinutes ?? schedule.minutes));
  const different = cancelled ?? moved;
  const why = different === undefined ? closedBecause(schedule, onDate, isNamed, closed) : null;
  return {
    schedule,
    onDate,
    start: Temporal.Instant.fromEpochMilliseconds(start.ms),
    end: Temporal.Instant.fromEpochMilliseconds(Math.max(end.ms, start.ms + 60_000)),
    status: different ? statusOf[different.kind] : why ? "closed" : "takesPlace",
    reason: different ? different.note : why && why.reason,
    guest: guest ? guest.guest : null,
    locationId: moved?.newLocationId ?? schedule.locationId,
  };
}

const statusOf = { cancelled: "cancelled", moved: "moved", guest: "takesPlace" } as const;

function differencesOn({ exceptions }: Schedule, onDate: string) {
  const of = (kind: DateException["kind"]) =>
    exceptions.find((one) => one.kind === kind && one.onDate === onDate);
  return { cancelled: of("cancelled"), moved: of("moved"), guest: of("guest") };
}

/** Own closures close everything; holidays only what a rule brought about. Null: it is open. */
function closedBecause(
  schedule: Schedule,
  day: string,
  isNamed: boolean,
  closed: ClosedDays,
): { readonly reason: string | null } | null {
  const own = rangeWith(closed.closures, day);
  if (own) return own;
  if (isNamed) return null;
  const holiday = schedule.closedOnHolidays ? closed.holidayOn(day) : null;
  if (holiday !== null) return { reason: holiday };
  return (schedule.closedInSchoolHolidays ? rangeWith(closed.schoolHolidays, day) : undefined) ?? null;
}

/** A date that may fall into school holidays is promised by nobody, unless a person said something of this very day. */
const isUnsure = (
  { closedInSchoolHolidays, exceptions }: Schedule,
  day: string,
  { mayBeSchoolHoliday }: ClosedDays,
): boolean =>
  closedInSchoolHolidays &&
  mayBeSchoolHoliday?.(day) === true &&
  !exceptions.some(({ onDate }) => onDate === day);

const rangeWith = (ranges: readonly ClosedRange[], day: string): ClosedRange | undefined =>
  ranges.find(({ from, to }) => from <= day && day <= to);
