import { distanceKm } from "../../core/geo.ts";
import type { DuplicatePair, DuplicateReason } from "./duplicate.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { nameLikeness, numberedApart, type WordWeight } from "./name-likeness.ts";

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
  ...(one.web !== "" && one.web === other.web ? (["same-website"] as const) : []),
  ...(sameAddress(one, other) ? (["same-address"] as const) : []),
  ...(km !== null && km <= nearKm ? (["near"] as const) : []),
];

/** What each sign adds to the likeness of the names. The start page of a large body says little. */
const weights: Readonly<Record<string, number>> = {
  "same-phone": 0.3,
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

/** Names of houses stand in one list as the title, in another as the organisation. */
const likenessOf = (one: Fingerprint, other: Fingerprint, weight: WordWeight): number => {
  const titles = sameAddress(one, other)
    ? nameLikeness(one.bareTitle, other.bareTitle, weight)
    : nameLikeness(one.title, other.title, weight);
  if (titles >= 0.95) return titles;
  const crossed = Math.max(
    nameLikeness(one.title, other.organisation, weight),
    nameLikeness(one.organisation, other.title, weight),
  );
  // Only where the organisation adds no other name: "AWO" runs many houses.
  return Math.max(titles, crossed >= 0.9 ? crossed * 0.85 : 0);
};

const titleReasons = (
  likeness: number,
  one: Fingerprint,
  other: Fingerprint,
  weight: WordWeight,
): DuplicateReason[] => [
  ...(likeness >= 0.98 ? (["same-title"] as const) : likeness >= 0.5 ? (["similar-title"] as const) : []),
  ...(nameLikeness(one.organisation, other.organisation, weight) >= 0.9
    ? (["same-organisation"] as const)
    : []),
];

/** How alike names must be, 0 to 1, the more signs of one place there are. */
const needed = (signs: number): number =>
  signs >= 0.5 ? 0.45 : signs >= 0.25 ? 0.55 : signs >= 0.2 ? 0.7 : 0.85;

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
  const likeness = likenessOf(one, other, weight);
  if (likeness < needed(signs)) return undefined;
  const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  const score = Math.round(Math.min(1, likeness * 0.6 + signs * 0.8) * 100) / 100;
  return {
    one: first,
    other: second,
    score,
    reasons: [...titleReasons(likeness, one, other, weight), ...places],
  };
};
