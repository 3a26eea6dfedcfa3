import type { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import { type Occurrence, occurrencesBetween } from "../../../core/recurrence.ts";
import { closedDaysOf, type NetworkTimes, type TimedOffer } from "../../schedules/timed-offer.ts";
import { thing } from "./thing.ts";

/** So many dates are named, so far ahead. A page is read again before they are over. */
const mostEvents = 4;
const daysAhead = 92;

const states = {
  takesPlace: "https://schema.org/EventScheduled",
  moved: "https://schema.org/EventRescheduled",
  cancelled: "https://schema.org/EventCancelled",
  closed: "https://schema.org/EventCancelled",
} as const;

type Given = {
  readonly timed: TimedOffer;
  readonly times: NetworkTimes;
  readonly place: Json | null;
  readonly provider: Json;
  readonly url: string;
  readonly languages: readonly string[];
  readonly free: boolean | null;
  readonly now: Temporal.Instant;
};

/** The next dates to which somebody can go, cancelled ones too, because a calendar may still show them. */
export function eventsOf({ timed, times, now, ...about }: Given): readonly Json[] {
  const { place } = about;
  // A date without a place to go to is none that a map should show.
  if (place === null) return [];
  const events = timed.schedules.filter(({ kind }) => kind === "event");
  const window = { from: now, to: now.add({ hours: 24 * daysAhead }) };
  return events
    .flatMap((schedule) => occurrencesBetween(schedule, window, closedDaysOf(times, timed)))
    .filter(({ status }) => status !== "closed")
    .sort((one, other) => one.start.epochMilliseconds - other.start.epochMilliseconds)
    .slice(0, mostEvents)
    .map((date) => eventOf(date, timed, { ...about, place }));
}

const eventOf = (
  { schedule, start, end, status }: Occurrence,
  timed: TimedOffer,
  { place, provider, url, languages, free }: Omit<Given, "timed" | "times" | "now">,
): Json =>
  thing("Event", {
    name: schedule.title ?? timed.title,
    startDate: withOffset(start, schedule.zone),
    endDate: withOffset(end, schedule.zone),
    location: place,
    organizer: provider,
    eventStatus: states[status],
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    inLanguage: languages.length === 0 ? ["de"] : languages,
    isAccessibleForFree: free,
    url,
  });

/** "2026-12-01T10:00:00+01:00": readers know no zones, but offsets. */
const withOffset = (instant: Temporal.Instant, zone: string): string =>
  instant.toZonedDateTimeISO(zone).toString({ smallestUnit: "second", timeZoneName: "never" });
