import type { ClosedRange } from "../../core/recurrence.ts";
import { dayNumber } from "../../core/recurrence-days.ts";

/** No Land has school for more than 15 weeks on end; where nothing is known for longer than this, something is missing. */
const longestTerm = 120;

const daysBetween = (one: string, other: string): number => dayNumber(other) - dayNumber(one);

/**
 * Whether it is known if a day ("YYYY-MM-DD") lies in school holidays: it does, or holidays before and after it are near
 * enough together that none are missing between them. Behind the last known holidays nothing is known.
 */
export function isKnownDay(holidays: readonly ClosedRange[], day: string): boolean {
  const byEnd = holidays.toSorted((one, other) => one.to.localeCompare(other.to));
  const next = byEnd.find(({ to }) => to >= day);
  if (next === undefined) return false;
  const before = byEnd.findLast(({ to }) => to < day);
  return daysBetween(before?.to ?? day, next.from) <= longestTerm;
}

/** The last day up to which school holidays are known without a gap from a day on; null where not even that day is. */
export function knownUntil(holidays: readonly ClosedRange[], today: string): string | null {
  if (!isKnownDay(holidays, today)) return null;
  return holidays
    .filter(({ to }) => to >= today)
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .reduce<string | null>(
      (until, { from, to }) =>
        until !== null && daysBetween(until, from) > longestTerm ? until : later(until, to),
      null,
    );
}

const later = (one: string | null, other: string): string => (one !== null && one > other ? one : other);

/** How many days ahead staff are told that the known holidays come to an end. */
const warnedBefore = 90;

/** What staff must know about the school holidays of their Land. */
export type HolidayKnowledge =
  | { readonly state: "missing" }
  | { readonly state: "known" | "ending"; readonly until: string };

/** Whether school holidays are known on a day, and how long they will be. */
export function holidayKnowledge(holidays: readonly ClosedRange[], today: string): HolidayKnowledge {
  const until = knownUntil(holidays, today);
  if (until === null) return { state: "missing" };
  return { state: daysBetween(today, until) < warnedBefore ? "ending" : "known", until };
}
