import { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import { type Occurrence, occurrencesBetween } from "../../../core/recurrence.ts";
import { isRemote } from "../../offers/offer-facts.ts";
import {
  closedDaysOf,
  type NetworkTimes,
  type TimedOffer,
  type TimedPlace,
} from "../../schedules/timed-offer.ts";
import { asHtml, excerptOf, integreatNumber } from "./integreat-number.ts";

/** So far ahead dates are told. Days. */
const daysAhead = 92;

/**
 * The dates of the next weeks, each by itself: a rule would bring back what was cancelled, moved or closed. What does
 * not take place is left out, because Integreat has no word for it.
 */
export function integreatEvents(times: NetworkTimes, baseUrl: string, now: Temporal.Instant): Json {
  const window = { from: now, to: now.add({ hours: 24 * daysAhead }) };
  return times.offers.flatMap((offer) =>
    offer.schedules
      .filter(({ kind }) => kind === "event")
      .flatMap((schedule) => occurrencesBetween(schedule, window, closedDaysOf(times, offer)))
      .filter(({ status }) => status === "takesPlace" || status === "moved")
      .map((date) => eventJson(date, offer, times, baseUrl)),
  );
}

function eventJson(date: Occurrence, offer: TimedOffer, { places }: NetworkTimes, baseUrl: string): Json {
  const path = `/angebote/${offer.slug}`;
  const place = isRemote(offer) ? undefined : places.get(date.locationId ?? offer.locationId ?? "");
  const id = integreatNumber(date.schedule.id, date.onDate);
  return {
    id,
    url: `${baseUrl}${path}`,
    path: `${path}?datum=${date.onDate}`,
    title: date.schedule.title ?? offer.title,
    last_updated: Temporal.Instant.fromEpochMilliseconds(offer.changedAt * 1000).toString(),
    excerpt: excerptOf(offer.description),
    content: offer.description === null ? "" : asHtml(offer.description),
    available_languages: {},
    thumbnail: null,
    featured_image: null,
    event: {
      id,
      start: withOffset(date.start, date),
      end: withOffset(date.end, date),
      all_day: false,
      only_weekdays: false,
    },
    recurrence_rule: null,
    location: locationJson(place),
    location_path: null,
    meeting_url: null,
  };
}

const withOffset = (instant: Temporal.Instant, { schedule }: Occurrence): string =>
  instant.toZonedDateTimeISO(schedule.zone).toString({ smallestUnit: "second", timeZoneName: "never" });

const locationJson = (place: TimedPlace | undefined): Json => ({
  id: place === undefined ? null : integreatNumber(place.id),
  name: place?.name ?? "",
  address: place?.street ?? "",
  town: place?.place ?? "",
  postcode: place?.postalCode ?? "",
  country: place === undefined ? "" : "Deutschland",
  latitude: place?.lat ?? null,
  longitude: place?.lon ?? null,
});
