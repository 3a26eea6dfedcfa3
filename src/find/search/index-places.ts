import { type GeoPoint, middleOf } from "../../core/geo.ts";
import type { SearchDocument } from "./search-types.ts";
import { rawWords, wordKey } from "./tokens.ts";

/** A place or postal code that offers name, with the offers and the middle of their positions. */
export type Place = { readonly offers: readonly number[]; readonly middle: GeoPoint | null };

/** The comparable form of a place name: its words, folded, with single spaces. */
export const placeKey = (place: string): string => rawWords(place).map(wordKey).join(" ");

/** "Rotenburg/Wümme", "Oldenburg, Niedersachsen" and "Schwalmstadt-Treysa" are also called by their first part. */
const namesOf = (name: string): ReadonlySet<string> => {
  const [first = ""] = name.replace(/^[\s,;]+/, "").split(/[,/(-]/);
  return new Set([placeKey(name), placeKey(first)].filter((key) => key.length > 2));
};

type Collected = { readonly offers: number[]; readonly points: GeoPoint[] };

/** Place names and postal codes of the offers, by comparable form. */
export const indexPlaces = (documents: readonly SearchDocument[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Collected>();
  documents.forEach(({ place, postalCode, lat, lon }, offer) => {
    for (const name of [place, postalCode]) {
      for (const key of name === null ? [] : namesOf(name)) {
        const entry = places.get(key) ?? { offers: [], points: [] };
        entry.offers.push(offer);
        if (lat !== null && lon !== null) entry.points.push({ lat, lon });
        places.set(key, entry);
      }
    }
  });
  return new Map([...places].map(([key, { offers, points }]) => [key, { offers, middle: middleOf(points) }]));
};
