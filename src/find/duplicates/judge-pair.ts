import { distanceKm } from "../../core/geo.ts";
import type { DuplicatePair, DuplicateReason } from "./duplicate.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { alike, lighterCommonplace, nameLikeness, numberedApart, type WordWeight } from "./name-likeness.ts";

/** Kilometres: two doors of one house, or the error of a geocoder; beyond the second they are two houses for certain. */
const nearKm = 0.06;
const farKm = 1.5;

const kmBetween = (one: Fingerprint, other: Fingerprint): number | null =>
  one.lat === null || one.lon === null || other.lat === null || other.lon === null
    ? null
    : distanceKm({ lat: one.lat, lon: one.lon }, { lat: other.lat, lon: other.lon });

const sameTown = (one: Fingerprint, other: Fingerprint): boolean =>
  one.postalCode !== "" && other.postalCode !== ""
    ? one.postalCode === other.postalCode
    : one.place !== "" && one.place === other.place;

const sameAddress = (one: Fingerprint, other: Fingerprint): boolean =>
  one.street !== "" && one.street === other.street && one.house === other.house && sameTown(one, other);

/** Both say where, and it is not the same house. */
const otherAddress = (one: Fingerprint, other: Fingerprint): boolean =>
  one.street !== "" && other.street !== "" && (one.street !== other.street || one.house !== other.house);

const share = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((each) => other.includes(each));

const placeReasons = (one: Fingerprint, other: Fingerprint, km: number | null): DuplicateReason[] => [
  ...(share(one.phones, other.phones) ? (["same-phone"] as const) : []),
  ...(one.mail !== "" && one.mail === other.mail ? (["same-mail"] as const) : []),
  ...(one.web !== "" && one.web === other.web ? (["same-website"] as const) : []),
  ...(sameAddress(one, other) ? (["same-address"] as const) : []),
  ...(km !== null && km <= nearKm ? (["near"] as const) : []),
];

/** What each sign adds to the likeness of the names. The start page of a large body says little. */
const weights: Readonly<Record<string, number>> = {
  "same-phone": 0.3,
  "same-mail": 0.2,
  "same-website": 0.2,
  "same-address": 0.3,
  near: 0.25,
};

const signsOf = (reasons: readonly DuplicateReason[], isHostOnly: boolean): number =>
  Math.min(
    0.5,
    reasons.reduce(
      (sum, reason) => sum + (reason === "same-website" && isHostOnly ? 0.1 : (weights[reason] ?? 0)),
      0,
    ),
  );

const sameOrganisation = (one: Fingerprint, other: Fingerprint, weight: WordWeight): boolean =>
  nameLikeness(one.organisation, other.organisation, weight) >= 0.9;

const without = (words: readonly string[], taken: readonly string[]): readonly string[] => {
  const left = words.filter((word) => !taken.some((name) => alike(word, name) > 0));
  return left.length > 0 ? left : words;
};

/** What one house offers often bears the name of the house: there it says nothing about which offer is meant. */
const titleLikeness = (one: Fingerprint, other: Fingerprint, isOneHouse: boolean, weight: WordWeight) => {
  const [left, right] = sameAddress(one, other) ? [one.bareTitle, other.bareTitle] : [one.title, other.title];
  if (!isOneHouse) return nameLikeness(left, right, weight);
  const names = [...one.organisation, ...other.organisation];
  return nameLikeness(without(left, names), without(right, names), weight);
};

/**
 * The name of a house stands in one list as the title, in another as the organisation. Within one organisation that says
 * nothing: then the one is the house and the other something that takes place there.
 */
const houseLikeness = (one: Fingerprint, other: Fingerprint, weight: WordWeight): number => {
  const crossed = Math.max(
    nameLikeness(one.title, other.organisation, weight),
    nameLikeness(one.organisation, other.title, weight),
  );
  // Only where the organisation adds no other name: "AWO" runs many houses.
  return crossed >= 0.9 ? crossed * 0.85 : 0;
};

type Names = {
  readonly likeness: number;
  readonly isOneHouse: boolean;
  readonly reasons: readonly DuplicateReason[];
};

/** What is said of two titles: alike words in another order, or with others between them, are not yet the same title. */
const titleReason = (one: Fingerprint, other: Fingerprint, isAlike: boolean): DuplicateReason => {
  if (one.wholeTitle !== "" && one.wholeTitle === other.wholeTitle) return "same-title";
  return isAlike ? "similar-title" : "house-name";
};

const compareNames = (one: Fingerprint, other: Fingerprint, weight: WordWeight): Names => {
  const isOneHouse = sameOrganisation(one, other, weight);
  const titles = titleLikeness(one, other, isOneHouse, lighterCommonplace(weight));
  const house = isOneHouse ? 0 : houseLikeness(one, other, weight);
  const isAlike = titles >= leastAlike || nameLikeness(one.title, other.title, weight) >= 0.98;
  const said = [titleReason(one, other, isAlike)];
  return {
    likeness: Math.max(titles, house),
    isOneHouse,
    reasons: isOneHouse ? [...said, "same-organisation"] : said,
  };
};

/** Below this two titles are two titles, whatever else is the same. */
const leastAlike = 0.5;

/** How alike titles within one organisation must be: all it offers shares its telephone and address. */
const alikeInOneHouse = 0.75;

/** How alike names must be, 0 to 1: the less, the more signs of one place there are. */
const needed = (signs: number, isOneHouse: boolean): number =>
  isOneHouse ? Math.max(alikeInOneHouse, signsNeed(signs)) : signsNeed(signs);

const signsNeed = (signs: number): number =>
  signs >= 0.5 ? leastAlike : signs >= 0.25 ? 0.55 : signs >= 0.2 ? 0.7 : 0.85;

/**
 * Whether two offers may be one, and why; undefined when not. Names must be alike and something must say that it is one
 * place: a house has many offers under one telephone number, and many towns have a "Kita Sonnenschein".
 */
export const judgePair = (
  one: Fingerprint,
  other: Fingerprint,
  weight: WordWeight,
): DuplicatePair | undefined => {
  const km = kmBetween(one, other);
  if (km !== null && km > farKm) return undefined;
  const places = placeReasons(one, other, km);
  const signs = signsOf(places, one.isHostOnly);
  const placed = places.includes("same-address") || places.includes("near") || places.includes("same-phone");
  if (signs < 0.2 && !sameTown(one, other)) return undefined;
  if (!placed && otherAddress(one, other)) return undefined;
  if (numberedApart(one.title, other.title)) return undefined;
  const names = compareNames(one, other, weight);
  if (names.likeness < needed(signs, names.isOneHouse)) return undefined;
  const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  const score = Math.round(Math.min(1, names.likeness * 0.6 + signs * 0.8) * 100) / 100;
  return {
    one: first,
    other: second,
    score,
    reasons: [...names.reasons, ...places],
  };
};
