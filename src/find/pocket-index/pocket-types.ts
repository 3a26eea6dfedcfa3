/** One offer as a phone keeps it. `topics` are places in the list of topics. */
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
 * `o` offers; `u` and `b` the topics that are urgent or nearest to a medical danger (the phone does not read finer), and those about living babies.
 */
export type PocketIndex = {
  readonly w: string;
  readonly p: readonly string[];
  readonly o: readonly PocketOffer[];
  readonly u: readonly number[];
  readonly b: readonly number[];
};
