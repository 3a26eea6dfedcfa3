import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { dayNumber, daysOfRule, isoDay } from "../../../core/recurrence-days.ts";
import { readRule, type RecurrenceRule } from "../../../core/recurrence-rule.ts";
import type { OpenSchedule } from "../open-offer.ts";

/** Dates "YYYY-MM-DD", both ends included; an open end is null. */
export type Stretch = { readonly from: string; readonly to: string | null };

/** Rules without an end are looked at this far ahead of their first date when something interrupts them. Years. */
const farthestYears = 30;

const ruleOf = (rule: string, startsOn: string): RRuleTemporal =>
  new RRuleTemporal({ rruleString: `DTSTART:${startsOn.replaceAll("-", "")}T120000Z\nRRULE:${zoned(rule)}` });

/** Counted in whole days at noon UTC, so that an end by date includes its day. */
const zoned = (rule: string): string => rule.replace(/UNTIL=(\d{8})(?:T\d{6}Z?)?/, "UNTIL=$1T235959Z");

const dayOf = (date: { toString(): string }): string => date.toString().slice(0, 10);
const noon = (date: string) => Temporal.ZonedDateTime.from(`${date}T12:00:00[UTC]`);
const dayAfter = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

const readRules = new Map<string, RecurrenceRule | null>();

function readOnce(rule: string): RecurrenceRule | null {
  const known = readRules.get(rule);
  if (known !== undefined) return known;
  const read = readRule(rule);
  if (readRules.size > 1000) readRules.clear();
  readRules.set(rule, read.ok ? read.value : null);
  return read.ok ? read.value : null;
}

/** The first of the days of a rule in a span; undefined where it is not among those that are reckoned quickly. */
function firstWithin(rule: string, startsOn: string, from: number, to: number): string | null | undefined {
  const read = readOnce(zoned(rule));
  if (read === null) return undefined;
  const [first] = daysOfRule(read, { day: dayNumber(startsOn), minute: 720, zone: "UTC" }, { from, to });
  return first === undefined ? null : isoDay(first);
}

/** Nearly every rule comes again within so many days. */
const soon = 62;

/** The first date of a rule on or after a day; null when there is none. */
export function firstOn(rule: string, startsOn: string, from: string): string | null {
  const near = firstWithin(rule, startsOn, dayNumber(from), dayNumber(from) + soon);
  if (typeof near === "string") return near;
  const next = ruleOf(rule, startsOn).next(noon(from), true);
  return next === null ? null : dayOf(next);
}

/** The last date of a rule that ends by count or date; null when it goes on for ever. */
export function lastOf(rule: string, startsOn: string): string | null {
  if (!/COUNT=|UNTIL=/.test(rule)) return null;
  const end = noon(dayAfter(startsOn, 366 * farthestYears));
  const last = ruleOf(rule, startsOn).previous(end, true);
  return last === null ? null : dayOf(last);
}

const hits = (rule: string, startsOn: string, { from, to }: Stretch): boolean => {
  const within = to === null ? undefined : firstWithin(rule, startsOn, dayNumber(from), dayNumber(to));
  if (within !== undefined) return within !== null;
  const first = firstOn(rule, startsOn, from);
  return first !== null && (to === null || first <= to);
};

/** Days on which a time does not take place although its rule says so: cancelled, moved away, or closed. */
export function interruptionsOf(schedule: OpenSchedule, closures: readonly Stretch[]): readonly Stretch[] {
  const single = schedule.exceptions
    .filter(({ kind }) => kind !== "guest")
    .map(({ onDate }) => ({ from: onDate, to: onDate }));
  return [...single, ...closures].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** The stretches in which a rule runs undisturbed between its first date and `end`. */
export function stretchesOf(
  rule: string,
  startsOn: string,
  whole: Stretch,
  interruptions: readonly Stretch[],
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from: string | null = whole.from;
  for (const gap of interruptions) {
    if (from === null || gap.to === null || gap.to < from || (whole.to !== null && gap.from > whole.to))
      continue;
    if (!hits(rule, startsOn, { from: gap.from > from ? gap.from : from, to: gap.to })) continue;
    if (gap.from > from) stretches.push({ from, to: dayAfter(gap.from, -1) });
    from = firstOn(rule, startsOn, dayAfter(gap.to, 1));
  }
  if (from !== null && (whole.to === null || from <= whole.to)) stretches.push({ from, to: whole.to });
  return stretches;
}
