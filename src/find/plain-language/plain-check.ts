import { sentencesOf } from "../translations/sentences.ts";
import { officeWords } from "./office-words.ts";
import { type Readability, readabilityOf, wordsOf } from "./readability.ts";

/** Why a sentence is hard, with what to look at; `value` is the word or the number of words. */
export type Remark = {
  readonly reason: (typeof reasons)[number];
  readonly sentence: string;
  readonly value: string;
  readonly instead: string | null;
};
export const reasons = [
  "long-sentence",
  "long-word",
  "office-word",
  "passive",
  "noun-style",
  "two-thoughts",
  "abbreviation",
  "shouting",
  "many-syllables",
] as const;

export type PlainCheck = Readability & { readonly remarks: readonly Remark[] };

/** House rule: twelve words a sentence (ux.md 5, domain.md 6.5). */
const mostWords = 12;
/** Longer words are split with a hyphen where that helps. */
const longestWord = 16;
/** More remarks than this help nobody; the worst come first in the text anyway. */
const mostRemarks = 40;

type Rule = (sentence: string, words: readonly string[]) => readonly Omit<Remark, "sentence">[];
const only = (reason: Remark["reason"], value: string, instead: string | null = null) => [
  { reason, value, instead },
];

const longSentence: Rule = (_, words) =>
  words.length > mostWords ? only("long-sentence", String(words.length)) : [];

const longWords: Rule = (_, words) =>
  words
    .filter((word) => !word.includes("-") && word.length > longestWord)
    .flatMap((word) => only("long-word", word));

const officeLanguage: Rule = (_, words) =>
  words.flatMap((word) => {
    const found = officeWords.find(([begins]) => word.toLowerCase().startsWith(begins));
    return found === undefined ? [] : only("office-word", word, found[1]);
  });

/** "wird … angeboten", "werden … betreut": nobody knows who does it. */
const passive: Rule = (sentence) => {
  const found =
    /\b(?:wird|werden|wurde|wurden|worden)\b.{0,80}?\b((?:ge|be|ver|er|ent|zer|an|ab|auf|aus|ein|unter|über)\p{Ll}{2,}(?:t|en))\b/u.exec(
      sentence,
    );
  return found === null ? [] : only("passive", found[1] ?? "");
};

const nounStyle: Rule = (_, words) => {
  const nouns = words.filter((word) => /^\p{Lu}.*(?:ung|ungen|heit|keit|ismus|tion|ierung)$/u.test(word));
  return nouns.length >= 3 ? only("noun-style", nouns.join(", ")) : [];
};

const twoThoughts: Rule = (sentence) =>
  (sentence.match(/,/g) ?? []).length >= 3 || /;|\s[–—]\s.*\s[–—]\s/.test(sentence)
    ? only("two-thoughts", "")
    : [];

const abbreviations: Rule = (sentence) =>
  [
    ...sentence.matchAll(
      /\b(?:z\. ?B\.|d\. ?h\.|u\. ?a\.|i\. ?d\. ?R\.|bzw\.|ggf\.|evtl\.|inkl\.|usw\.|etc\.|mind\.|ca\.)/g,
    ),
  ].flatMap(([short]) => only("abbreviation", short));

const shouting: Rule = (sentence) =>
  /!/.test(sentence) || /\b\p{Lu}{6,}\b/u.test(sentence) ? only("shouting", "") : [];

const rules: readonly Rule[] = [
  longSentence,
  longWords,
  officeLanguage,
  passive,
  nounStyle,
  twoThoughts,
  abbreviations,
  shouting,
];

/** What is hard about one sentence; empty where nothing is. */
export function remarksOf(sentence: string): readonly Omit<Remark, "sentence">[] {
  const words = wordsOf(sentence);
  return rules.flatMap((rule) => rule(sentence, words));
}

/** Is a German text easy enough for a tired parent? Each remark names its sentence and its reason; nothing is forbidden. */
export function checkPlain(text: string): PlainCheck {
  const remarks = sentencesOf(text).flatMap(({ text: sentence }) =>
    remarksOf(sentence).map((remark) => ({ ...remark, sentence })),
  );
  return { ...readabilityOf(text), remarks: remarks.slice(0, mostRemarks) };
}
