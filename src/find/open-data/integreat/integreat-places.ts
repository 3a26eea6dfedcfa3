import type { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import { offerKinds } from "../../offers/offer.ts";
import { slugOf } from "../../offers/slug.ts";
import { kindNames } from "../hsds/profile.texts.ts";
import { placesOf } from "../hsds/service-record.ts";
import { webAddress } from "../hsds/organization-record.ts";
import { openDataText } from "../open-data.texts.ts";
import type { OpenOffer, OpenPlace } from "../open-offer.ts";
import { type Asked, otherLanguages, pageOf, pathOf, placeName } from "./integreat-address.ts";
import { integreatHours, isClosedOn } from "./integreat-hours.ts";
import { integreatNumber } from "./integreat-number.ts";
import { toldIn } from "./integreat-words.ts";

/** Every offer at every place that families can visit and that a map can show. */
export const integreatPlaces = (offers: readonly OpenOffer[], asked: Asked, now: Temporal.Instant): Json =>
  offers.flatMap((offer) =>
    placesOf(offer).flatMap((place, at) =>
      isOnMap(place) ? [placeJson({ offer, place, at }, asked, now)] : [],
    ),
  );

/** A point that can be; 0,0 is what programs write when they know none. */
export const isOnMap = ({ lat, lon }: OpenPlace): boolean =>
  lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);

type Standing = { readonly offer: OpenOffer; readonly place: OpenPlace; readonly at: number };

function placeJson({ offer, place, at }: Standing, asked: Asked, now: Temporal.Instant): Json {
  const id = integreatNumber(offer.id, place.id);
  const name = placeName(offer.slug, at);
  const { title, excerpt, content } = toldIn(offer, asked.lang);
  const closed = isClosedOn(offer, today(now));
  const changed = offer.changedAt.toString();
  return {
    id,
    url: pageOf(asked, offer.slug),
    path: pathOf(asked, "locations", name),
    title,
    modified_gmt: changed.slice(0, 19).replace("T", " "),
    last_updated: changed,
    excerpt,
    meta_description: null,
    content,
    available_languages: otherLanguages(asked, {
      id,
      slug: offer.slug,
      kind: "locations",
      name,
    }),
    thumbnail: null,
    website: webAddress(offer.website),
    email: offer.email,
    phone_number: offer.phones[0]?.display ?? null,
    contacts: [contactJson(offer)],
    temporarily_closed: closed,
    opening_hours: closed ? null : integreatHours(offer, today(now)),
    appointment_url: null,
    category: categoryJson(offer),
    location: {
      id: integreatNumber(place.id),
      name: place.name ?? offer.organisation?.name ?? offer.title,
      address: place.street ?? "",
      town: place.place ?? "",
      state: null,
      region: null,
      postcode: place.postalCode ?? "",
      country: "Deutschland",
      latitude: place.lat,
      longitude: place.lon,
    },
    organization: organizationJson(offer, asked),
    // Whether all of a place is without barriers nobody is asked; what is known stands in words on the page.
    barrier_free: null,
    icon: null,
    hash: null,
  };
}

/** The app opens the address and allows no empty one: without a site of its own the page of the offer stands there. */
const organizationJson = ({ organisation, website, slug }: OpenOffer, asked: Asked): Json =>
  organisation === null
    ? null
    : {
        id: integreatNumber(organisation.id),
        slug: slugOf(organisation.name),
        name: organisation.name,
        logo: "",
        website: webAddress(organisation.website) ?? webAddress(website) ?? pageOf(asked, slug),
      };

const today = (now: Temporal.Instant): string =>
  now.toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString();

const contactJson = (offer: OpenOffer): Json => ({
  name: offer.organisation?.name ?? null,
  area_of_responsibility: null,
  email: offer.email,
  phone_number: offer.phones[0]?.display ?? null,
  mobile_number: null,
  website: webAddress(offer.website),
  opening_hours: null,
});

const categoryJson = ({ kind }: Pick<OpenOffer, "kind">): Json => ({
  id: kind === null ? 0 : offerKinds.indexOf(kind) + 1,
  name: kind === null ? openDataText("anyOffer") : kindNames[kind],
  color: "#1d4e6f",
  icon: "other",
  icon_url: "",
});

/** All kinds of offers that a place can stand under; their names are German. */
export const integreatCategories = (): Json => [null, ...offerKinds].map((kind) => categoryJson({ kind }));
