import { wordIdOf } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { readQuery } from "./read-query.ts";
import type { Unit } from "./read-word.ts";
import { scriptOf } from "./stems.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { ReadingRules } from "./word-guesses.ts";

/** The words of a query as one language reads them. */
export type Reading = { readonly lexicon: Lexicon; readonly units: readonly Unit[] };

/** A language that knows clearly fewer of the words than the best one did not mean them. */
const knownEnough = 0.7;

/** Share of the words, small ones included, that belong to the language. */
const knownShare = ({ units }: Reading): number =>
  units.filter((unit) => unit.known).length / Math.max(1, units.length);

const lexiconsFor = (vocabulary: Vocabulary, tokens: readonly Token[]): readonly Lexicon[] => {
  const scripts = new Set(tokens.map(({ key }) => scriptOf(key)));
  return vocabulary.lexicons.filter((lexicon) => scripts.has(lexicon.script));
};

const knows = (lexicon: Lexicon, key: string): boolean =>
  lexicon.stops.has(key) || wordIdOf(lexicon, key) !== undefined;

/**
 * Reads the words in every language of their script, because people type in the language they think in, whatever
 * page they are on; languages that know clearly fewer of them are dropped.
 */
export const readingsOf = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  lang: string,
  isName: (key: string) => boolean,
): readonly Reading[] => {
  const lexicons = lexiconsFor(vocabulary, tokens);
  const readings = lexicons.map((lexicon): Reading => {
    const others = lexicons.filter((other) => other !== lexicon);
    const rules: ReadingRules = {
      isName,
      isKnownElsewhere: (key) => others.some((other) => other.surfaces.has(key) || other.stops.has(key)),
      alone: tokens.length === 1,
      mayCorrect:
        lexicon.lang === "de" || lexicon.lang === lang || tokens.some(({ key }) => knows(lexicon, key)),
    };
    return { lexicon, units: readQuery(lexicon, tokens, rules) };
  });
  const best = Math.max(0, ...readings.map(knownShare));
  return readings.filter((reading) => knownShare(reading) >= knownEnough * best);
};
