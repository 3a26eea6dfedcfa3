import { splitCompound } from "./compounds.ts";
import { inflectedId } from "./inflected.ts";
import type { Lexicon } from "./lexicon.ts";
import { isPartOf } from "./phrases.ts";
import { remembering } from "./word-memory.ts";

type OfWord<Made> = (lexicon: Lexicon, word: string) => Made;

/** Remembers what each language makes of a word. */
export const perLexicon = <Made>(make: OfWord<Made>): OfWord<Made> => {
  const readers = new WeakMap<Lexicon, (word: string) => Made>();
  return (lexicon, word) => {
    const known = readers.get(lexicon);
    if (known !== undefined) return known(word);
    const reader = remembering((one) => make(lexicon, one));
    readers.set(lexicon, reader);
    return reader(word);
  };
};

// "Zähnchen", "Brüderlein", "Flascherl": small things have the word of the big ones, if there is such a word.
const diminutive = /^(.{4,})(?:chen|lein|erl)s?$/;

const bigOne = (lexicon: Lexicon, key: string): number | undefined => {
  const bare = lexicon.lang === "de" ? diminutive.exec(key)?.[1] : undefined;
  return bare === undefined ? undefined : inflectedId(lexicon.surfaces, bare);
};

const inflectedWord = perLexicon(
  (lexicon, key) => lexicon.ids.get(lexicon.stem(key)) ?? bigOne(lexicon, key),
);

/** The id of a word by its surface, its stem, or the word it is the diminutive of. */
export const wordIdOf = (lexicon: Lexicon, key: string): number | undefined =>
  lexicon.surfaces.get(key) ?? inflectedWord(lexicon, key);

/** The known parts of a German compound as word ids; empty when it does not come apart. */
export const partsOf = (lexicon: Lexicon, key: string): readonly number[] => {
  if (lexicon.lang !== "de") return [];
  return (splitCompound(key, isPartOf(lexicon)) ?? []).flatMap(
    (part) => inflectedId(lexicon.surfaces, part) ?? [],
  );
};
