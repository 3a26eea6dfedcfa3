import type { GeoPoint } from "../../core/geo.ts";
import { centreOfCode } from "../gazetteer/code-centre.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";

type Located = {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly postalCode: string | null;
};

/** Germany with a good margin. Lists hold 0/0, swapped numbers and numbers that lost their decimal point. */
const around = { south: 46, north: 56, west: 5, east: 16.5 } as const;

/** Where an offer says it is; null when it does not say so, or says something that cannot be. */
export const ownPoint = ({ lat, lon }: Located): GeoPoint | null =>
  lat !== null &&
  lon !== null &&
  lat > around.south &&
  lat < around.north &&
  lon > around.west &&
  lon < around.east
    ? { lat, lon }
    : null;

/** Where an offer is: where it says, or roughly the centre of its postal code. */
export const pointOf = (offer: Located, gazetteer: Gazetteer): GeoPoint | null =>
  ownPoint(offer) ?? centreOfCode(gazetteer, offer.postalCode);
