import { partTerms, termOf } from "./document-terms.ts";
import { isForeignWord } from "./foreign-words.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";
import { blockSize } from "./block-size.ts";
import { fieldBits, listsOf, offersWith, type Postings, readList, type TermLists } from "./postings.ts";
import { scratch, touch } from "./scratch.ts";
import type { SearchIndex } from "./search-index.ts";
import { stopWordsOf } from "./stop-words.ts";
import type { Token } from "./tokens.ts";
import { typedWord } from "./typed-words.ts";
import { corrections } from "./typos.ts";
import { completions } from "./word-guesses.ts";
import { remembering } from "./word-memory.ts";

/** A typed word as the offers may write it: whole words with quality (0 to 1), best first, or all its parts. */
export type WantedWord = {
  readonly terms: readonly { readonly term: string; readonly quality: number }[];
  readonly parts: readonly string[];
  /** Where they stand: of the terms, then of the parts. */
  readonly lists: readonly (TermLists | null)[];
  /** What the word weighs in the query: rare words more. */
  readonly mass: number;
};

const unknownMass = 0.7;
const partsQuality = 0.9;
const textQuality = 0.75;
const completionQuality = 0.8;
const mostTypos = 6;

const offersIn = (lists: TermLists | null): number =>
  lists === null ? 0 : lists.head.count + lists.text.count;

const rarity = (index: SearchIndex, lists: TermLists): number =>
  Math.log(1 + index.documents.length / Math.max(1, offersIn(lists))) / Math.log(1 + index.documents.length);

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
  const lists = [...terms.map((wanted) => wanted.term), ...parts].map((one) => listsOf(index.postings, one));
  const found = lists.flatMap((one) => (one !== null && offersIn(one) > 0 ? [rarity(index, one)] : []));
  return { terms, parts, lists, mass: found.length === 0 ? unknownMass : Math.max(...found) };
};

const remembered = new WeakMap<SearchIndex, (key: string) => (WantedWord | undefined)[]>();

/** What was wanted with a word before, by its place and whether it may be guessed. */
const wantedBefore = (index: SearchIndex): ((key: string) => (WantedWord | undefined)[]) => {
  const known = remembered.get(index) ?? remembering((): (WantedWord | undefined)[] => []);
  remembered.set(index, known);
  return known;
};

/** The words of a query that offers can have; stop words and numbers cannot. */
export const wantedWords = (
  index: SearchIndex,
  tokens: readonly Token[],
  lang: string,
): readonly WantedWord[] => {
  const own = stopWordsOf(lang);
  const typed = typedWord(index.vocabulary);
  const before = wantedBefore(index);
  const found: WantedWord[] = [];
  tokens.forEach(({ key }, at) => {
    const { isSmall, isTopicWord } = typed(key);
    if (isSmall || own.has(key)) return;
    const last = at === tokens.length - 1;
    // A word that some language knows is no misspelt name: "Schulden" is not "Schulen".
    const mayGuess = found.length < mostTypos && !isTopicWord;
    const words = before(key);
    const place = (last ? 2 : 0) + (mayGuess ? 1 : 0);
    const wanted = words[place] ?? wantedWord(index, key, last, mayGuess);
    words[place] = wanted;
    found.push(wanted);
  });
  return found;
};

/** One term of a word as it stands in the postings, with what it adds to an offer that has it. */
export type SoughtTerm = { readonly lists: TermLists; readonly value: number; readonly whole: boolean };
/** The terms of one word that any offer has. */
export type SoughtWord = readonly SoughtTerm[];

/** The words of a wish as they stand in the postings; each adds its share of the query. */
export const soughtWords = (words: readonly WantedWord[]): readonly SoughtWord[] => {
  const total = words.reduce((sum, word) => sum + word.mass, 0);
  return words.map(({ terms, parts, lists, mass }) => {
    const share = mass / total;
    return lists.flatMap((found, at) => {
      if (found === null) return [];
      const whole = terms[at];
      const value = whole === undefined ? (share * partsQuality) / parts.length : share * whole.quality;
      return [{ lists: found, value, whole: whole !== undefined }];
    });
  });
};

/** What is being noted; set anew for each term, because a function made for each would cost more than the noting. */
const noting = { from: 0, value: 0, nth: 0, whole: false, open: true };

const note = (number: number, fields: number): void => {
  const { from, value, nth, whole, open } = noting;
  const offer = number - from;
  if (open) touch(offer);
  else if (scratch.seen[offer] !== 1) return;
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

/** Which lists to read: titles and organisations, or texts too; "known" opens no offer that was not seen before. */
export type Reading = "names" | "all" | "known";
export type Range = readonly [block: number, from: number, to: number];

/**
 * Notes in the scratch which offers from one number up to another have which share of the query's words, and where.
 * Whole words mark the offer, so that their parts are not counted again. Only names may give another reading of a word than
 * its text does; "all" and "known" are exact.
 */
export const noteWords = (
  postings: Postings,
  words: readonly SoughtWord[],
  [block, from, to]: Range,
  reading: Reading,
): void => {
  noting.from = block * blockSize;
  noting.open = reading !== "known";
  words.forEach((terms, at) => {
    noting.nth = at + 1;
    for (const { lists, value, whole } of terms) {
      noting.value = value;
      noting.whole = whole;
      readList(postings, lists.head, from, to, note);
      if (reading !== "names") readList(postings, lists.text, from, to, note);
    }
  });
};
