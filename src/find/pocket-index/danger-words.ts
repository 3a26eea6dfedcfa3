import { pocketWords } from "./pocket-words.ts";

/**
 * What calls for numbers before any offer: medical danger (as the sections of `data/wishes`), then the urgent topics.
 * Within both, what comes first goes before: violence before anger.
 */
export const dangers = ["life", "poison", "sick-child", "suicidal", "violence", "anger"] as const;
export type Danger = (typeof dangers)[number];
/** So many of them are medical; the rest are topics of the taxonomy. */
export const medicalDangers = 3;

/**
 * Words that tell of danger, in all languages of the pages at once: `w` front coded; `s` for each word how much it
 * speaks for which danger, a letter for the danger and a digit of base 36 for the steps; `b` what counts without a word.
 */
export type DangerWords = { readonly w: string; readonly s: string; readonly b: readonly number[] };

/** Size of one step, and the digit that means none. */
export const step = 0.5;
export const zeroDigit = 6;

/** Languages bend the ends of words: the first letters tell enough. */
export const stemLength = 6;
export const stemsOf = (text: string): readonly string[] => [
  ...new Set(pocketWords(text).map((word) => word.slice(0, stemLength))),
];
