import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../../core/languages.ts";
import type { Thesaurus } from "../search/search-types.ts";
import { wishFiles } from "../wish-reader/examples.ts";
import { dangers, stemsOf } from "./danger-words.ts";

/** The stems of a wish, and the place of its danger in the list; -1 for what is none. */
export type DangerExample = { readonly stems: readonly string[]; readonly danger: number };

const placeOf = (slug: string): number => dangers.findIndex((danger) => danger === slug);

const examplesIn = (path: string): readonly DangerExample[] => {
  let danger = -1;
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("# ")) danger = placeOf(line.slice(2).trim());
      const isWish = line.trim() !== "" && !line.startsWith("# ");
      return isWish ? [{ stems: stemsOf(line), danger }] : [];
    });
};

/** All wishes and phrases in the languages of the pages: those of a danger, and all others to tell them from. */
export function dangerExamples(dataFolder: string, thesauri: readonly Thesaurus[]): readonly DangerExample[] {
  const spoken = new Set(languages.map(({ htmlLang }) => htmlLang));
  const folders = [...spoken].map((lang) => join(dataFolder, "wishes", lang, "/"));
  const wishes = wishFiles(dataFolder).filter((path) => folders.some((folder) => path.startsWith(folder)));
  const entries = thesauri.filter(({ lang }) => spoken.has(lang)).flatMap((thesaurus) => thesaurus.entries);
  return [
    ...wishes.flatMap(examplesIn),
    ...entries.flatMap(({ topic, phrases }) =>
      phrases.map((phrase) => ({ stems: stemsOf(phrase), danger: placeOf(topic) })),
    ),
  ];
}
