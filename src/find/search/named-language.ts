import { perVocabulary } from "./per-vocabulary.ts";
import { wordKey } from "./tokens.ts";
import { remembering } from "./word-memory.ts";

/** Languages that families ask for, beside German. */
const askedFor = "ar bg en es fa fr hi it ku pl ps ro ru so sq sr ti tr uk ur vi zh".split(" ");
/** Languages in which they ask. The names come with the platform (CLDR). */
const askedIn = "de en tr ar uk ru fa pl ro bg fr es".split(" ");
/** What people call them besides. */
const alsoCalled: Readonly<Record<string, string>> = {
  farsi: "fa",
  dari: "fa",
  kurmanci: "ku",
  kurmandschi: "ku",
  sorani: "ku",
  bosnisch: "sr",
  kroatisch: "sr",
  paschtu: "ps",
};

const shortestStem = 4;
/** Endings that bend: "russisch|e", "русск|ий", "російськ|а". Three letters in Cyrillic script, one elsewhere. */
const stemOf = (name: string): string =>
  /\p{Script=Cyrillic}/u.test(name) ? name.slice(0, Math.max(shortestStem, name.length - 3)) : name;
const arabicStem = (name: string): string => name.replace(/^ال/u, "").replace(/[ةه]$/u, "");

type Names = readonly (readonly [stem: string, code: string])[];

const namesIn = (lang: string): Names => {
  const names = new Intl.DisplayNames([lang], { type: "language" });
  return askedFor.flatMap((code) => {
    const key = wordKey((names.of(code) ?? "").split(" ")[0] ?? "");
    const stem = lang === "ar" || lang === "fa" ? arabicStem(key) : stemOf(key);
    return stem.length >= shortestStem ? [[stem, code] as const] : [];
  });
};

/** Longest first, so that "ukrainisch" is not taken for something shorter. */
const allNames = perVocabulary(
  (): Names =>
    [...Object.entries(alsoCalled), ...askedIn.flatMap(namesIn)].sort(
      ([left], [right]) => right.length - left.length,
    ),
);

const languageOf = perVocabulary((vocabulary) => {
  const names = allNames(vocabulary);
  return remembering((word) => {
    const isArabic = /\p{Script=Arabic}/u.test(word);
    return names.find(([stem]) => (isArabic ? word.includes(stem) : word.startsWith(stem)))?.[1] ?? null;
  });
});

/** In "Hebamme, die Russisch spricht" no child speaks little, and nobody interprets: talking is not what is sought. */
export const aboutTongues: readonly string[] = ["speech", "interpreter", "german-course"];

/** "Speaks", as families write it in the languages in which they ask. */
const speaking =
  /^(?:sprech|sprich|red(?:et|en)$|speak|konus|bilen$|govor|говор|розмов|мовою|языке|мова$|تتكلم|يتكلم|تحكي|يحكي|بتحكي|صحبت|حرف$|زبان|parl(?:e|a|ant)|habl|mowi|vorbes)/u;

/** The words without the language they name and without speaking: what is wanted in that language. */
export const wordsBesideLanguage = (
  vocabulary: Parameters<typeof languageOf>[0],
  words: readonly string[],
): readonly string[] => {
  const codeOf = languageOf(vocabulary);
  return words.filter((word) => codeOf(word) === null && !speaking.test(word));
};

/** The language that the words ask for ("Hebamme, die Arabisch spricht"), by its code; null when they name none. */
export const namedLanguage = (
  vocabulary: Parameters<typeof languageOf>[0],
  words: readonly string[],
): string | null => words.map(languageOf(vocabulary)).find((code) => code !== null) ?? null;
