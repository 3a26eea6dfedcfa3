import { partsOf, wordIdOf } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { readQuery, typedWords } from "./read-query.ts";
import type { Unit } from "./read-word.ts";
import { type Script, scriptOf } from "./stems.ts";
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

const signOf: Readonly<Record<Script, number>> = { latin: 1, cyrillic: 2, arabic: 4, other: 8 };
const scriptsOf = (tokens: readonly Token[]): ReadonlySet<Script> =>
  new Set(tokens.map(({ key }) => scriptOf(key)));

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
  const scripts = scriptsOf(tokens);
  const lexicons = vocabulary.lexicons.filter((lexicon) => scripts.has(lexicon.script));
  const scriptSigns = [...scripts].reduce((sum, script) => sum + signOf[script], 0);
  const alone = tokens.length === 1;
  const keys = tokens.map(({ key }) => key);
  const typed = typedWords(keys);
  const german = lexicons.find((lexicon) => lexicon.lang === "de");
  const isGerman = (key: string): boolean =>
    german !== undefined && (knows(german, key) || partsOf(german, key).length > 0);
  const readings = lexicons.map((lexicon): Reading => {
    const others = lexicons.filter((other) => other !== lexicon);
    const mayCorrect =
      lexicon.lang === "de" || lexicon.lang === lang || tokens.some(({ key }) => knows(lexicon, key));
    const rules: ReadingRules = {
      isName,
      isKnownElsewhere: (key) => others.some((other) => other.surfaces.has(key) || other.stops.has(key)),
      isGerman: lexicon.lang === "tr" ? isGerman : () => false,
      alone,
      mayCorrect,
      signature: scriptSigns * 4 + (alone ? 2 : 0) + (mayCorrect ? 1 : 0),
    };
    const own = lexicon.lang === "de" ? keys.flatMap(lexicon.written) : keys;
    const isSame = own.length === keys.length && own.every((key, at) => key === keys[at]);
    return { lexicon, units: readQuery(lexicon, isSame ? typed : typedWords(own), rules) };
  });
  const best = Math.max(0, ...readings.map(knownShare));
  return readings.filter((reading) => knownShare(reading) >= knownEnough * best);
};
