import { matchWords } from "./match-words.ts";
import type { Wish } from "./read-wish.ts";
import { touch } from "./scratch.ts";
import type { SearchIndex } from "./search-index.ts";

/** Share of the query that must stand in an offer when no topic speaks for it. */
const enoughWords = 0.6;

const gatherTopics = (index: SearchIndex, wish: Wish): void => {
  const { scratch } = index;
  for (const { topic, confidence } of wish.topics) {
    const list = index.topics.byTopic[topic];
    list?.offers.forEach((offer, at) => {
      touch(scratch, offer);
      scratch.topic[offer] = (scratch.topic[offer] ?? 0) + confidence * (list.weights[at] ?? 0);
    });
  }
};

/** Notes in the scratch all that speaks for any offer: topics, words, places. */
export const gather = (index: SearchIndex, wish: Wish): void => {
  gatherTopics(index, wish);
  matchWords(index, wish.words);
  const { scratch } = index;
  for (const place of wish.places) {
    for (const offer of place.offers) {
      if (wish.onlyPlace) touch(scratch, offer);
      // Offers nobody touched would keep the mark after wiping.
      if (scratch.seen[offer] === 1) scratch.inPlace[offer] = 1;
    }
  }
};

/** Words in the title, or several of them: one word of a description ("Kaffee trinken") proves nothing against a topic. */
const isToldByWords = ({ scratch }: SearchIndex, wish: Wish, offer: number): boolean =>
  (scratch.share[offer] ?? 0) >= enoughWords &&
  (wish.topics.length === 0 ||
    wish.words.length > 1 ||
    (scratch.title[offer] ?? 0) + (scratch.organisation[offer] ?? 0) > 0);

/** Is there real evidence for this offer? A stray word in a description is none. */
export const hasEvidence = (index: SearchIndex, wish: Wish, offer: number): boolean =>
  (index.scratch.topic[offer] ?? 0) > 0 ||
  isToldByWords(index, wish, offer) ||
  (wish.onlyPlace && index.scratch.inPlace[offer] === 1);
