import { readBits, writeBits } from "./bit-coding.ts";

/** A phrase as the numbers of its words; the order of words says little in so few of them. */
type Phrase = readonly number[];

/**
 * Packs the phrases of all topics: how many each topic has, then for every word the places of the phrases with it.
 * Phrases with the same frequent words stand together, so that the steps from one to the next are short.
 */
export function packPhrases(topics: readonly (readonly Phrase[])[], words: number): string {
  const uses = new Uint32Array(words);
  for (const word of topics.flat(2)) uses[word] = (uses[word] ?? 0) + 1;
  const byUse = (one: number, other: number): number => (uses[other] ?? 0) - (uses[one] ?? 0) || one - other;
  const order = (one: Phrase, other: Phrase): number => {
    const at = one.findIndex((word, place) => word !== other[place]);
    return at < 0 || other[at] === undefined ? one.length - other.length : byUse(one[at] ?? 0, other[at]);
  };
  const sorted = topics.flatMap((phrases) => phrases.map((phrase) => [...phrase].sort(byUse)).sort(order));
  const places: number[][] = Array.from({ length: words }, () => []);
  for (const [at, phrase] of sorted.entries()) for (const word of phrase) places[word]?.push(at);
  const bits = writeBits();
  for (const phrases of topics) bits.gamma(phrases.length + 1);
  for (const of of places) bits.sorted(of, sorted.length);
  return bits.text();
}

/** The phrases again, in an order of their own within each topic. */
export function unpackPhrases(
  packed: string,
  topics: number,
  words: number,
): readonly { readonly topic: number; readonly words: readonly number[] }[] {
  const bits = readBits(packed);
  const phrases: { topic: number; words: number[] }[] = [];
  for (let topic = 0; topic < topics; topic += 1)
    for (let left = bits.gamma() - 1; left > 0; left -= 1) phrases.push({ topic, words: [] });
  for (let word = 0; word < words; word += 1)
    for (const at of bits.sorted(phrases.length)) phrases[at]?.words.push(word);
  return phrases;
}
