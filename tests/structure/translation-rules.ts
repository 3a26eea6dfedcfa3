import type { Language } from "../../src/core/languages.ts";

export type Foreign = {
  readonly lang: Language;
  readonly key: string;
  readonly form: string;
  readonly words: string;
};
type Rule = { readonly says: string; readonly broken: (text: Foreign) => boolean };

/** `{name}` is somebody else's text and follows no rule of the language around it. */
const withoutPlaceholders = (words: string): string => words.replaceAll(/\{\w+\}/g, " ");

/** What stays in Latin letters in every language: things people read on a phone, and names of German bodies. */
const latinWords = /name@example\.org|Familienteam|SMS|QR|Cookies|JavaScript/g;
const ownWords = (words: string): string => withoutPlaceholders(words).replaceAll(latinWords, " ");

type Script = { readonly own: RegExp; readonly strange: RegExp };
/** `strange` also knows the letters of the neighbour language, which a careless copy brings along. */
const scripts: Partial<Record<Language, Script>> = {
  ar: { own: /\p{Script=Arabic}/u, strange: /[\p{Script=Latin}\p{Script=Cyrillic}پچژگکی]/u },
  fa: { own: /\p{Script=Arabic}/u, strange: /[\p{Script=Latin}\p{Script=Cyrillic}كيىة]/u },
  uk: { own: /\p{Script=Cyrillic}/u, strange: /[\p{Script=Latin}\p{Script=Arabic}ыэъё]/iu },
  ru: { own: /\p{Script=Cyrillic}/u, strange: /[\p{Script=Latin}\p{Script=Arabic}іїєґ]/iu },
};

const inOtherScript = ({ lang, words }: Foreign): boolean => {
  const script = scripts[lang];
  const own = ownWords(words);
  return script !== undefined && /\p{L}/u.test(own) && (!script.own.test(own) || script.strange.test(own));
};

const longestSentence = 12;
const sentences = (words: string): string[] => words.split(/[.?؟:]\s+|\n/u);
const wordCount = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;

/** ux.md 5 and 9: how a translated sentence must look, whatever it says. */
const rules: readonly Rule[] = [
  { says: "an exclamation mark", broken: ({ words }) => /[!！]/u.test(words) },
  { says: "two spaces", broken: ({ words }) => / {2}/.test(words) },
  { says: "a space at the edge", broken: ({ words }) => /^\s|[^\S\n]$/.test(words) },
  { says: "a straight quotation mark", broken: ({ words }) => words.includes('"') },
  { says: "letters that are not in NFC", broken: ({ words }) => words !== words.normalize("NFC") },
  { says: "other digits than 0 to 9", broken: ({ words }) => /\p{Nd}/u.test(words.replaceAll(/[0-9]/g, "")) },
  { says: "a dash between digits", broken: ({ words }) => /\d\s*[-–—]\s*\d/.test(words) },
  { says: "letters of another script", broken: inOtherScript },
  {
    says: `a sentence of more than ${longestSentence} words`,
    broken: ({ words }) => sentences(words).some((sentence) => wordCount(sentence) > longestSentence),
  },
];

export const lookFaults = (text: Foreign): string[] =>
  rules
    .filter(({ broken }) => broken(text))
    .map(({ says }) => `${text.lang} ${text.key} ${text.form}: ${says}`);

const longNumbers = (words: string): string =>
  [...new Set(words.replaceAll(":00", "").match(/\d{2,}/g))].toSorted().join();
/** Days, phone numbers and emergency numbers are the same in every language. */
export const otherNumbers = (german: string, foreign: string): boolean =>
  longNumbers(german) !== longNumbers(foreign);

const pluralLanguage = (lang: Language): string => (lang === "de-simple" ? "de" : lang);
const formsOf = (lang: Language): readonly string[] =>
  new Intl.PluralRules(pluralLanguage(lang)).resolvedOptions().pluralCategories;

/** Where "one" also means 21 or 0, the sentence must say the number itself. */
const oneIsMany = (lang: Language): boolean =>
  [0, ...Array.from({ length: 100 }, (_, at) => at + 2)].some(
    (count) => new Intl.PluralRules(pluralLanguage(lang)).select(count) === "one",
  );

export function pluralFaults(lang: Language, key: string, forms: Readonly<Record<string, string>>): string[] {
  const needed = formsOf(lang);
  const silent = [...(oneIsMany(lang) ? ["one"] : []), "few", "many", "other"].filter(
    (form) => forms[form] !== undefined && !forms[form]?.includes("{count}"),
  );
  return [
    ...needed.filter((form) => !(form in forms)).map((form) => `${lang} ${key}: lacks the form ${form}`),
    ...Object.keys(forms)
      .filter((form) => !needed.includes(form))
      .map((form) => `${lang} ${key}: has no form ${form}`),
    ...silent.map((form) => `${lang} ${key}: ${form} hides the number`),
  ];
}
