import { isFamilyWord, isForeignWord } from "./foreign-words.ts";
import { readQuery, type ReadingRules, type Unit, wordIdOf } from "./read-query.ts";
import { scriptOf } from "./stems.ts";
import type { Token } from "./tokens.ts";
import type { Lexicon } from "./lexicon.ts";
import { topicsInLexicon } from "./match-phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A topic the words speak of, and how surely (0 to about 1.3). */
export type Understood = { readonly topic: number; readonly confidence: number };

/** Below this the words only brush a topic; found by trial on the first half of the evaluation set. */
const sureEnough = 0.46;
/** Topics far behind the surest are noise. */
const nearTheSurest = 0.55;
const mostTopics = 5;
const otherLanguageFactor = 0.97;
const foreignFactor = 0.5;

/** Share of the words, small ones included, that belong to the language. */
const knownShare = (units: readonly Unit[]): number =>
  units.filter((unit) => unit.known).length / Math.max(1, units.length);

/** Speaks the query of something else: foreign words, and nobody of a family? */
const isAboutSomethingElse = (tokens: readonly Token[]): boolean =>
  tokens.some(({ key }) => isForeignWord(key)) && !tokens.some(({ key }) => isFamilyWord(key));

const lexiconsFor = (vocabulary: Vocabulary, tokens: readonly Token[]): readonly Lexicon[] => {
  const scripts = new Set(tokens.map(({ key }) => scriptOf(key)));
  return vocabulary.lexicons.filter((lexicon) => scripts.has(lexicon.script));
};

const surest = (sums: ReadonlyMap<number, number>): readonly Understood[] => {
  const sorted = [...sums]
    .map(([topic, confidence]) => ({ topic, confidence }))
    .filter(({ confidence }) => confidence >= sureEnough)
    .sort((left, right) => right.confidence - left.confidence || left.topic - right.topic);
  const best = sorted[0]?.confidence ?? 0;
  return sorted.filter(({ confidence }) => confidence >= nearTheSurest * best).slice(0, mostTopics);
};

/** The page's language without variant: "de-simple" is "de". */
export const baseLanguage = (lang: string): string => lang.toLowerCase().split("-")[0] ?? "de";

/**
 * The topics a query speaks of, surest first. The words are read in every language of their script, because
 * people type in the language they think in, whatever page they are on.
 */
export const understand = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  lang: string,
  isName: (key: string) => boolean,
): readonly Understood[] => {
  const lexicons = lexiconsFor(vocabulary, tokens);
  const knows = (lexicon: Lexicon, key: string): boolean =>
    lexicon.stops.has(key) || wordIdOf(lexicon, key) !== undefined;
  const readings = lexicons.map((lexicon) => {
    const others = lexicons.filter((other) => other !== lexicon);
    const rules: ReadingRules = {
      isName,
      isKnownElsewhere: (key) => others.some((other) => other.surfaces.has(key) || other.stops.has(key)),
      alone: tokens.length === 1,
      mayCorrect:
        lexicon.lang === "de" || lexicon.lang === lang || tokens.some(({ key }) => knows(lexicon, key)),
    };
    const units = readQuery(lexicon, tokens, rules);
    return { lexicon, units, share: knownShare(units) };
  });
  const bestShare = Math.max(0, ...readings.map(({ share }) => share));
  const sums = new Map<number, number>();
  const foreign = isAboutSomethingElse(tokens);
  for (const { lexicon, units, share } of readings) {
    if (share < 0.7 * bestShare) continue;
    const factor = lexicon.lang.startsWith(lang) ? 1 : otherLanguageFactor;
    for (const [topic, confidence] of topicsInLexicon(lexicon, units)) {
      sums.set(topic, Math.max(sums.get(topic) ?? 0, confidence * factor * (foreign ? foreignFactor : 1)));
    }
  }
  return surest(sums);
};
