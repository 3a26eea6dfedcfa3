import { sentencesOf } from "../translations/sentences.ts";
import { syllablesOf } from "./syllables.ts";

export type Readability = {
  readonly sentences: number;
  readonly words: number;
  /** School year from which the text can be read, 4 to 15; null for fewer than ten words. */
  readonly schoolYear: number | null;
};

export const wordsOf = (text: string): readonly string[] =>
  (text.match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? []).filter((word) => word.length > 1);

/** Fewer words than this say nothing about a text. */
const fewest = 10;
/** A line of a list, a heading or a telephone number is no sentence and would make every text look easy. */
const shortest = 4;

const isSentence = (text: string): boolean => {
  const words = wordsOf(text).length;
  return words >= shortest || (words > 0 && /[.!?…:]["“”»)]?$/u.test(text));
};

/**
 * The first Wiener Sachtextformel: 0.1935·MS + 0.1672·SL + 0.1297·IW − 0.0327·ES − 0.875, with the share of words of
 * three and more syllables, words a sentence, the share of words of more than six letters, the share of words of one
 * syllable. Source: Bamberger and Vanecek, Lesen – Verstehen – Lernen – Schreiben, 1984. A hyphen splits a word for the
 * reader, so both parts count by themselves.
 */
export function readabilityOf(text: string): Readability {
  const sentences = sentencesOf(text)
    .map((sentence) => sentence.text)
    .filter(isSentence);
  const words = partsOf(sentences.join(" "));
  const schoolYear = words.length < fewest ? null : schoolYearOf(words, sentences.length);
  return { sentences: sentences.length, words: words.length, schoolYear };
}

/** The same of one sentence by itself; null where it is too short to be measured. */
export function schoolYearOfSentence(sentence: string): number | null {
  const words = partsOf(sentence);
  return words.length < shortest ? null : schoolYearOf(words, 1);
}

const partsOf = (text: string): readonly string[] => wordsOf(text).flatMap((word) => word.split("-"));

function schoolYearOf(words: readonly string[], sentences: number): number {
  const share = (fits: (word: string) => boolean) => (100 * words.filter(fits).length) / words.length;
  const score =
    0.1935 * share((word) => syllablesOf(word) >= 3) +
    0.1672 * (words.length / sentences) +
    0.1297 * share((word) => word.length > 6) -
    0.0327 * share((word) => syllablesOf(word) === 1) -
    0.875;
  return Math.min(15, Math.max(4, Math.round(score * 10) / 10));
}
