import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../../core/languages.ts";
import type { Thesaurus } from "../search/search-types.ts";
import { wishFiles } from "../wish-reader/examples.ts";
import { learnedDangers } from "./danger-words.ts";

/** A wish in a language of the pages; the place of its danger in the list, -1 for what is none; how much it counts. */
export type DangerExample = {
  readonly text: string;
  readonly lang: string;
  readonly danger: number;
  readonly weight: number;
  /** A phrase of a thesaurus, which the phone knows anyway. */
  readonly isPhrase: boolean;
};

/** A phrase of a thesaurus is less than a wish. */
const phraseWeight = 0.5;

const placeOf = (slug: string): number => learnedDangers.findIndex((danger) => danger === slug);

const examplesIn = (path: string, lang: string): readonly DangerExample[] => {
  let danger = -1;
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("# ")) danger = placeOf(line.slice(2).trim());
      const text = line.trim();
      return text !== "" && !line.startsWith("# ")
        ? [{ text, lang, danger, weight: 1, isPhrase: false }]
        : [];
    });
};

/** All wishes and phrases in the languages of the pages: those of a danger, and all others to tell them from. */
export function dangerExamples(dataFolder: string, thesauri: readonly Thesaurus[]): readonly DangerExample[] {
  const spoken = [...new Set(languages.map(({ htmlLang }) => htmlLang))];
  const wishes = wishFiles(dataFolder).flatMap((path) => {
    const lang = spoken.find((one) => path.startsWith(join(dataFolder, "wishes", one, "/")));
    return lang === undefined ? [] : examplesIn(path, lang);
  });
  const phrases = thesauri
    .filter(({ lang }) => spoken.includes(lang))
    .flatMap(({ lang, entries }) =>
      entries.flatMap((entry) =>
        entry.phrases.map((text) => ({
          text,
          lang,
          danger: placeOf(entry.topic),
          weight: phraseWeight,
          isPhrase: true,
        })),
      ),
    );
  // "Giftnotruf" leads to the safety of children in a thesaurus; who types it has to be told a number.
  const tellDanger = new Set(wishes.flatMap(({ text, danger }) => (danger >= 0 ? text.toLowerCase() : [])));
  return [
    ...wishes,
    ...phrases.filter(({ text, danger }) => danger >= 0 || !tellDanger.has(text.toLowerCase())),
  ];
}
