import { distanceKm } from "../../core/geo.ts";
import type { BestList } from "./best-list.ts";
import type { BlockBounds } from "./block-bounds.ts";
import { blockSize } from "./block-size.ts";
import { nearBound, roughPlace } from "./blocks.ts";
import { fits, fitsTimes, hurtsAfterLoss } from "./fitting.ts";
import { hasEvidence } from "./gather.ts";
import type { LeastList } from "./least-list.ts";
import { noteWords, type SoughtWord } from "./match-words.ts";
import { besideTheMatter } from "./particular-topics.ts";
import { needsMet } from "./needs-met.ts";
import type { ProfileFacts } from "./profile-facts.ts";
import { factScore, mostFromWords, nearScore, placeScore, wordScore } from "./ranking.ts";
import type { Wish } from "./read-wish.ts";
import { scratch, wipeWords } from "./scratch.ts";
import { documentAt, type SearchIndex } from "./search-index.ts";
import type { Query, SearchDocument } from "./search-types.ts";
import type { Chosen } from "./why.ts";

export type Ranked = Chosen & { readonly id: string; readonly score: number };

/** One search on its way. */
export type Search = {
  readonly index: SearchIndex;
  readonly query: Query;
  readonly wish: Wish;
  readonly words: readonly SoughtWord[];
  /** Words without one of which the others are too little to speak for an offer. */
  readonly decisive: readonly SoughtWord[];
  /** What texts can add at most. */
  readonly fromTexts: number;
  readonly bounds: BlockBounds;
  /** The most points that facts other than the distance give. */
  readonly facts: number;
  /** Points of the facts that many offers have in common. */
  readonly profiles: ProfileFacts;
  /** Does nothing decide who is shown but what offers with equal facts have in common? */
  readonly isOpen: boolean;
  /** Has every word of the query only one reading? */
  readonly isPlain: boolean;
  readonly best: BestList<Ranked>;
  /** Points that so many offers surely have. */
  readonly sure: LeastList;
  /** What an offer must reach to be among the best. */
  readonly least: () => number;
};

export const distanceTo = (wish: Wish, { lat, lon }: SearchDocument): number | null =>
  wish.centre === null || lat === null || lon === null ? null : distanceKm(wish.centre, { lat, lon });

/** Is the offer about a particular topic of which the family did not speak? */
const isBesideTheMatter = ({ index, wish }: Search, offer: number, inBlock: number): boolean =>
  index.topics.particular[offer] === 1 && wish.topics.length > 0 && scratch.aboutIt[inBlock] !== 1;

const pointsOf = (search: Search, offer: number, inBlock: number): number =>
  wordScore(scratch, inBlock, isBesideTheMatter(search, offer, inBlock) ? besideTheMatter : 1);

/** Sums are rounded differently before texts are known. */
export const rounding = 0.001;

/** More points than the offer can have, from what is noted; `rest` is what texts can add that are not noted yet. */
export const mostPoints = (
  search: Search,
  offer: number,
  inBlock: number,
  cosine: number,
  rest: number,
): number => {
  const { index, wish, profiles } = search;
  const sum = pointsOf(search, offer, inBlock) + rest + rounding;
  const profile = index.profiles.of[offer] ?? 0;
  const known = sum + profiles.points(profile);
  return wish.centre === null
    ? known
    : known + nearBound(index.blocks, wish.centre, offer, cosine, profiles.fromAnywhere(profile));
};

/** Farther than rounding can put an offer off its place. */
const roundingKm = 0.02;

/**
 * Points that the offer surely has before its text is known; minus infinity where it may not even be a hit. Names count
 * only where each word has one reading, because another reading in the text may take the place of one in a name.
 */
export const leastPoints = (search: Search, offer: number, inBlock: number): number => {
  const { index, wish, profiles } = search;
  const profile = index.profiles.of[offer] ?? 0;
  if (!search.isOpen || (scratch.topic[inBlock] ?? 0) <= 0 || !profiles.fits(profile))
    return Number.NEGATIVE_INFINITY;
  const place = wish.centre === null ? null : roughPlace(index.blocks, offer);
  const distance =
    place === null || wish.centre === null ? null : distanceKm(wish.centre, place) + roundingKm;
  const share = isBesideTheMatter(search, offer, inBlock) ? besideTheMatter : 1;
  const points = search.isPlain
    ? wordScore(scratch, inBlock, share)
    : share * mostFromWords(scratch.topic[inBlock] ?? 0, 0, 0) + placeScore(scratch, inBlock);
  const near = nearScore(distance, profiles.fromAnywhere(profile));
  return points + profiles.points(profile) + near - rounding;
};

/** Does the offer fit all that the family set? */
const isWanted = (
  index: SearchIndex,
  query: Query,
  { offer, document, distanceKm: distance }: Pick<Chosen, "offer" | "document" | "distanceKm">,
): boolean =>
  fitsTimes(document, query) &&
  fits(document, query, distance) &&
  (query.need === undefined || needsMet(index, offer, document).includes(query.need)) &&
  !(query.loss === true && hurtsAfterLoss(document, index.vocabulary.babyTopics));

/** More points than the offer can have, with its distance as far as four bytes tell it. */
const mostNearby = (search: Search, offer: number, points: number): number => {
  const { index, wish, profiles } = search;
  const place = wish.centre === null ? null : roughPlace(index.blocks, offer);
  const profile = index.profiles.of[offer] ?? 0;
  const distance =
    place === null || wish.centre === null ? null : Math.max(0, distanceKm(wish.centre, place) - roundingKm);
  return points + profiles.points(profile) + nearScore(distance, profiles.fromAnywhere(profile)) + rounding;
};

/** Adds an offer to the best ones if it belongs there; its words are noted exactly first, unless they are. */
export const judge = (
  search: Search,
  block: number,
  inBlock: number,
  cosine: number,
  isExact: boolean,
): void => {
  const { index, query, wish, words, best, fromTexts } = search;
  const offer = block * blockSize + inBlock;
  const rest = isExact ? 0 : fromTexts;
  if (mostPoints(search, offer, inBlock, cosine, rest) < search.least()) return;
  if (mostNearby(search, offer, pointsOf(search, offer, inBlock) + rest) < search.least()) return;
  const document = documentAt(index, offer);
  if (document === undefined) return;
  const distance = distanceTo(wish, document);
  if (!isWanted(index, query, { offer, document, distanceKm: distance })) return;
  if (!isExact) {
    wipeWords(inBlock);
    noteWords(index.postings, words, [block, offer, offer + 1], "all");
  }
  if (!hasEvidence(wish, inBlock)) return;
  const score = pointsOf(search, offer, inBlock) + factScore(document, query, distance, wish.speaks);
  best.add({
    offer,
    document,
    distanceKm: distance,
    inPlace: scratch.inPlace[inBlock] === 1,
    fields: scratch.fields[inBlock] ?? 0,
    id: document.id,
    score,
  });
};
