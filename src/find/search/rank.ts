import { bestFirst } from "./best-first.ts";
import { bestList } from "./best-list.ts";
import { blockBounds } from "./block-bounds.ts";
import { blockSize } from "./block-size.ts";
import { narrowest } from "./blocks.ts";
import { asksForTime } from "./fitting.ts";
import { forgetPlaces, gatherPlaces, gatherTopics } from "./gather.ts";
import { judge, leastPoints, mostPoints, type Ranked, type Search } from "./judge.ts";
import { noteWords, soughtWords } from "./match-words.ts";
import { leastList } from "./least-list.ts";
import { profileFacts } from "./profile-facts.ts";
import { mostFromFacts, mostFromPlace, mostFromText } from "./ranking.ts";
import type { Wish } from "./read-wish.ts";
import { scratch, wipe } from "./scratch.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Query } from "./search-types.ts";

/** Positions in the block that can still be among the best. */
const hopeful = new Uint16Array(blockSize);

/** So few are looked up in the texts one by one; for more the texts of the whole block are read. */
const fewEnough = 3;

/** First look at what is noted of the block: who can be among the best? Sure points raise what others must reach. */
const sift = (search: Search, block: number, cosine: number, rest: number, isFirst: boolean): number => {
  let count = 0;
  for (let at = 0; at < scratch.count; at += 1) {
    const inBlock = scratch.touched[at] ?? 0;
    const offer = block * blockSize + inBlock;
    if (mostPoints(search, offer, inBlock, cosine, rest) < search.least()) continue;
    hopeful[count] = inBlock;
    count += 1;
    if (isFirst) search.sure.add(leastPoints(search, offer, inBlock));
  }
  return count;
};

/** Can an offer that only has words in its text, and neither topic nor name, still be among the best? */
const textsCount = ({ wish, words, facts, bounds, least }: Search, block: number): boolean =>
  words.some((terms) => terms.length > 0) &&
  mostFromText + facts + (bounds.near[block] ?? 0) + (wish.places.length > 0 ? mostFromPlace : 0) >= least();

const lookAt = (search: Search, block: number): void => {
  const { index, wish, words } = search;
  const whole = [block, block * blockSize, (block + 1) * blockSize] as const;
  const cosine = wish.centre === null ? 1 : narrowest(index.blocks, wish.centre, block);
  gatherTopics(index, wish, block);
  gatherPlaces(wish, block);
  noteWords(index.postings, words, whole, "names");
  let rest = words.some((terms) => terms.length > 0) ? mostFromText : 0;
  let count = sift(search, block, cosine, rest, true);
  if (rest > 0 && (count > fewEnough || textsCount(search, block))) {
    noteWords(index.postings, words, whole, "texts");
    rest = 0;
    count = sift(search, block, cosine, rest, false);
  }
  for (let at = 0; at < count; at += 1) judge(search, block, hopeful[at] ?? 0, cosine, rest);
  forgetPlaces(wish, block);
  wipe();
};

/**
 * The best offers of all, in order: exactly those that a look at every single one would give. Blocks of neighbours are
 * visited by the most points any of their offers can have, and no more when that is less than the last of the best has
 * (threshold algorithm, Fagin, Lotem, Naor 2001; block maxima, Ding and Suel 2011).
 */
export const rank = (index: SearchIndex, query: Query, wish: Wish, most: number): readonly Ranked[] => {
  const words = soughtWords(index.postings, wish.words);
  const bounds = blockBounds(index, wish, words);
  const facts = mostFromFacts(query, wish.speaks);
  const isOpen =
    query.maxKm === undefined && query.loss !== true && query.need === undefined && !asksForTime(query);
  const isPlain = wish.words.every(({ terms, parts }) => terms.length + parts.length < 2);
  const best = bestList<Ranked>(most);
  const sure = leastList(most);
  const least = (): number => Math.max(best.threshold(), sure.least());
  const profiles = profileFacts(index.profiles, query, wish.speaks);
  const search: Search = {
    index,
    query,
    wish,
    words,
    bounds,
    facts,
    profiles,
    isOpen,
    isPlain,
    best,
    sure,
    least,
  };
  try {
    const { count } = index.blocks;
    bestFirst(
      bounds.points,
      count,
      (block) => lookAt(search, block),
      () => least() - facts,
    );
    return best.items;
  } finally {
    wipe();
  }
};
