import { partTerms, termOf } from "./document-terms.ts";
import { isForeignWord } from "./foreign-words.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";
import { blockSize } from "./block-size.ts";
import { fieldBits, listsOf, offersWith, type Postings, readList, type TermLists } from "./postings.ts";
import { wordIdOf } from "./known-words.ts";
import { scratch, touch } from "./scratch.ts";
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
  const ends = last && key.length > 3 ? completions(index.names.sorted, key) : [];
  if (ends.length > 0) return ends.map((name) => ({ term: termOf(name), quality: completionQuality }));
  return corrections(key, index.names.spelling).map(({ word, quality }) => ({ term: termOf(word), quality }));
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

/** One term of a word as it stands in the postings, with what it adds to an offer that has it. */
export type SoughtTerm = { readonly lists: TermLists; readonly value: number; readonly whole: boolean };
/** The terms of one word that any offer has. */
export type SoughtWord = readonly SoughtTerm[];

/** Looks up the words of a wish once; each adds its share of the query. */
export const soughtWords = (postings: Postings, words: readonly WantedWord[]): readonly SoughtWord[] => {
  const total = words.reduce((sum, word) => sum + word.mass, 0);
  const sought = (term: string, value: number, whole: boolean): readonly SoughtTerm[] => {
    const lists = listsOf(postings, term);
    return lists === null ? [] : [{ lists, value, whole }];
  };
  return words.map(({ terms, parts, mass }) => {
    const share = mass / total;
    return [
      ...terms.flatMap(({ term, quality }) => sought(term, share * quality, true)),
      ...parts.flatMap((part) => sought(part, (share * partsQuality) / parts.length, false)),
    ];
  });
};

/** What is being noted; set anew for each term, because a function made for each would cost more than the noting. */
const noting = { from: 0, value: 0, nth: 0, whole: false };

const note = (number: number, fields: number): void => {
  const { from, value, nth, whole } = noting;
  const offer = number - from;
  touch(offer);
  scratch.fields[offer] = (scratch.fields[offer] ?? 0) | fields;
  if (scratch.word[offer] === nth) return;
  if (whole) scratch.word[offer] = nth;
  if ((fields & fieldBits.title) !== 0) scratch.title[offer] = (scratch.title[offer] ?? 0) + value;
  if ((fields & fieldBits.organisation) !== 0)
    scratch.organisation[offer] = (scratch.organisation[offer] ?? 0) + value;
  if ((fields & fieldBits.text) !== 0) scratch.text[offer] = (scratch.text[offer] ?? 0) + value;
  const counted = fields > fieldBits.text ? value : value * textQuality;
  scratch.share[offer] = (scratch.share[offer] ?? 0) + counted;
};

/** Which lists to read: titles and organisations, texts, or both in the order in which they count. */
export type Reading = "names" | "texts" | "all";

/**
 * Notes in the scratch which offers from one number up to another have which share of the query's words, and where.
 * Whole words mark the offer, so that their parts are not counted again. Only names, or names and then texts, give too
 * much rather than too little; "all" is exact.
 */
export const noteWords = (
  { bytes }: Postings,
  words: readonly SoughtWord[],
  [block, from, to]: readonly [block: number, from: number, to: number],
  reading: Reading,
): void => {
  noting.from = block * blockSize;
  words.forEach((terms, at) => {
    noting.nth = at + 1;
    for (const { lists, value, whole } of terms) {
      noting.value = value;
      noting.whole = whole;
      if (reading !== "texts") readList(bytes, lists.head, from, to, note);
      if (reading !== "names") readList(bytes, lists.text, from, to, note);
    }
  });
};
