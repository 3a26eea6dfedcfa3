import type { DangerWords } from "./danger-words.ts";

/**
 * One offer as a phone keeps it. `topics` are places in the list of topics. `phone` as people read it; where its digits
 * are not what is to be dialled, that follows after a tab.
 */
export type PocketOffer = readonly [
  title: string,
  slug: string,
  place: string,
  phone: string,
  topics: readonly number[],
];

/**
 * The district index: everything a phone needs to answer by itself. Short names, because it travels.
 * `w` the words, sorted, each as the letters it shares with the one before (one digit of base 36) and the rest;
 * `p` the phrases of each topic: words by their place in `w`, in base 36, one phrase after the other;
 * `o` offers; `u` the urgent topics, in the order of their dangers; `n` the topics of offers nearest to a medical danger;
 * `b` the topics about living babies; `d` the words of danger in all languages of the pages.
 */
export type PocketIndex = {
  readonly w: string;
  readonly p: readonly string[];
  readonly o: readonly PocketOffer[];
  readonly u: readonly number[];
  readonly n: readonly number[];
  readonly b: readonly number[];
  readonly d: DangerWords;
};
