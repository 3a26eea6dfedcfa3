import { isOpenDoor } from "../open-today.ts";
import type { TimedOffer } from "../timed-offer.ts";
import { berlinZone } from "../../../platform/calendars/berlin-zone.ts";
import { eventsOf, type Feed } from "./calendar-event.ts";
import { type Line, ownText, text, uri, writeCalendar } from "../../../platform/calendars/calendar-lines.ts";

/** How long a reader's calendar may keep what it knows. A cancellation waits as long as this at most. */
const refreshEvery = "PT15M";

export type FeedNames = {
  readonly name: string;
  /** The address of the feed itself. */
  readonly source: string;
  readonly color: string | null;
};

/** One calendar with all times of these offers (RFC 5545, and RFC 7986 for those who subscribe to it). */
export function calendarFeed(
  offers: readonly TimedOffer[],
  feed: Feed,
  { name, source, color }: FeedNames,
): string {
  const lines: readonly Line[] = [
    text("version", "2.0"),
    text("prodid", "-//Tragnetz//Termine//DE"),
    text("calscale", "GREGORIAN"),
    text("method", "PUBLISH"),
    ownText("name", name),
    ownText("x-wr-calname", name),
    text("x-wr-timezone", "Europe/Berlin"),
    ["refresh-interval", { value: "DURATION" }, "unknown", refreshEvery],
    ["x-published-ttl", {}, "unknown", refreshEvery],
    ["source", { value: "URI" }, "unknown", source],
    ...(color === null ? [] : [ownText("color", color)]),
    uri("url", source.replace(/\/[^/]*\.ics$/, "/")),
  ];
  return writeCalendar([
    "vcalendar",
    lines,
    [berlinZone, ...offers.flatMap((offer) => eventsOf(offer, feed))],
  ]);
}

/**
 * What belongs into a calendar of many offers: dates, and hours when a door is open to whoever comes. The office hours
 * of a counselling centre or of a telephone stay out: five entries a day of each would bury the café on Tuesday. They
 * stand in the calendar of their own offer.
 */
export const gatheringsOf = (offers: readonly TimedOffer[]): readonly TimedOffer[] =>
  offers
    .map((offer) => ({
      ...offer,
      schedules: isOpenDoor(offer) ? offer.schedules : offer.schedules.filter(({ kind }) => kind === "event"),
    }))
    .filter(({ schedules }) => schedules.length > 0);
