import { partTerms, termOf } from "./document-terms.ts";
import { isForeignWord } from "./foreign-words.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";
import { fieldBits, fieldsOf, offerOf, offersWith } from "./postings.ts";
import { wordIdOf } from "./known-words.ts";
import { type Scratch, touch } from "./scratch.ts";
import type { SearchIndex } from "./search-index.ts";
import { writtenForm } from "./spoken-forms.ts";
import { stopWordsOf } from "./stop-words.ts";
import type { Token } from "./tokens.ts";
import { corrections } from "./typos.ts";
import { completions } from "./word-guesses.ts";

/** A typed word as the offers may write it: whole words with quality (0 to 1), best first, or all its parts. */
export type WantedWord = {
  readonly terms: readonly { readonly term: string; readonly quality: number }[];
  readonly parts: readonly string[];
  /** What the word weighs in the query: rare words more. */
  readonly mass: number;
};

const unknownMass = 0.7;
const partsQuality = 0.9;
const textQuality = 0.75;
const completionQuality = 0.8;
const mostTypos = 6;

const rarity = (index: SearchIndex, term: string): number =>
  Math.log(1 + index.documents.length / Math.max(1, offersWith(index.postings, term))) /
  Math.log(1 + index.documents.length);

const nearNames = (index: SearchIndex, key: string, last: boolean): WantedWord["terms"] => {
  const ends = last && key.length > 3 ? completions(index.sortedNames, key) : [];
  if (ends.length > 0) return ends.map((name) => ({ term: termOf(name), quality: completionQuality }));
  return corrections(key, index.nameSpelling).map(({ word, quality }) => ({ term: termOf(word), quality }));
};

const wantedWord = (index: SearchIndex, key: string, last: boolean, mayGuess: boolean): WantedWord => {
  const term = termOf(key);
  const parts = partTerms(index.vocabulary, key);
  const exact = offersWith(index.postings, term) > 0;
  const open = mayGuess && !exact && parts.length === 0 && !isForeignWord(key) && !isOrdinaryWord(key);
  const terms = exact ? [{ term, quality: 1 }] : open ? nearNames(index, key, last) : [];
  const found = [...terms.map((wanted) => wanted.term), ...parts].filter(
    (one) => offersWith(index.postings, one) > 0,
  );
  const mass = found.length === 0 ? unknownMass : Math.max(...found.map((one) => rarity(index, one)));
  return { terms, parts, mass };
};

/** The words of a query that offers can have; stop words and numbers cannot. */
export const wantedWords = (
  index: SearchIndex,
  tokens: readonly Token[],
  lang: string,
): readonly WantedWord[] => {
  const german = stopWordsOf("de");
  const own = stopWordsOf(lang);
  const lexicons = index.vocabulary.lexicons;
  // A word that some language knows is no misspelt name: "Schulden" is not "Schulen".
  const isKnown = (key: string): boolean => lexicons.some((lexicon) => wordIdOf(lexicon, key) !== undefined);
  return tokens
    .map(({ key }, at) => ({ key, at }))
    .filter(({ key }) => !writtenForm(key).every((word) => german.has(word)))
    .filter(({ key }) => !own.has(key) && !/^\d+$/.test(key))
    .map(({ key, at }, nth) =>
      wantedWord(index, key, at === tokens.length - 1, nth < mostTypos && !isKnown(key)),
    );
};

const note = (scratch: Scratch, offer: number, fields: number, value: number): void => {
  touch(scratch, offer);
  if ((fields & fieldBits.title) !== 0) scratch.title[offer] = (scratch.title[offer] ?? 0) + value;
  if ((fields & fieldBits.organisation) !== 0)
    scratch.organisation[offer] = (scratch.organisation[offer] ?? 0) + value;
  if ((fields & fieldBits.text) !== 0) scratch.text[offer] = (scratch.text[offer] ?? 0) + value;
  const counted = fields > fieldBits.text ? value : value * textQuality;
  scratch.share[offer] = (scratch.share[offer] ?? 0) + counted;
};

/** Notes a term for all its offers; whole words mark the offer, so that their parts are not counted again. */
const noteTerm = (index: SearchIndex, term: string, value: number, nth: number, whole: boolean): void => {
  const { termNumber, starts, packed } = index.postings;
  const number = termNumber.get(term);
  if (number === undefined) return;
  const { scratch } = index;
  const end = starts[number + 1] ?? 0;
  for (let at = starts[number] ?? 0; at < end; at += 1) {
    const offer = offerOf(packed[at] ?? 0);
    if (scratch.word[offer] === nth) continue;
    if (whole) scratch.word[offer] = nth;
    note(scratch, offer, fieldsOf(packed[at] ?? 0), value);
  }
};

/** Notes in the scratch which offers have which share of the query's words, and where. */
export const matchWords = (index: SearchIndex, words: readonly WantedWord[]): void => {
  const total = words.reduce((sum, word) => sum + word.mass, 0);
  words.forEach((word, at) => {
    const share = word.mass / total;
    for (const { term, quality } of word.terms) noteTerm(index, term, share * quality, at + 1, true);
    for (const part of word.parts)
      noteTerm(index, part, (share * partsQuality) / word.parts.length, at + 1, false);
  });
};
