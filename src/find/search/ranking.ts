import type { GeoPoint } from "../../core/geo.ts";
import type { Scratch } from "./scratch.ts";
import type { Query, SearchDocument } from "./search-types.ts";

/** Points of each kind of evidence: topic > title > organisation > description; see README.md. */
const points = {
  topic: 100,
  title: 40,
  organisation: 24,
  text: 10,
  place: 80,
  near: 25,
  language: 12,
  free: 2,
  noRegistration: 2,
  knownAge: 3,
} as const;
const fullUpTo = 1.2;
const mostBeyond = 0.3;

/** What is surely spoken of counts in full; what further topics add counts less and less, so having all does not win. */
const topicShare = (sum: number): number =>
  sum <= fullUpTo ? sum : fullUpTo + mostBeyond * (1 - Math.exp((fullUpTo - sum) / mostBeyond));

/** Half of the points are left after about 7 km: a bus ride with a pram. */
const nearScaleKm = 10;

/** How near an offer is, from 1 (here) smoothly towards 0; 0 when unknown. */
export const nearness = (distanceKm: number | null): number =>
  distanceKm === null ? 0 : Math.exp(-distanceKm / nearScaleKm);

const kmPerDegree = 111.19;

/**
 * More than an offer can gain by facts, from its latitude (NaN when unknown) alone: it is at least as far away
 * as the latitudes are apart. Who is further behind needs no second look.
 */
export const mostFromFacts = (lat: number, centre: GeoPoint | null): number => {
  const most = points.language + points.free + points.noRegistration + points.knownAge;
  if (centre === null || Number.isNaN(lat)) return most;
  return most + points.near * nearness(Math.abs(lat - centre.lat) * kmPerDegree);
};

/** Points for what the query and the offer have in common in words; of all but the place only a share may count. */
export const wordScore = (scratch: Scratch, offer: number, share = 1): number =>
  share *
    (points.topic * topicShare(scratch.topic[offer] ?? 0) +
      points.title * Math.min(1, scratch.title[offer] ?? 0) +
      points.organisation * Math.min(1, scratch.organisation[offer] ?? 0) +
      points.text * Math.min(1, scratch.text[offer] ?? 0)) +
  (scratch.inPlace[offer] === 1 ? points.place : 0);

const knownAge = (document: SearchDocument, query: Query): boolean =>
  query.phaseMonths !== undefined && (document.ageFromMonths !== null || document.ageToMonths !== null);

/** Points for the facts of the offer: near, language, free, open to all, for this age. */
export const factScore = (
  document: SearchDocument,
  query: Query,
  distanceKm: number | null,
  speaks: string | null,
): number =>
  points.near * nearness(distanceKm) +
  (speaks !== null && document.languages.includes(speaks) ? points.language : 0) +
  (document.free === true ? points.free : 0) +
  (document.access.includes("withoutRegistration") ? points.noRegistration : 0) +
  (knownAge(document, query) ? points.knownAge : 0);
