import { lowerBound } from "../../core/lower-bound.ts";
import { blockSize } from "./block-size.ts";
import { aboutIt } from "./index-topics.ts";
import type { SoughtWord } from "./match-words.ts";
import { spokenOf } from "./particular-topics.ts";
import type { Wish } from "./read-wish.ts";
import { scratch, touch } from "./scratch.ts";
import type { SearchIndex } from "./search-index.ts";

/** Share of the query that must stand in an offer when no topic speaks for it. */
const enoughWords = 0.6;

/** Notes which offers of a block have the understood topics. */
export const gatherTopics = ({ topics }: SearchIndex, wish: Wish, block: number): void => {
  const { byTopic, weightOf } = topics;
  const spoken = spokenOf(wish.topics);
  for (const { topic, confidence } of wish.topics) {
    const list = byTopic[topic];
    if (list === undefined) continue;
    const end = list.starts[block + 1] ?? 0;
    for (let at = list.starts[block] ?? 0; at < end; at += 1) {
      const offer = list.inBlock[at] ?? 0;
      const weight = list.weights[at] ?? 0;
      touch(offer);
      scratch.topic[offer] = (scratch.topic[offer] ?? 0) + confidence * (weightOf[weight & ~aboutIt] ?? 0);
      if (weight >= aboutIt && confidence >= spoken) scratch.aboutIt[offer] = 1;
    }
  }
};

/** Notes which offers of a block are in a named place. */
export const gatherPlaces = ({ places, onlyPlace }: Wish, block: number): void => {
  const from = block * blockSize;
  const to = from + blockSize;
  for (const { offers } of places) {
    for (let at = lowerBound(offers, from); (offers[at] ?? to) < to; at += 1) {
      const offer = (offers[at] ?? 0) - from;
      if (onlyPlace) touch(offer);
      scratch.inPlace[offer] = 1;
    }
  }
};

/** Takes the marks of places away again, also from offers that nothing else speaks for. */
export const forgetPlaces = ({ places }: Wish, block: number): void => {
  const from = block * blockSize;
  const to = from + blockSize;
  for (const { offers } of places)
    for (let at = lowerBound(offers, from); (offers[at] ?? to) < to; at += 1)
      scratch.inPlace[(offers[at] ?? 0) - from] = 0;
};

/** Sums of four bytes are rounded. */
const rounding = 0.001;
const mostOf = (word: SoughtWord): number =>
  Math.max(
    0,
    ...word.filter(({ whole }) => whole).map(({ value }) => value),
    word.reduce((sum, { whole, value }) => sum + (whole ? 0 : value), 0),
  );
const offersOf = (word: SoughtWord): number =>
  word.reduce((sum, { lists }) => sum + lists.head.count + lists.text.count, 0);

/**
 * Words of which an offer must have one to have enough of the query: the most frequent ones together are too little
 * (MaxScore: Turtle, Flood 1995).
 */
export const decisiveWords = (words: readonly SoughtWord[]): readonly SoughtWord[] => {
  let spare = enoughWords - rounding;
  const frequentFirst = words.toSorted((one, other) => offersOf(other) - offersOf(one));
  return frequentFirst.filter((word) => {
    spare -= mostOf(word);
    return spare <= 0;
  });
};

/** Words in the title, or several of them: one word of a description ("Kaffee trinken") proves nothing against a topic. */
const isToldByWords = (wish: Wish, offer: number): boolean =>
  (scratch.share[offer] ?? 0) >= enoughWords &&
  (wish.topics.length === 0 ||
    wish.words.length > 1 ||
    (scratch.title[offer] ?? 0) + (scratch.organisation[offer] ?? 0) > 0);

/** Is there real evidence for this offer of the block? A stray word in a description is none. */
export const hasEvidence = (wish: Wish, offer: number): boolean =>
  (scratch.topic[offer] ?? 0) > 0 ||
  isToldByWords(wish, offer) ||
  (wish.onlyPlace && scratch.inPlace[offer] === 1);
