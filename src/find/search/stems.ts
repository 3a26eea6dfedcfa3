import { furtherLanguages } from "./further-languages.ts";
import { germanStem } from "./german-stem.ts";
import { wordKey } from "./tokens.ts";

export type Script = "latin" | "cyrillic" | "arabic" | "other";
export type Stem = (word: string) => string;

/** The script of a word, by its first letter that tells. */
export const scriptOf = (word: string): Script => {
  if (/[a-z0-9]/.test(word)) return "latin";
  if (/\p{Script=Cyrillic}/u.test(word)) return "cyrillic";
  if (/\p{Script=Arabic}/u.test(word)) return "arabic";
  return /\p{Script=Latin}/u.test(word) ? "latin" : "other";
};

const stripLongest = (word: string, endings: readonly string[], keep: number): string => {
  for (const ending of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= keep)
      return word.slice(0, word.length - ending.length);
  }
  return word;
};

const englishEndings = ["ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e", "y"];
const englishStem: Stem = (word) => {
  const bare = stripLongest(word, englishEndings, 3);
  return /([bdglmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
};

/**
 * Turkish glues endings on; its first five letters separate words about as well as full analysis (Can et al.,
 * Information retrieval on Turkish texts, JASIST 2008). k softens to ğ before a vowel, so both become g.
 * "I shout" and "it shouts" stay two words: one is about the parent's anger, the other about the baby.
 */
const turkishStem: Stem = (word) =>
  word.slice(0, 5).replace(/k$/, "g") + (/.[iu]yorum$/.test(word) ? "+" : "");

const cyrillicEndings = (
  "иями ями ами ого ему ому ыми ими ешь ишь ете ите ают яют уют ыть ить ать ять еть сть ться тся " +
  "ах ях ов ев ей ой ий ый ая яя ое ее ые ие ую юю ом ем ам ям ет ит ут ют ат ят ла ло ли ся сь ти ть " +
  "а я о е ы и у ю й ь л"
).split(" ");
// й and ї lose their marks in folding and arrive here as и and і.
const cyrillicStem: Stem = (word) =>
  stripLongest(
    stripLongest(word, ["ся", "сь"], 4),
    [...cyrillicEndings, "ои", "іи", "іь", "их", "іх", "ів", "ію", "і"],
    3,
  );

const arabicPrefixes = /^(?:وال|بال|كال|فال|لل|ال|و(?=.{4}))/u;
const arabicEndings = ["هما", "كم", "هم", "ها", "نا", "ات", "ون", "ين", "تي", "ته", "ني", "ه", "ي", "ت"];
const arabicStem: Stem = (word) => {
  const bare = word.length > 4 ? word.replace(arabicPrefixes, "") : word;
  return stripLongest(bare, arabicEndings, 3);
};

const persianEndings = [
  "هايمان",
  "هايم",
  "هاي",
  "ها",
  "مان",
  "تان",
  "شان",
  "ام",
  "ات",
  "اش",
  "ان",
  "م",
  "ي",
  "ه",
];
const persianStem: Stem = (word) =>
  stripLongest(word.replace(/^نمي(?=.{3})|^مي(?=.{3})/u, ""), persianEndings, 3);

/** Transliterations have no fixed spelling: doubled letters become one, final h goes. */
const transliterationStem: Stem = (word) =>
  word.replace(/(.)\1+/gu, "$1").replace(/^(.{3,}?)(?:h|e|a|i|u|o)$/u, "$1");

const byLanguage: Readonly<Record<string, Stem>> = {
  de: germanStem,
  en: englishStem,
  tr: turkishStem,
  ru: cyrillicStem,
  uk: cyrillicStem,
  ar: arabicStem,
  fa: persianStem,
  bg: cyrillicStem,
  sr: cyrillicStem,
};

/** Endings of a language away, doubled letters become one; four letters stay, so that short words do not meet. */
const lightStem =
  (endings: readonly string[]): Stem =>
  (word) =>
    stripLongest(word, endings, 4).replace(/(.)\1+/gu, "$1");

const lightStems = new Map(
  Object.entries(furtherLanguages)
    .filter(([, { endings }]) => endings !== "")
    .map(([lang, { endings }]) => [
      lang,
      lightStem(
        endings
          .split(/\s+/)
          .map(wordKey)
          .sort((left, right) => right.length - left.length),
      ),
    ]),
);

/** The stemmer of a thesaurus language; "ar-latn" and the like are transliterations. */
export const stemOf = (lang: string): Stem => {
  const [base = lang, variant] = lang.toLowerCase().split("-");
  if (variant !== undefined && variant !== "simple") return transliterationStem;
  return byLanguage[base] ?? lightStems.get(base) ?? transliterationStem;
};
