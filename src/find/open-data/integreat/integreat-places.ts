import type { Json } from "../../../core/json.ts";
import { offerKinds } from "../../offers/offer.ts";
import { kindNames } from "../hsds/profile.texts.ts";
import { placesOf } from "../hsds/service-record.ts";
import { webAddress } from "../hsds/organization-record.ts";
import { openDataText } from "../open-data.texts.ts";
import type { OpenOffer, OpenPlace } from "../open-offer.ts";
import { asHtml, excerptOf, integreatNumber } from "./integreat-number.ts";
import { integreatHours } from "./integreat-hours.ts";

/** Every offer at every place that families can visit and that a map can show. */
export const integreatPlaces = (offers: readonly OpenOffer[], baseUrl: string): Json =>
  offers.flatMap((offer) =>
    placesOf(offer).flatMap((place) => (isOnMap(place) ? [placeJson(offer, place, baseUrl)] : [])),
  );

/** A point that can be; 0,0 is what programs write when they know none. */
export const isOnMap = ({ lat, lon }: OpenPlace): boolean =>
  lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);

function placeJson(offer: OpenOffer, place: OpenPlace, baseUrl: string): Json {
  const path = `/angebote/${offer.slug}`;
  const changed = offer.changedAt.toString();
  return {
    id: integreatNumber(offer.id, place.id),
    url: `${baseUrl}${path}`,
    path,
    title: offer.title,
    modified_gmt: changed.slice(0, 19).replace("T", " "),
    last_updated: changed,
    excerpt: excerptOf(offer.description),
    meta_description: null,
    content: offer.description === null ? "" : asHtml(offer.description),
    available_languages: {},
    thumbnail: null,
    website: webAddress(offer.website),
    email: offer.email,
    phone_number: offer.phones[0]?.display ?? null,
    contacts: [contactJson(offer)],
    temporarily_closed: false,
    opening_hours: integreatHours(offer),
    appointment_url: null,
    category: categoryJson(offer),
    location: {
      id: integreatNumber(place.id),
      name: place.name ?? offer.organisation?.name ?? offer.title,
      address: place.street ?? "",
      town: place.place ?? "",
      postcode: place.postalCode ?? "",
      country: "Deutschland",
      latitude: place.lat,
      longitude: place.lon,
    },
    organization: null,
    barrier_free: null,
  };
}

const contactJson = (offer: OpenOffer): Json => ({
  name: offer.organisation?.name ?? null,
  area_of_responsibility: null,
  email: offer.email,
  phone_number: offer.phones[0]?.display ?? null,
  mobile_number: null,
  website: webAddress(offer.website),
  opening_hours: null,
});

const categoryJson = ({ kind }: OpenOffer): Json => ({
  id: kind === null ? 0 : offerKinds.indexOf(kind) + 1,
  name: kind === null ? openDataText("anyOffer") : kindNames[kind],
  color: "#1d4e6f",
  icon: "other",
  icon_url: "",
});
