import type { GeoPoint } from "../../core/geo.ts";
import { numberOf } from "./packed-words.ts";
import { fieldBits, listsOf, type Postings, readList } from "./postings.ts";
import { postingsBuilder } from "./postings-builder.ts";
import type { SearchDocument } from "./search-types.ts";
import { rawWords, wordKey } from "./tokens.ts";
import { remembering } from "./word-memory.ts";

/** A place or postal code that offers name, with the offers (rising) and the middle of their positions. */
export type Place = { readonly offers: Uint32Array; readonly middle: GeoPoint | null };

/** Names of places and postal codes of the offers, by comparable form. */
export type Places = {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => Place | undefined;
};

/** The comparable form of a place name: its words, folded, with single spaces. */
export const placeKey = (place: string): string => rawWords(place).map(wordKey).join(" ");

/** "Rotenburg/Wümme", "Oldenburg, Niedersachsen" and "Schwalmstadt-Treysa" are also called by their first part. */
const namesOf = (name: string): ReadonlySet<string> => {
  const [first = ""] = name.replace(/^[\s,;]+/, "").split(/[,/(-]/);
  return new Set([placeKey(name), placeKey(first)].filter((key) => key.length > 2));
};

type Middle = { lat: number; lon: number; count: number };

const offersAt = (postings: Postings, key: string): Uint32Array => {
  const lists = listsOf(postings, key);
  const offers = new Uint32Array(lists?.text.count ?? 0);
  let at = 0;
  if (lists !== null)
    readList(postings, lists.text, 0, Number.POSITIVE_INFINITY, (offer) => {
      offers[at] = offer;
      at += 1;
    });
  return offers;
};

/** Collects the places of the offers, given in spatial order. */
export const indexPlaces = (documents: Iterable<SearchDocument>): Places => {
  const builder = postingsBuilder();
  const sums = new Map<string, Middle>();
  const keysOf = remembering(namesOf);
  for (const { place, postalCode, lat, lon } of documents) {
    for (const key of [place, postalCode].flatMap((name) => (name === null ? [] : [...keysOf(name)]))) {
      builder.add(key, fieldBits.text);
      const sum = sums.get(key) ?? { lat: 0, lon: 0, count: 0 };
      sums.set(key, sum);
      if (lat === null || lon === null) continue;
      sum.lat += lat;
      sum.lon += lon;
      sum.count += 1;
    }
    builder.endOffer();
  }
  const postings = builder.finish();
  // In the order in which the names were met first, which is that of their numbers.
  const middles = Float64Array.from(
    [...sums.values()].flatMap(({ lat, lon, count }) => [lat / count, lon / count]),
  );
  return placesIn(postings, middles);
};

/** Apart from the collecting, so that nothing of it is kept in memory with the places. */
const placesIn = (postings: Postings, middles: Float64Array): Places => {
  return {
    has: (key) => numberOf(postings.terms, key) >= 0,
    get: (key) => {
      const number = numberOf(postings.terms, key);
      if (number < 0) return undefined;
      const [lat = Number.NaN, lon = Number.NaN] = middles.subarray(number * 2, number * 2 + 2);
      return { offers: offersAt(postings, key), middle: Number.isNaN(lat) ? null : { lat, lon } };
    },
  };
};
