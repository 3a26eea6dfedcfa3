import type { Language } from "../../core/languages.ts";

const onlyArabicLetters = /^[\p{Script=Arabic}\P{L}]+$/u;
const anyLetter = /\p{L}/u;
/** Letters that Persian and Dari keyboards have and Arabic ones have not. */
const persianLetters = /[پچژگکی]/u;

/**
 * The language of words in Arabic script, for who typed them on a German page: it reads from right to left, and the page
 * does not. Null for everything else, and on every page that the family chose itself.
 */
export function languageOfScript(words: string, lang: Language): Language | null {
  if (!lang.startsWith("de") || !anyLetter.test(words) || !onlyArabicLetters.test(words)) return null;
  return persianLetters.test(words) ? "fa" : "ar";
}
