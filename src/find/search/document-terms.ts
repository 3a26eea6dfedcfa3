import { splitCompound } from "./compounds.ts";
import { germanStem } from "./german-stem.ts";
import { scriptOf, stemOf } from "./stems.ts";
import { stopWordsOf } from "./stop-words.ts";
import { wordKey } from "./tokens.ts";
import { isPartOf } from "./phrases.ts";
import { remembering } from "./word-memory.ts";
import type { Vocabulary } from "./vocabulary.ts";

const russian = stemOf("ru");
const arabic = stemOf("ar");
const germanStops = stopWordsOf("de");

/** The term under which offers keep a word (meeting form), by its script. */
export const termOf = (key: string): string => {
  const script = scriptOf(key);
  if (script === "cyrillic") return russian(key);
  return script === "arabic" ? arabic(key) : germanStem(key);
};

/** The terms of the parts of a compound; empty when it does not come apart. */
export const partTerms = (vocabulary: Vocabulary, key: string): readonly string[] => {
  const german = vocabulary.lexicons.find(({ lang }) => lang === "de");
  if (german === undefined || key.length < 7) return [];
  return (splitCompound(key, isPartOf(german)) ?? []).map(termOf);
};

export type TermReader = (raw: string) => readonly string[];

/** Terms of raw words, remembered: 20,000 offers have a million words but few different ones. */
export const termReader = (vocabulary: Vocabulary, most?: number): TermReader =>
  remembering((raw) => {
    const key = wordKey(raw);
    if (key === "" || germanStops.has(key)) return [];
    return [...new Set([termOf(key), ...partTerms(vocabulary, key)])];
  }, most);
