import type { Phrase } from "./phrases.ts";

/**
 * An urgent card must not come up because half of a phrase was said: "tot" is not "will tot sein". So small
 * words weigh more in urgent phrases, most of the phrase must be said, and a mere hint must be most of the query.
 * These weights are fixed: were they the words' rarity, every phrase added elsewhere in the vocabulary would shift
 * what calls for a card, and "ich möchte nicht mehr leben" would lose it because others write of "leben" too.
 */
const urgentSmallWord = 0.3;
/** Who is hurt matters as much as the blow, though "Kind" occurs in every topic. */
const urgentFamilyWord = 0.4;
const urgentWord = 0.6;

/** The phrases of a language as plain numbers: a query looks at hundreds of them, so no objects are followed. */
export type PhraseTable = {
  /** Where the words of a phrase begin in `words` and `weights`; one entry more than phrases. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  /** What a word counts in its phrase. */
  readonly weights: Float64Array;
  /** Sum of the weights of a phrase. */
  readonly sums: Float64Array;
  readonly strengths: Float64Array;
  readonly topics: Uint16Array;
  readonly onlyStops: Uint8Array;
  /** Phrase → number of the query that looked at it last; so nothing has to be wiped. */
  readonly seenBy: Uint32Array;
  /** Word → what the query now being read means by it; zeros between two queries. */
  readonly quality: Float64Array;
  readonly unitOf: Uint16Array;
};

/** Puts the phrases of a language side by side. */
export const phraseTable = (
  phrases: readonly Phrase[],
  isStop: readonly boolean[],
  isFamily: readonly boolean[],
  specificity: Float32Array,
): PhraseTable => {
  const starts = new Uint32Array(phrases.length + 1);
  phrases.forEach(({ words }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + words.length;
  });
  const all = phrases.flatMap(({ words }) => words);
  const urgentWeight = (word: number): number =>
    isStop[word] === true ? urgentSmallWord : isFamily[word] === true ? urgentFamilyWord : urgentWord;
  const weights = phrases.flatMap(({ words, urgent }) =>
    words.map((word) => (urgent ? urgentWeight(word) : (specificity[word] ?? 0))),
  );
  const sumOf = (at: number): number =>
    weights.slice(starts[at], starts[at + 1]).reduce((sum, weight) => sum + weight, 0);
  return {
    starts,
    words: Uint32Array.from(all),
    weights: Float64Array.from(weights),
    sums: Float64Array.from(phrases, (_, at) => sumOf(at)),
    strengths: Float64Array.from(phrases, ({ strength }) => strength),
    topics: Uint16Array.from(phrases, ({ topic }) => topic),
    onlyStops: Uint8Array.from(phrases, ({ words }) =>
      words.every((word) => isStop[word] === true) ? 1 : 0,
    ),
    seenBy: new Uint32Array(phrases.length),
    quality: new Float64Array(isStop.length),
    unitOf: new Uint16Array(isStop.length),
  };
};

/** What of a phrase was said, by weight. */
export const saidOf = ({ starts, words, weights, quality }: PhraseTable, at: number): number => {
  let said = 0;
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place += 1)
    said += (weights[place] ?? 0) * (quality[words[place] ?? 0] ?? 0);
  return said;
};

/** How surely a phrase can have been said at most, from what of it was said: all else only lowers it. */
export const mostOf = ({ sums, strengths }: PhraseTable, at: number, said: number): number => {
  const coverage = said / (sums[at] ?? 1);
  return (strengths[at] ?? 0) * (coverage * coverage);
};
