import { lowerBound } from "../../core/lower-bound.ts";
import type { GuessedTopic } from "./guess-topics.ts";
import { type PackedWords, packWords, wordAt } from "./packed-words.ts";

/** What was guessed from the texts of offers, with the words that say so: many offers, few different words. */
export type Guesses = {
  /** The words of an offer that speak of a topic, or null when nothing was guessed. */
  readonly because: (offer: number, topic: number) => string | null;
  /** The topics that were guessed for an offer. */
  readonly topicsOf: (offer: number) => readonly number[];
};

export type GuessKeeper = {
  /** Takes the guesses for an offer; offers come in rising order. */
  readonly add: (offer: number, guesses: readonly GuessedTopic[]) => void;
  readonly finish: () => Guesses;
};

/** Collects guesses offer by offer. */
export const guessKeeper = (): GuessKeeper => {
  const offers: number[] = [];
  const topics: number[] = [];
  const reasons: number[] = [];
  const numbers = new Map<string, number>();
  const add: GuessKeeper["add"] = (offer, guesses) => {
    for (const { topic, because } of guesses) {
      const number = numbers.get(because) ?? numbers.size;
      numbers.set(because, number);
      offers.push(offer);
      topics.push(topic);
      reasons.push(number);
    }
  };
  const finish = (): Guesses => {
    const words = packWords(numbers.keys());
    return guessesIn(words, Uint32Array.from(offers), Uint16Array.from(topics), Uint32Array.from(reasons));
  };
  return { add, finish };
};

/** Apart from the collecting, so that nothing of it is kept in memory with the guesses. */
const guessesIn = (
  words: PackedWords,
  byOffer: Uint32Array,
  byTopic: Uint16Array,
  why: Uint32Array,
): Guesses => ({
  topicsOf: (offer) => {
    const first = lowerBound(byOffer, offer);
    let end = first;
    while (byOffer[end] === offer) end += 1;
    return Array.from(byTopic.subarray(first, end));
  },
  because: (offer, topic) => {
    for (let at = lowerBound(byOffer, offer); byOffer[at] === offer; at += 1)
      if (byTopic[at] === topic) return wordAt(words, why[at] ?? 0);
    return null;
  },
});
