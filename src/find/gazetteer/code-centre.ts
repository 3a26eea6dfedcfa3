import { distanceKm, type GeoPoint, middleOf } from "../../core/geo.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** The places of one code lie within this distance of their middle; the offices of a firm do not. Kilometres. */
const nearTogetherKm = 30;

/** The middle of the places of a postal code; null where the code is not known or its places lie far apart. */
export function centreOfCode(gazetteer: Gazetteer, code: string | null): GeoPoint | null {
  const places = code === null ? [] : (gazetteer.byCode.get(code.trim()) ?? []);
  const middle = middleOf(places);
  return middle !== null && places.every((place) => distanceKm(middle, place) <= nearTogetherKm)
    ? middle
    : null;
}
