import { createHash } from "node:crypto";
import { isRemote, safeMail } from "../../offers/offer-facts.ts";
import type { OpenOffer, OpenPlace, OpenSchedule } from "../open-offer.ts";
import type { HsdsContext } from "./context.ts";
import { fitValue } from "./fit-record.ts";
import { type HsdsRecord, isRecord, known, recordsIn } from "./hsds-record.ts";
import { organizationOfOffer, webAddress } from "./organization-record.ts";
import { locationRecord, outerId } from "./place-record.ts";
import { accessNames } from "./profile.texts.ts";
import { scheduleRows } from "./schedule-rows.ts";
import { stableId } from "./stable-id.ts";

const languageNames = new Intl.DisplayNames(["de"], { type: "language", fallback: "none" });

const nameOfLanguage = (code: string): string | null => {
  try {
    return languageNames.of(code) ?? null;
  } catch {
    return null;
  }
};

/** Ages in years, as HSDS has them; months that make no whole year become a fraction. */
const years = (months: number | null): number | null =>
  months === null ? null : Math.round((months / 12) * 1e4) / 1e4;

/** What this product says of an offer in the words of HSDS 3.0, without regard to where the offer came from. */
export function ownService(offer: OpenOffer, id: string, context: HsdsContext): HsdsRecord {
  const organization = organizationOfOffer(offer, context);
  const { email } = offer;
  return {
    id,
    organization_id: organization["id"] ?? context.network.id,
    name: offer.title,
    status: "active",
    ...known({
      description: offer.description,
      url: webAddress(offer.website),
      email: email !== null && fitValue("email", email) !== undefined ? safeMail(email) : null,
      application_process: offer.access.map((mode) => accessNames[mode]).join("; "),
      fees_description: offer.costText,
      eligibility_description: offer.eligibilityText,
      minimum_age: years(offer.ageFromMonths),
      maximum_age: years(offer.ageToMonths),
    }),
    organization,
    ...filled({
      phones: phonesOf(offer, id),
      languages: languagesOf(offer, id),
      cost_options: costsOf(offer, id),
      schedules: schedulesOf(offer, id),
      service_at_locations: linksOf(offer, id, context),
    }),
  };
}

const filled = (lists: Readonly<Record<string, readonly HsdsRecord[]>>): HsdsRecord =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));

const phonesOf = ({ phones }: OpenOffer, id: string): HsdsRecord[] =>
  phones.map(({ display }, at) => ({
    id: stableId("phone", id, at, display),
    service_id: id,
    number: display,
    type: "voice",
  }));

const languagesOf = ({ languages }: OpenOffer, id: string): HsdsRecord[] =>
  languages.map((code) => ({
    id: stableId("language", id, code),
    service_id: id,
    code,
    ...known({ name: nameOfLanguage(code) }),
  }));

const costsOf = ({ free }: OpenOffer, id: string): HsdsRecord[] =>
  free === true ? [{ id: stableId("cost", id), service_id: id, amount: 0, currency: "EUR" }] : [];

/** Times of the offer as a whole; hours known only as words stand in a row that says nothing else. */
function schedulesOf(offer: OpenOffer, id: string): HsdsRecord[] {
  const places = placesOf(offer).map((place) => place.id);
  const rows = offer.schedules
    .filter(({ locationId }) => locationId === null || !places.includes(locationId))
    .map((schedule) => (isRemote(offer) ? withoutOtherPlaces(schedule) : schedule))
    .flatMap((schedule) => scheduleRows(schedule, offer, { key: "service_id", id }));
  if (offer.schedules.length > 0 || offer.openingHoursText === null) return rows;
  return [{ id: stableId("schedule", id, "words"), service_id: id, description: offer.openingHoursText }];
}

const withoutOtherPlaces = (schedule: OpenSchedule): OpenSchedule => ({
  ...schedule,
  exceptions: schedule.exceptions.map((one) => ({ ...one, newPlace: null })),
});

/** Nobody goes to a telephone, and where a hotline sits may have to stay secret: as on the pages, no place is named. */
export const placesOf = (offer: OpenOffer): readonly OpenPlace[] => (isRemote(offer) ? [] : offer.places);

/** The id of an offer at a place; the store can compute the same (places.sql.ts), so that it is found again. */
const linkId = (offer: OpenOffer, place: OpenPlace): string => {
  const hex = createHash("md5").update(`${offer.id}:${place.id}`).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return outerId(parts.join("-"), place.linkHsds ?? linkOfSource(offer, place));
};

/** The record of this place in the directory the offer came from. */
const linkOfSource = ({ hsds }: OpenOffer, place: OpenPlace): HsdsRecord | null =>
  recordsIn(hsds?.["service_at_locations"]).find(
    ({ location }) => isRecord(location) && place.hsds !== null && location["id"] === place.hsds["id"],
  ) ?? null;

const linksOf = (offer: OpenOffer, id: string, context: HsdsContext): HsdsRecord[] =>
  placesOf(offer).map((place) => linkRecord(offer, place, id, context));

/** An offer at one of its places. */
export function linkRecord(
  offer: OpenOffer,
  place: OpenPlace,
  serviceId: string,
  context: HsdsContext,
): HsdsRecord {
  const id = linkId(offer, place);
  const location = locationRecord(place, context);
  return {
    id,
    service_id: serviceId,
    location_id: location["id"] ?? place.id,
    location,
    ...filled({
      schedules: offer.schedules
        .filter(({ locationId }) => locationId === place.id)
        .flatMap((schedule) => scheduleRows(schedule, offer, { key: "service_at_location_id", id })),
    }),
  };
}
