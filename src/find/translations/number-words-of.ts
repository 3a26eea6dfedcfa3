import type { Language } from "../../core/languages.ts";
import {
  englishNumbers,
  germanNumbers,
  type NumberWords,
  russianNumbers,
  turkishNumbers,
  ukrainianNumbers,
} from "./number-words.ts";
import { arabicNumbers, persianNumbers } from "./number-words-eastern.ts";

const byLanguage: Readonly<Record<Language, NumberWords>> = {
  de: germanNumbers,
  "de-simple": germanNumbers,
  en: englishNumbers,
  tr: turkishNumbers,
  ru: russianNumbers,
  uk: ukrainianNumbers,
  ar: arabicNumbers,
  fa: persianNumbers,
};

export const numberWordsOf = (lang: Language): NumberWords => byLanguage[lang];
