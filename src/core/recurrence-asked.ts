import { Temporal } from "temporal-polyfill";
import { type ClosedDays, type Occurrence, occurrencesBetween, type Schedule } from "./recurrence.ts";

const zone = "Europe/Berlin";

/** Whether somebody can go there for it: it is neither cancelled nor closed. */
export const isOn = ({ status }: Occurrence): boolean => status === "takesPlace" || status === "moved";

/** All occurrences of several schedules, in order of time. */
export const occurrencesOf = (
  schedules: readonly Schedule[],
  window: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
  closed: ClosedDays,
): readonly Occurrence[] =>
  schedules
    .flatMap((schedule) => occurrencesBetween(schedule, window, closed))
    .sort((one, other) => Temporal.Instant.compare(one.start, other.start));

/** What is open at this moment; of several the one that is open longest. Null also where nobody knows the hours. */
export function openAt(
  schedules: readonly Schedule[],
  now: Temporal.Instant,
  closed: ClosedDays,
): Occurrence | null {
  const open = occurrencesOf(schedules, { from: now, to: now.add({ milliseconds: 1 }) }, closed).filter(isOn);
  return open.reduce<Occurrence | null>(
    (longest, one) =>
      longest === null || one.end.epochMilliseconds > longest.end.epochMilliseconds ? one : longest,
    null,
  );
}

/** Everything on one day of the German calendar, also what is cancelled; it may have begun the evening before. */
export function datesOfDay(
  schedules: readonly Schedule[],
  day: Temporal.PlainDate,
  closed: ClosedDays,
): readonly Occurrence[] {
  const from = day.toZonedDateTime(zone).toInstant();
  const to = day.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  return occurrencesOf(schedules, { from, to }, closed);
}

/** Steps of looking ahead, in days: most offers come each week, and a yearly feast is found too. */
const ahead = [15, 100, 800] as const;

/** The first that still can be gone to: going on now or still to come. Null where none comes in two years. */
export function nextOccurrence(
  schedules: readonly Schedule[],
  now: Temporal.Instant,
  closed: ClosedDays,
): Occurrence | null {
  return upcoming(schedules, now, closed, { most: 1, onlyOn: true })[0] ?? null;
}

/** The next occurrences from now on, at most so many; with `onlyOn` without those cancelled or closed. */
export function upcoming(
  schedules: readonly Schedule[],
  now: Temporal.Instant,
  closed: ClosedDays,
  { most, onlyOn }: { readonly most: number; readonly onlyOn: boolean },
): readonly Occurrence[] {
  let found: readonly Occurrence[] = [];
  for (const days of ahead) {
    found = occurrencesOf(schedules, { from: now, to: now.add({ hours: 24 * days }) }, closed).filter(
      (one) => !onlyOn || isOn(one),
    );
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

/** On which weekdays it takes place in the next five weeks: Monday is bit 0, Sunday bit 6. */
export function weekdayBits(
  schedules: readonly Schedule[],
  now: Temporal.Instant,
  closed: ClosedDays,
): number {
  return occurrencesOf(schedules, { from: now, to: now.add({ hours: 24 * 35 }) }, closed)
    .filter(isOn)
    .reduce((bits, { start }) => bits | (1 << (start.toZonedDateTimeISO(zone).dayOfWeek - 1)), 0);
}
