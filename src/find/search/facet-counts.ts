import { blockSize } from "./block-size.ts";
import {
  type Candidate,
  type Facet,
  type FacetName,
  type FacetsAsked,
  facetsOf,
  type Numbers,
  withUnknown,
} from "./facets.ts";
import { fitsPlace, hurtsAfterLoss } from "./fitting.ts";
import { forgetPlaces, gatherPlaces, gatherTopics, hasEvidence } from "./gather.ts";
import { distanceTo } from "./judge.ts";
import { noteWords, soughtWords } from "./match-words.ts";
import { needsMet } from "./needs-met.ts";
import { readWish, type Wish } from "./read-wish.ts";
import { scratch, wipe } from "./scratch.ts";
import { documentAt, type SearchIndex } from "./search-index.ts";
import type { Query } from "./search-types.ts";

/**
 * For each value of a facet how many hits there are when this facet has this value and no other, and all other facets
 * stay as the query says. Values: "yes"; ways; numbers of phases from 0 and of weekdays from 1; languages; slugs.
 */
export type FacetCounts = Readonly<Record<FacetName, Numbers>> & {
  /** Hits of the query as it is. */
  readonly all: number;
};

/** Calls `take` for every offer that the words, topics and places of the query speak for, whatever facets are set. */
const eachCandidate = (
  index: SearchIndex,
  query: Query,
  wish: Wish,
  take: (one: Candidate) => void,
): void => {
  const words = soughtWords(index.postings, wish.words);
  const isShown = (offer: number): Candidate | null => {
    const document = documentAt(index, offer);
    if (document === undefined) return null;
    if (query.loss === true && hurtsAfterLoss(document, index.vocabulary.babyTopics)) return null;
    const isNear = query.maxKm === undefined || fitsPlace(document, distanceTo(wish, document), query.maxKm);
    return isNear ? { document, needs: needsMet(index, offer, document) } : null;
  };
  try {
    for (let block = 0; block < index.blocks.count; block += 1) {
      gatherTopics(index, wish, block);
      gatherPlaces(wish, block);
      noteWords(index.postings, words, [block, block * blockSize, (block + 1) * blockSize], "all");
      for (let at = 0; at < scratch.count; at += 1) {
        const inBlock = scratch.touched[at] ?? 0;
        const one = hasEvidence(wish, inBlock) ? isShown(block * blockSize + inBlock) : null;
        if (one !== null) take(one);
      }
      forgetPlaces(wish, block);
      wipe();
    }
  } finally {
    wipe();
  }
};

/** Counts in every facet in which the candidate may differ from the query: in one at most, or it is no hit of any. */
const countIn = (
  facets: readonly Facet[],
  counts: readonly Map<string, number>[],
  one: Candidate,
): boolean => {
  let failed = -1;
  for (let at = 0; at < facets.length; at += 1) {
    if (facets[at]?.passes(one) !== false) continue;
    if (failed >= 0) return false;
    failed = at;
  }
  for (let at = failed < 0 ? 0 : failed; at < (failed < 0 ? facets.length : failed + 1); at += 1) {
    const numbers = counts[at];
    for (const value of facets[at]?.values(one) ?? []) numbers?.set(value, (numbers.get(value) ?? 0) + 1);
  }
  return failed < 0;
};

/**
 * How many hits each value of each facet would leave. It looks at every offer the words speak for: about half a
 * millisecond for 1,000 offers, so it is not for indexes of a whole country.
 */
export const facetCounts = (index: SearchIndex, query: Query, asked: FacetsAsked = {}): FacetCounts => {
  const facets = facetsOf(query, asked);
  const counts = facets.map(() => new Map<string, number>());
  let all = 0;
  eachCandidate(index, query, readWish(index, query), (one) => {
    if (countIn(facets, counts, one)) all += 1;
  });
  const of = (name: FacetName): Numbers =>
    counts[facets.findIndex((facet) => facet.name === name)] ?? new Map();
  return {
    all,
    free: of("free"),
    withoutRegistration: of("withoutRegistration"),
    ways: of("ways"),
    accessible: of("accessible"),
    language: withUnknown(of("language")),
    phase: of("phase"),
    openNow: of("openNow"),
    weekday: of("weekday"),
    need: of("need"),
  };
};
