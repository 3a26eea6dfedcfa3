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
import { placesOf } from "../hsds/service-record.ts";
import type { OpenOffer } from "../open-offer.ts";
import { type Asked, otherLanguages, pageOf, pathOf, placeName } from "./integreat-address.ts";
import { integreatNumber } from "./integreat-number.ts";
import { isOnMap } from "./integreat-places.ts";
import { toldIn } from "./integreat-words.ts";

/** So far ahead dates are told. Days. */
const daysAhead = 92;

type Given = Asked & {
  readonly times: NetworkTimes;
  /** The same offers with their translations, by id. */
  readonly offers: ReadonlyMap<string, OpenOffer>;
};

/**
 * The dates of the next weeks, each by itself: a rule would bring back what was cancelled, moved or closed. What does
 * not take place is left out, because Integreat has no word for it.
 */
export function integreatEvents(given: Given, now: Temporal.Instant): Json {
  const window = { from: now, to: now.add({ hours: 24 * daysAhead }) };
  return given.times.offers.flatMap((offer) =>
    offer.schedules
      .filter(({ kind }) => kind === "event")
      .flatMap((schedule) => occurrencesBetween(schedule, window, closedDaysOf(given.times, offer)))
      .filter(({ status }) => status === "takesPlace" || status === "moved")
      .map((date) => eventJson(date, offer, given)),
  );
}

function eventJson(date: Occurrence, offer: TimedOffer, given: Given): Json {
  const { times, offers, lang } = given;
  const open = offers.get(offer.id);
  const worded = open ?? { title: offer.title, description: offer.description, translations: [] };
  const { title, excerpt, content } = toldIn(worded, lang);
  const place = isRemote(offer) ? undefined : times.places.get(date.locationId ?? offer.locationId ?? "");
  const id = integreatNumber(date.schedule.id, date.onDate);
  const name = `${offer.slug}-${date.onDate}-${date.schedule.startTime.slice(0, 5).replace(":", "")}`;
  const changed = Temporal.Instant.fromEpochMilliseconds(offer.changedAt * 1000).toString();
  const entry = { id, slug: offer.slug, kind: "events", name } as const;
  return {
    id,
    url: pageOf(given, offer.slug),
    path: pathOf(given, "events", name),
    // A date with a name of its own has it in German only.
    title: date.schedule.title ?? title,
    modified_gmt: changed.slice(0, 19).replace("T", " "),
    last_updated: changed,
    excerpt,
    content,
    available_languages: otherLanguages(given, entry),
    thumbnail: null,
    featured_image: null,
    event: {
      id,
      start: withOffset(date.start, date),
      end: withOffset(date.end, date),
      all_day: false,
      only_weekdays: false,
      timezone: date.schedule.zone,
      // Older apps read day and hour apart.
      ...apart("start", date.start, date),
      ...apart("end", date.end, date),
      recurrence_id: null,
    },
    hash: null,
    recurrence_rule: null,
    location: locationJson(place),
    location_path: locationPath(place, open, given),
    meeting_url: null,
  };
}

/** The place as an entry of its own, where the app has it. */
function locationPath(
  place: TimedPlace | undefined,
  open: OpenOffer | undefined,
  asked: Asked,
): string | null {
  if (place === undefined || open === undefined) return null;
  const at = placesOf(open).findIndex((one) => one.id === place.id && isOnMap(one));
  return at < 0 ? null : pathOf(asked, "locations", placeName(open.slug, at));
}

const withOffset = (instant: Temporal.Instant, { schedule }: Occurrence): string =>
  instant.toZonedDateTimeISO(schedule.zone).toString({ smallestUnit: "second", timeZoneName: "never" });

const apart = (name: "start" | "end", instant: Temporal.Instant, { schedule }: Occurrence) => {
  const local = instant.toZonedDateTimeISO(schedule.zone);
  return {
    [`${name}_date`]: local.toPlainDate().toString(),
    [`${name}_time`]: local.toPlainTime().toString({ smallestUnit: "second" }),
  };
};

const locationJson = (place: TimedPlace | undefined): Json => ({
  id: place === undefined ? null : integreatNumber(place.id),
  name: place?.name ?? "",
  address: place?.street ?? "",
  town: place?.place ?? "",
  state: null,
  region: null,
  postcode: place?.postalCode ?? "",
  country: place === undefined ? "" : "Deutschland",
  latitude: place?.lat ?? null,
  longitude: place?.lon ?? null,
});
