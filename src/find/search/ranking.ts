import { isReachableAnywhere } from "./fitting.ts";
import type { WantedLanguage } from "./wanted-language.ts";
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
  languageAskedFor: 45,
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
/** Who must go there with a baby does not go farther than this; every further kilometre costs a point. */
const endurableKm = 30;
const mostForFar = 80;

const farCost = (km: number): number => Math.min(mostForFar, Math.max(0, km - endurableKm));

/**
 * Points for how near an offer is: 25 here, fewer with every kilometre, below nothing where nobody would go. What can be
 * had from anywhere, by phone or online, costs nothing for being far; 0 when the place is unknown.
 */
export const nearScore = (distanceKm: number | null, fromAnywhere: boolean): number =>
  distanceKm === null
    ? 0
    : points.near * Math.exp(-distanceKm / nearScaleKm) - (fromAnywhere ? 0 : farCost(distanceKm));

/** By quarters of a kilometre, because a search asks for every block of offers. */
const stepsPerKm = 4;
const tableOf = (fromAnywhere: boolean): Float64Array =>
  Float64Array.from({ length: 150 * stepsPerKm }, (_, step) => nearScore(step / stepsPerKm, fromAnywhere));
const tableThere = tableOf(false);
const tableAnywhere = tableOf(true);

/** Points for lying at least this far away: never fewer than the true ones. */
export const nearnessPoints = (atLeastKm: number, fromAnywhere: boolean): number => {
  const table = fromAnywhere ? tableAnywhere : tableThere;
  return table[Math.min(table.length - 1, Math.floor(atLeastKm * stepsPerKm))] ?? 0;
};

/** Who asks for a language cannot do without it; that of the page is a guess. */
const languagePoints = (speaks: WantedLanguage | null): number => {
  if (speaks === null) return 0;
  return speaks.asked ? points.languageAskedFor : points.language;
};

/** The most points that facts other than the distance give. */
export const mostFromFacts = (query: Query, speaks: WantedLanguage | null): number =>
  languagePoints(speaks) +
  points.free +
  points.noRegistration +
  (query.phaseMonths === undefined ? 0 : points.knownAge);

/** The points that topics and names with such shares give. */
export const mostFromWords = (topic: number, title: number, organisation: number): number =>
  points.topic * topicShare(topic) +
  points.title * Math.min(1, title) +
  points.organisation * Math.min(1, organisation);

/** The points of an offer in a named place. */
export const mostFromPlace = points.place;
export const placeScore = (scratch: Scratch, offer: number): number =>
  scratch.inPlace[offer] === 1 ? points.place : 0;

/** The points of a text that has all words of the query. */
export const mostFromText = points.text;

/** Points for what the query and the offer have in common in words; of all but the place only a share may count. */
export const wordScore = (scratch: Scratch, offer: number, share = 1): number =>
  share *
    (points.topic * topicShare(scratch.topic[offer] ?? 0) +
      points.title * Math.min(1, scratch.title[offer] ?? 0) +
      points.organisation * Math.min(1, scratch.organisation[offer] ?? 0) +
      points.text * Math.min(1, scratch.text[offer] ?? 0)) +
  placeScore(scratch, offer);

/** At least as many points, in fewer steps: nothing is taken for too much of the same. */
export const roughPoints = ({ topic, title, organisation, text, inPlace }: Scratch, offer: number): number =>
  points.topic * (topic[offer] ?? 0) +
  points.title * (title[offer] ?? 0) +
  points.organisation * (organisation[offer] ?? 0) +
  points.text * (text[offer] ?? 0) +
  points.place * (inPlace[offer] ?? 0);

const knownAge = (document: SearchDocument, query: Query): boolean =>
  query.phaseMonths !== undefined && (document.ageFromMonths !== null || document.ageToMonths !== null);

/** Points for the facts of the offer: near, language, free, open to all, for this age. */
export const factScore = (
  document: SearchDocument,
  query: Query,
  distanceKm: number | null,
  speaks: WantedLanguage | null,
): number =>
  nearScore(distanceKm, isReachableAnywhere(document)) +
  (speaks !== null && document.languages.includes(speaks.code) ? languagePoints(speaks) : 0) +
  (document.free === true ? points.free : 0) +
  (document.access.includes("withoutRegistration") ? points.noRegistration : 0) +
  (knownAge(document, query) ? points.knownAge : 0);
