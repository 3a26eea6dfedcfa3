import { splitCompound } from "./compounds.ts";
import { inflectedId } from "./inflected.ts";
import type { Lexicon } from "./lexicon.ts";
import { isPartOf } from "./phrases.ts";

// "Zähnchen", "Brüderlein", "Flascherl": small things have the word of the big ones, if there is such a word.
const diminutive = /^(.{4,})(?:chen|lein|erl)s?$/;

const bigOne = (lexicon: Lexicon, key: string): number | undefined => {
  const bare = lexicon.lang === "de" ? diminutive.exec(key)?.[1] : undefined;
  return bare === undefined ? undefined : inflectedId(lexicon.surfaces, bare);
};

/** The id of a word by its surface, its stem, or the word it is the diminutive of. */
export const wordIdOf = (lexicon: Lexicon, key: string): number | undefined =>
  lexicon.surfaces.get(key) ?? lexicon.ids.get(lexicon.stem(key)) ?? bigOne(lexicon, key);

/** The known parts of a German compound as word ids; empty when it does not come apart. */
export const partsOf = (lexicon: Lexicon, key: string): readonly number[] => {
  if (lexicon.lang !== "de") return [];
  return (splitCompound(key, isPartOf(lexicon)) ?? []).flatMap(
    (part) => inflectedId(lexicon.surfaces, part) ?? [],
  );
};
