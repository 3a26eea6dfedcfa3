import type { DangerWords } from "./danger-words.ts";

/**
 * One offer as a phone keeps it. `slug` is empty where it follows from the title. `topics` are places in the list of topics. `phone` as people read it; where its digits
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
 * How topics are said: `w` the words, sorted, each as the letters it shares with the one before (one digit of base 36) and
 * the rest; `p` the phrases of each of `t` topics, packed.
 */
export type PackedPhrases = { readonly w: string; readonly t: number; readonly p: string };

/**
 * The district index: everything a phone needs to answer by itself. Short names, because it travels. Beside the phrases
 * `o` offers; `u` the urgent topics, in the order of their dangers; `n` the topics of offers nearest to a medical danger;
 * `b` the offers that hurt after the loss of a child, packed; `l` the topic of the loss of a child; `d` the words of danger in all languages of the pages.
 */
export type PocketIndex = PackedPhrases & {
  readonly o: readonly PocketOffer[];
  readonly u: readonly number[];
  readonly n: readonly number[];
  readonly b: string;
  readonly l: number;
  readonly d: DangerWords;
};
