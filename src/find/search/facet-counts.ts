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
import { type HeldBack, heldBack } from "./loss-in-its-place.ts";
import { noteWords, soughtWords } from "./match-words.ts";
import { needsMet } from "./needs-met.ts";
import { lossTopic } from "./particular-topics.ts";
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

/** What the list may leave out is told by what stands in the offer, what it helps with, and where the words stand. */
type Placed = Candidate & { readonly offer: number; readonly fields: number };

/** Calls `take` for every offer that the words, topics and places of the query speak for, whatever facets are set. */
const eachCandidate = (index: SearchIndex, query: Query, wish: Wish, take: (one: Placed) => void): void => {
  const words = soughtWords(wish.words);
  const isShown = (offer: number, fields: number): Placed | null => {
    const document = documentAt(index, offer);
    if (document === undefined) return null;
    if (query.loss === true && hurtsAfterLoss(document, index.vocabulary.babyTopics)) return null;
    const isNear = query.maxKm === undefined || fitsPlace(document, distanceTo(wish, document), query.maxKm);
    return isNear ? { document, needs: needsMet(index, offer, document), offer, fields } : null;
  };
  try {
    for (let block = 0; block < index.blocks.count; block += 1) {
      gatherTopics(index, wish, block);
      gatherPlaces(wish, block);
      noteWords(index.postings, words, [block, block * blockSize, (block + 1) * blockSize], "all");
      for (let at = 0; at < scratch.count; at += 1) {
        const inBlock = scratch.touched[at] ?? 0;
        const fields = scratch.fields[inBlock] ?? 0;
        const one = hasEvidence(wish, inBlock) ? isShown(block * blockSize + inBlock, fields) : null;
        if (one !== null) take(one);
      }
      forgetPlaces(wish, block);
      wipe();
    }
  } finally {
    wipe();
  }
};

type Counts = readonly Map<string, number>[];

/** Counts in every facet in which the candidate may differ from the query: in one at most, or it is no hit of any. */
const countIn = (facets: readonly Facet[], one: Placed, countsOf: (facet: number) => Counts): boolean => {
  let failed = -1;
  for (let at = 0; at < facets.length; at += 1) {
    if (facets[at]?.passes(one) !== false) continue;
    if (failed >= 0) return false;
    failed = at;
  }
  for (let at = failed < 0 ? 0 : failed; at < (failed < 0 ? facets.length : failed + 1); at += 1) {
    const numbers = countsOf(at)[at];
    for (const value of facets[at]?.values(one) ?? []) numbers?.set(value, (numbers.get(value) ?? 0) + 1);
  }
  return failed < 0;
};

/** How many the list shows of each value, of those who always stand in it and those held back where there are others. */
const shownOf = (free: Numbers, held: Numbers, rule: (value: string) => HeldBack<Placed>): Numbers => {
  const values = [...new Set([...free.keys(), ...held.keys()])];
  const counted = values.map((value) => {
    const number = rule(value).shownOf(free.get(value) ?? 0, held.get(value) ?? 0);
    return [value, number] as const;
  });
  return new Map(counted.filter(([, count]) => count > 0));
};

/** The numbers with a nought for each value that only the others have. */
const alsoOf = (numbers: Numbers, others: Numbers): Numbers =>
  new Map([...[...others.keys()].map((value) => [value, 0] as const), ...numbers]);

/** Who is held back from the list of the query, and who when another need is tapped: tapping the loss asks for it. */
const rulesOf = (index: SearchIndex, query: Query, wish: Wish) => {
  const { topics, vocabulary } = index;
  const isAbout = ({ offer, document }: Placed, topic: number): boolean =>
    document.topics.includes(vocabulary.slugs[topic] ?? "") || topics.guesses.topicsOf(offer).includes(topic);
  const ruleOf = (need: string | undefined) => heldBack({ ...query, need }, wish, vocabulary, isAbout);
  const [now, elsewhere, asked] = [ruleOf(query.need), ruleOf(undefined), ruleOf(lossTopic)];
  return {
    now,
    elsewhere,
    ofValue:
      (name: FacetName | undefined) =>
      (value: string): HeldBack<Placed> =>
        name !== "need" ? now : value === lossTopic ? asked : elsewhere,
  };
};

/**
 * How many hits each value of each facet would leave in the list. It looks at every offer the words speak for: about half a
 * millisecond for 1,000 offers, so it is not for indexes of a whole country.
 */
export const facetCounts = (index: SearchIndex, query: Query, asked: FacetsAsked = {}): FacetCounts => {
  const facets = facetsOf(query, asked);
  const wish = readWish(index, query);
  const { now, elsewhere, ofValue } = rulesOf(index, query, wish);
  const free = facets.map(() => new Map<string, number>());
  const held = facets.map(() => new Map<string, number>());
  const hits = { free: 0, held: 0 };
  eachCandidate(index, query, wish, (one) => {
    const [isHeld, isHeldElsewhere] = [now.isHeld(one), elsewhere.isHeld(one)];
    const countsOf = (facet: number): Counts =>
      (facets[facet]?.name === "need" ? isHeldElsewhere : isHeld) ? held : free;
    if (countIn(facets, one, countsOf)) hits[isHeld ? "held" : "free"] += 1;
  });
  const of = (name: FacetName): Numbers => {
    const at = facets.findIndex((facet) => facet.name === name);
    const [some = new Map(), others = new Map()] = [free[at], held[at]];
    if (name !== "language") return shownOf(some, others, ofValue(name));
    return shownOf(withUnknown(alsoOf(some, others)), withUnknown(alsoOf(others, some)), ofValue(name));
  };
  return {
    all: now.shownOf(hits.free, hits.held),
    free: of("free"),
    withoutRegistration: of("withoutRegistration"),
    ways: of("ways"),
    accessible: of("accessible"),
    language: of("language"),
    phase: of("phase"),
    openNow: of("openNow"),
    weekday: of("weekday"),
    need: of("need"),
  };
};
