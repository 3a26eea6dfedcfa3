import { landNames } from "./land.texts.ts";
import type { OpenPlace } from "../open-offer.ts";
import type { HsdsContext } from "./context.ts";
import { nothingStated } from "./fit-record.ts";
import { type HsdsRecord, known } from "./hsds-record.ts";
import { isUuid, stableId } from "./stable-id.ts";

/** The id under which a thing is known outside: its id in the directory it came from where that is a UUID, else ours. */
export const outerId = (id: string, source: { readonly [key: string]: unknown } | null): string => {
  const given = source?.["id"];
  return isUuid(given) ? given : id;
};

/** Coordinates that cannot be are none. */
const isPoint = ({ lat, lon }: OpenPlace): boolean =>
  lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);

/** HSDS requires every part of an address; an unknown part is a dash, and without town or code there is none. */
function addressesOf(place: OpenPlace, id: string, { network }: HsdsContext): HsdsRecord[] {
  if (place.place === null && place.postalCode === null) return [];
  return [
    {
      id: stableId("address", id),
      location_id: id,
      address_1: place.street ?? nothingStated,
      city: place.place ?? nothingStated,
      state_province: (network.land === null ? undefined : landNames[network.land]) ?? nothingStated,
      postal_code: place.postalCode ?? nothingStated,
      country: "DE",
      address_type: "physical",
    },
  ];
}

/** A place that families can visit. */
export function locationRecord(place: OpenPlace, context: HsdsContext): HsdsRecord {
  const id = outerId(place.id, place.hsds);
  const addresses = addressesOf(place, id, context);
  return {
    id,
    location_type: "physical",
    ...known({ name: place.name }),
    ...(isPoint(place) ? known({ latitude: place.lat, longitude: place.lon }) : {}),
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(place.accessibilityText === null
      ? {}
      : {
          accessibility: [
            { id: stableId("accessibility", id), location_id: id, description: place.accessibilityText },
          ],
        }),
  };
}
