import { isForeignWord } from "./foreign-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { isOrdinaryForm, isOrdinaryWord } from "./ordinary-words.ts";
import type { WordList } from "./packed-words.ts";
import { tellingPart } from "./telling-part.ts";
import { corrections } from "./typos.ts";

/** A word of the lexicon that a typed word can mean, and how sure that is (0 to 1). */
export type Meaning = { readonly word: number; readonly quality: number };

export type ReadingRules = {
  /** Names of offers, organisations and places are not misspelt words of a topic. */
  readonly isName: (key: string) => boolean;
  /** Known exactly in some language: then it is no misspelling of a word in this one. */
  readonly isKnownElsewhere: (key: string) => boolean;
  /** A German word: other languages have it only as it stands, not by a stem ("Kinderarzt" is not "kindergeld"). */
  readonly isGerman: (key: string) => boolean;
  readonly mayCorrect: boolean;
  /** The query is this one word: then three letters may already be completed. */
  readonly alone: boolean;
};

/** Less than an urgent phrase asks for: half a word calls for no card. */
const completionQuality = 0.78;
const mostCompletions = 12;

const firstAtLeast = (sorted: WordList, key: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted.at(middle) ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Words that begin like the one still being typed. Three letters must already point to one word. */
export const completions = (sorted: WordList, key: string): readonly string[] => {
  if (key.length < 3) return [];
  const found: string[] = [];
  for (let at = firstAtLeast(sorted, key); sorted.at(at)?.startsWith(key) === true; at += 1) {
    found.push(sorted.at(at) ?? "");
    if (found.length > mostCompletions) return key.length < 5 ? [] : found;
  }
  return found;
};

/** What a word still being typed can become. */
export const completed = (lexicon: Lexicon, key: string): readonly Meaning[] => {
  const ids = new Set(
    completions(lexicon.sortedSurfaces, key).flatMap((word) => lexicon.surfaces.get(word) ?? []),
  );
  if (key.length < 4 && ids.size > 2) return [];
  return [...ids].map((word) => ({ word, quality: completionQuality }));
};

const corrected = (lexicon: Lexicon, key: string): readonly Meaning[] =>
  corrections(key, lexicon.spelling).flatMap(({ word, quality }) => {
    const id = lexicon.surfaces.get(word);
    return id === undefined ? [] : [{ word: id, quality }];
  });

/** What an unknown word can mean: its completion if it is the last one, a slip put right, or its one known part. */
export const guessed = (
  lexicon: Lexicon,
  key: string,
  last: boolean,
  rules: ReadingRules,
): readonly Meaning[] => {
  if (rules.isKnownElsewhere(key) || isForeignWord(key) || isOrdinaryForm(key)) return [];
  const ends = last && (rules.alone || key.length > 3) ? completed(lexicon, key) : [];
  if (ends.length > 0) return ends;
  if (!rules.mayCorrect || rules.isName(key) || isOrdinaryWord(key)) return [];
  const near = corrected(lexicon, key);
  return near.length > 0 ? near : tellingPart(lexicon, key);
};
