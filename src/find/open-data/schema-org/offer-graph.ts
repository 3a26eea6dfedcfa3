import { dataLicenceOf } from "../../../core/data-licence.ts";
import type { GeoPoint } from "../../../core/geo.ts";
import type { Json } from "../../../core/json.ts";
import type { View } from "../../../platform/view.ts";
import { dialled, isRemote, needsNoWay, safeWebsite } from "../../offers/offer-facts.ts";
import { offerAddress } from "../../offers/offer-address.ts";
import type { OfferDetail } from "../../offers/offer-rows.ts";
import type { NetworkTimes } from "../../schedules/timed-offer.ts";
import { openDataText } from "../open-data.texts.ts";
import { eventsOf } from "./next-events.ts";
import { openingHoursOf } from "./opening-hours.ts";
import { thing } from "./thing.ts";

type Given = { readonly view: View; readonly offer: OfferDetail; readonly times: NetworkTimes };

/** One offer in the words of schema.org, for search engines and maps: the service and its next dates. */
export function graphOf({ view, offer, times }: Given): Json {
  // The same as the canonical address of the page, or search engines take them for two things.
  const url = offerAddress(view, offer.slug);
  const timed = times.offers.find(({ id }) => id === offer.id);
  const place = placeOf(offer);
  const provider = thing("Organization", { name: offer.organisation ?? view.network.name });
  const service = thing("Service", {
    "@id": url,
    url,
    name: offer.title,
    description: offer.description,
    provider,
    areaServed: thing("AdministrativeArea", { name: areaOf(view) }),
    audience: audienceOf(offer),
    availableChannel: channelOf(offer, place),
    hoursAvailable: timed === undefined ? null : openingHoursOf(timed, times, view.now),
    subjectOf: directoryOf(view),
    offers: offer.free === true ? thing("Offer", { price: 0, priceCurrency: "EUR" }) : null,
  });
  const events =
    timed === undefined
      ? []
      : eventsOf({
          timed,
          times,
          place,
          provider,
          url,
          languages: offer.languages,
          free: offer.free,
          now: view.now,
        });
  return { "@context": "https://schema.org", "@graph": [service, ...events] };
}

/** The directory that says all this, with its licence; nothing where the network has chosen none. */
function directoryOf({ network, publicUrl }: View): Json | null {
  const licence = dataLicenceOf(network.dataLicence);
  if (licence === undefined) return null;
  return thing("Dataset", {
    name: openDataText("datasetTitle", { network: network.name }),
    description: openDataText("datasetText"),
    url: `${publicUrl}/${network.slug}/hsds/profile`,
    license: licence.text ?? licence.uri,
    creator: thing("Organization", { name: network.name }),
  });
}

const areaOf = ({ network }: View): string => network.name.replace(/^Frühe Hilfen\s+/i, "");

/** Nobody goes to a telephone, and to a home visit the family needs no way: then no place is named. */
function placeOf(offer: OfferDetail): Json | null {
  if (needsNoWay(offer) || (offer.place === null && offer.postalCode === null)) return null;
  const { lat, lon } = offer;
  return thing("Place", {
    name: offer.locationName ?? offer.organisation ?? offer.title,
    address: thing("PostalAddress", {
      streetAddress: offer.street,
      postalCode: offer.postalCode,
      addressLocality: offer.place,
      addressCountry: "DE",
    }),
    geo:
      lat === null || lon === null || !isPoint({ lat, lon })
        ? null
        : thing("GeoCoordinates", { latitude: lat, longitude: lon }),
  });
}

/** 0,0 is what programs write when they know no point. */
const isPoint = ({ lat, lon }: GeoPoint): boolean =>
  Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);

const audienceOf = ({ ageFromMonths, ageToMonths }: OfferDetail): Json | null =>
  ageFromMonths === null && ageToMonths === null
    ? null
    : thing("PeopleAudience", {
        suggestedMinAge: ageFromMonths === null ? null : ageFromMonths / 12,
        suggestedMaxAge: ageToMonths === null ? null : ageToMonths / 12,
      });

const channelOf = (offer: OfferDetail, place: Json | null): Json =>
  thing("ServiceChannel", {
    servicePhone: offer.phones
      .map(dialled)
      .filter((telephone) => telephone !== null)
      .map((telephone) => thing("ContactPoint", { telephone })),
    serviceUrl: isRemote(offer) || offer.website !== null ? safeWebsite(offer.website) : null,
    serviceLocation: place,
    availableLanguage: offer.languages,
  });
