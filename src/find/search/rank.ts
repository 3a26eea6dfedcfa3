import { bestFirst } from "./best-first.ts";
import { bestList } from "./best-list.ts";
import { blockBounds } from "./block-bounds.ts";
import { blockSize } from "./block-size.ts";
import { narrowest } from "./blocks.ts";
import { asksForTime } from "./fitting.ts";
import { decisiveWords, forgetPlaces, gatherPlaces, gatherTopics, hasEvidence } from "./gather.ts";
import { judge, leastPoints, mostPoints, type Ranked, rounding, type Search } from "./judge.ts";
import { noteWords, type Range, soughtWords } from "./match-words.ts";
import { leastList } from "./least-list.ts";
import { profileFacts } from "./profile-facts.ts";
import { mostFromFacts, mostFromPlace, mostFromText, roughPoints } from "./ranking.ts";
import type { Wish } from "./read-wish.ts";
import { forgetWords, scratch, wipe } from "./scratch.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Query } from "./search-types.ts";

/** Positions in the block that can still be among the best. */
const hopeful = new Uint16Array(blockSize);

/** So few are looked up in the texts one by one; for more the texts of the whole block are read. */
const fewEnough = 3;

const wholeBlock = (block: number): Range => [block, block * blockSize, (block + 1) * blockSize];

/** Words as noted so far: only those in titles and organisations, or all of them, exactly. */
type Noted = "names" | "all";

/** Looks at what is noted of the block: who can be among the best? Sure points raise what others must reach. */
const sift = (search: Search, block: number, cosine: number, noted: Noted): number => {
  const rest = noted === "names" ? search.fromTexts : 0;
  const near = search.wish.centre === null ? 0 : (search.bounds.near[block] ?? 0);
  const atMost = rest + search.facts + near + rounding;
  let least = search.least();
  let count = 0;
  for (let at = 0; at < scratch.count; at += 1) {
    const inBlock = scratch.touched[at] ?? 0;
    if (roughPoints(scratch, inBlock) + atMost < least) continue;
    const offer = block * blockSize + inBlock;
    if (mostPoints(search, offer, inBlock, cosine, rest) < least) continue;
    if (noted === "all" && !hasEvidence(search.wish, inBlock)) continue;
    hopeful[count] = inBlock;
    count += 1;
    if (noted === "all") continue;
    search.sure.add(leastPoints(search, offer, inBlock));
    least = search.least();
  }
  return count;
};

/** Can an offer that only has words in its text, and neither topic nor name, still be among the best? */
const textsCount = ({ wish, fromTexts, facts, bounds, least }: Search, block: number): boolean =>
  fromTexts + facts + (bounds.near[block] ?? 0) + (wish.places.length > 0 ? mostFromPlace : 0) >= least();

/** Where topics may speak for an offer: topics and names first, texts only when they can change anything. */
const lookForTopics = (search: Search, block: number, cosine: number): void => {
  const { index, wish, words, fromTexts } = search;
  const whole = wholeBlock(block);
  gatherTopics(index, wish, block);
  noteWords(index.postings, words, whole, "names");
  let noted: Noted = fromTexts === 0 ? "all" : "names";
  let count = sift(search, block, cosine, "names");
  if (noted === "names" && (count > fewEnough || textsCount(search, block))) {
    forgetWords();
    noteWords(index.postings, words, whole, "all");
    noted = "all";
    count = sift(search, block, cosine, noted);
  }
  for (let at = 0; at < count; at += 1) judge(search, block, hopeful[at] ?? 0, cosine, noted === "all");
};

/** Where only words can speak for an offer: only who has a decisive one is looked at. */
const lookForWords = (search: Search, block: number, cosine: number): void => {
  const { index, words, decisive } = search;
  noteWords(index.postings, decisive, wholeBlock(block), "all");
  if (scratch.count === 0) return;
  forgetWords();
  noteWords(index.postings, words, wholeBlock(block), "known");
  const count = sift(search, block, cosine, "all");
  for (let at = 0; at < count; at += 1) judge(search, block, hopeful[at] ?? 0, cosine, true);
};

/** Can anything but words speak for an offer? */
const hasTopics = ({ topics, onlyPlace }: Wish): boolean => topics.length > 0 || onlyPlace;

const lookAt = (search: Search, block: number): void => {
  const { index, wish } = search;
  const cosine = wish.centre === null ? 1 : narrowest(index.blocks, wish.centre, block);
  gatherPlaces(wish, block);
  if (hasTopics(wish)) lookForTopics(search, block, cosine);
  else lookForWords(search, block, cosine);
  forgetPlaces(wish, block);
  wipe();
};

/**
 * The best offers of all, in order: exactly those that a look at every single one would give. Blocks of neighbours are
 * visited by the most points any of their offers can have, and no more when that is less than the last of the best has
 * (threshold algorithm, Fagin, Lotem, Naor 2001; block maxima, Ding and Suel 2011).
 */
export const rank = (index: SearchIndex, query: Query, wish: Wish, most: number): readonly Ranked[] => {
  const words = soughtWords(wish.words);
  const decisive = hasTopics(wish) ? [] : decisiveWords(words);
  if (decisive.length === 0 && !hasTopics(wish)) return [];
  const hasWords = words.some((terms) => terms.length > 0);
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
    decisive,
    fromTexts: hasWords ? mostFromText : 0,
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
