import type { Temporal } from "temporal-polyfill";
import { type Occurrence, occurrencesBetween, type Schedule } from "../../../core/recurrence.ts";
import { officeZone } from "../../../platform/clock.ts";
import { closedDaysOf, type NetworkTimes, type TimedOffer, type TimedPlace } from "../timed-offer.ts";
import type { SayTimes } from "../times.texts.ts";
import { calendarDates, plannedStart, wallClock } from "./calendar-dates.ts";
import {
  type Line,
  localTime,
  type Part,
  text,
  uri,
  utcTime,
} from "../../../platform/calendars/calendar-lines.ts";

/** What all events of a feed share. */
export type Feed = {
  readonly times: NetworkTimes;
  readonly t: SayTimes;
  readonly now: Temporal.Instant;
  /** The public address of an offer's page. */
  readonly addressOf: (offer: TimedOffer) => string;
};

/** The events of one offer: one for each of its times, and one more for each date that is different. */
export const eventsOf = (offer: TimedOffer, feed: Feed): readonly Part[] =>
  offer.schedules.flatMap((schedule) => eventsOfSchedule(offer, schedule, feed));

function eventsOfSchedule(offer: TimedOffer, schedule: Schedule, feed: Feed): readonly Part[] {
  // Times of other zones are told by their instants: a rule of theirs would need the changes of their clocks.
  if (schedule.zone !== officeZone) return datesOneByOne(offer, schedule, feed);
  const dates = calendarDates(schedule, feed.now, closedDaysOf(feed.times, offer));
  if (dates === null) return [];
  const { first, rule, further, leftOut, different } = dates;
  const planned = (name: string, one: Occurrence): Line => {
    const { day, time } = plannedStart(one);
    return localTime(name, officeZone, day, time);
  };
  const repeats = rule !== null || further.length > 0;
  const main = event(offer, repeats ? asPlanned(first) : first, feed, [
    ...(rule === null ? [] : [["rrule", {}, "recur", rule] as const]),
    ...further.map((one) => planned("rdate", one)),
    ...leftOut.map((one) => planned("exdate", one)),
  ]);
  const others = repeats
    ? different.map((one) => event(offer, one, feed, [planned("recurrence-id", one)]))
    : [];
  return [main, ...others];
}

/** The first date as the rule has it; what is different about it stands in an event of its own. */
function asPlanned(one: Occurrence): Occurrence {
  const { schedule, onDate } = one;
  const plain = {
    ...schedule,
    rule: null,
    startsOn: onDate,
    extraDates: [],
    exceptions: [],
    validFrom: null,
    validTo: null,
  };
  const near = { from: one.start.subtract({ hours: 24 * 800 }), to: one.start.add({ hours: 24 * 800 }) };
  const [planned] = occurrencesBetween(plain, near, {
    holidayOn: () => null,
    schoolHolidays: [],
    closures: [],
  });
  return planned === undefined ? one : { ...planned, schedule };
}

function datesOneByOne(offer: TimedOffer, schedule: Schedule, feed: Feed): readonly Part[] {
  const window = { from: feed.now.subtract({ hours: 24 * 30 }), to: feed.now.add({ hours: 24 * 400 }) };
  return occurrencesBetween(schedule, window, closedDaysOf(feed.times, offer))
    .filter(({ status }) => status !== "closed")
    .map((one) => event(offer, one, feed, [], `${schedule.id}-${one.onDate}`));
}

/**
 * SEQUENCE (RFC 5545, 3.8.7.4) must only grow. The second of the last change of the offer, its dates or what closes it,
 * since the beginning of 2026, does, and needs no column of its own.
 */
const sequenceOf = (seconds: number): number => Math.max(0, seconds - 1_767_225_600);

function event(
  offer: TimedOffer,
  one: Occurrence,
  feed: Feed,
  dates: readonly Line[],
  uid: string = one.schedule.id,
): Part {
  const [start, end] = [wallClock(one.start), wallClock(one.end)];
  const place = feed.times.places.get(one.locationId ?? offer.locationId ?? "");
  const address = place && [
    place.name,
    place.street,
    [place.postalCode, place.place].filter(Boolean).join(" "),
  ];
  const location = (address ?? []).filter(Boolean).join(", ");
  const description = [offer.description, one.schedule.note, one.reason]
    .filter((part) => part !== null)
    .join("\n\n");
  const lines: readonly Line[] = [
    text("uid", uid),
    utcTime("dtstamp", offer.changedAt),
    utcTime("last-modified", offer.changedAt),
    ["sequence", {}, "integer", sequenceOf(offer.changedAt)],
    localTime("dtstart", officeZone, start.day, start.time),
    localTime("dtend", officeZone, end.day, end.time),
    ...dates,
    text("summary", summaryOf(offer, one, feed.t)),
    ...(description === "" ? [] : [text("description", description)]),
    ...(location === "" ? [] : [text("location", location)]),
    ...(place === undefined ? [] : geoOf(place)),
    uri("url", feed.addressOf(offer)),
    text("status", one.status === "cancelled" ? "CANCELLED" : "CONFIRMED"),
    // A reader's own day is not taken up by what she may go to.
    text("transp", "TRANSPARENT"),
  ];
  return ["vevent", lines, []];
}

const geoOf = ({ lat, lon }: TimedPlace): readonly Line[] =>
  lat === null || lon === null ? [] : [["geo", {}, "float", [lat, lon]]];

/** Many calendars show nothing but this line, so it says what is different. */
function summaryOf(offer: TimedOffer, one: Occurrence, t: SayTimes): string {
  const own = one.schedule.title;
  const title = own === null ? offer.title : `${offer.title}: ${own}`;
  if (one.status === "cancelled") return t("calendarCancelled", { title });
  return one.guest === null ? title : t("calendarGuest", { title, guest: one.guest });
}
