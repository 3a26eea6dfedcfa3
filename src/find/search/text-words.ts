import { inflectedId } from "./inflected.ts";
import { partsOf } from "./known-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { rawWords, wordKey } from "./tokens.ts";

const longestText = 1200;

// "Beratungsschein: nein" says the opposite of what its words say.
const denial = /:\s*(?:nein|no)\b/iu;
const withoutDenials = (text: string): string =>
  denial.test(text)
    ? text
        .split(/[|;.\n]/u)
        .filter((clause) => !denial.test(clause))
        .join("\n")
    : text;
/** Word id → the word of the text that has it. */
export type WordsOfText = (text: string) => ReadonlyMap<number, string>;

/** Reads the words of a lexicon, and the parts of compounds, in an offer's text; remembers raw words. */
export const textReader = (lexicon: Lexicon): WordsOfText => {
  const remembered = new Map<string, readonly number[]>();
  const idsOf = (raw: string): readonly number[] => {
    const cached = remembered.get(raw);
    if (cached !== undefined) return cached;
    const key = wordKey(raw);
    const id = inflectedId(lexicon.surfaces, key);
    const ids = [...(id === undefined ? [] : [id]), ...(lexicon.stops.has(key) ? [] : partsOf(lexicon, key))];
    remembered.set(raw, ids);
    return ids;
  };
  return (text) => {
    const said = new Map<number, string>();
    for (const raw of rawWords(withoutDenials(text.slice(0, longestText))))
      for (const id of idsOf(raw)) if (!said.has(id)) said.set(id, raw);
    return said;
  };
};
