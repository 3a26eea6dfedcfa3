import { wordIdOf } from "./known-words.ts";
import { perVocabulary } from "./per-vocabulary.ts";
import type { Unit } from "./read-word.ts";
import { type Script, scriptOf } from "./stems.ts";
import { writtenForm } from "./spoken-forms.ts";
import { stopWordsOf } from "./stop-words.ts";
import { remembering } from "./word-memory.ts";

/** How each language reads one word: two places for each, without and with correcting slips. */
export type Row = (readonly Unit[] | undefined)[];

/** What is remembered of a typed word (meeting form), for all languages at once. */
export type TypedWord = {
  readonly key: string;
  readonly script: Script;
  /** Of its letters, to be continued with those of the next word. */
  readonly hash: number;
  /** Whether it is a number, a span of time, or says "old". */
  readonly isNumber: boolean;
  readonly isSpan: boolean;
  readonly isOld: boolean;
  /** The words of written German for it. */
  readonly written: readonly string[];
  /** Is it a small German word, or a number, which offers are not found by? */
  readonly isSmall: boolean;
  /** Does any language know it, small words aside? */
  readonly isTopicWord: boolean;
  /** By number of the language. */
  readonly isKnownIn: readonly boolean[];
  /** How it was read, by all that this depends on but the language. */
  readonly rows: Map<number, Row>;
};

/** FNV-1a (Fowler, Noll, Vo 1991). */
const start = 0x811c9dc5;
const hashOn = (hash: number, text: string): number => {
  let sum = hash;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
};

/** One bit for each hash: a few hundred thousand surfaces leave most of them free. */
const bits = 21;
const bitOf = (hash: number): number => (hash ^ (hash >>> 15)) & (2 ** bits - 1);

/** Which words are surely no surface of any language (Bloom 1970, with one hash). */
const surfaceBits = perVocabulary(({ lexicons }): Uint8Array => {
  const table = new Uint8Array(2 ** (bits - 3));
  for (const { surfaces } of lexicons)
    for (const surface of surfaces.keys()) {
      const bit = bitOf(hashOn(start, surface));
      table[bit >>> 3] = (table[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  return table;
});

const has = (table: Uint8Array, hash: number): boolean => {
  const bit = bitOf(hash);
  return ((table[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
};

/** Can two words that follow each other be one word of any language, with or without the German link? */
export const mayBeOne = (
  vocabulary: Parameters<typeof surfaceBits>[0],
  left: TypedWord,
  right: TypedWord,
): boolean => {
  if (left.key.length + right.key.length < 6) return false;
  const table = surfaceBits(vocabulary);
  return has(table, hashOn(left.hash, right.key)) || has(table, hashOn(hashOn(left.hash, "s"), right.key));
};

// "8 Monate altes Baby", "mit 2 Jahren", "im fünften Monat": how old somebody is belongs to every topic.
const number =
  /^(?:\d+|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|(?:dritt|viert|funft|sechst|siebt|acht|neunt|zehnt)e[nmrs]?)$/;
const span =
  /^(?:monate?n?|wochen?|jahre?n?|tage?n?|m|w|j|months?|weeks?|years?|ay|aylik|hafta|месяц.*|недел.*|года?|лет)$/;
const old = /^(?:alt|alte[nmrs]?|old)$/;

const germanStops = stopWordsOf("de");

/** Makes of a typed word (meeting form) what all languages need of it, once. */
export const typedWord = perVocabulary(({ lexicons }) =>
  remembering((key): TypedWord => {
    const written = writtenForm(key);
    const isWord = lexicons.map((lexicon) => wordIdOf(lexicon, key) !== undefined);
    return {
      key,
      script: scriptOf(key),
      hash: hashOn(start, key),
      isNumber: number.test(key),
      isSpan: span.test(key),
      isOld: old.test(key),
      written,
      isSmall: written.every((word) => germanStops.has(word)) || /^\d+$/.test(key),
      isTopicWord: isWord.includes(true),
      isKnownIn: lexicons.map(({ stops }, at) => isWord[at] === true || stops.has(key)),
      rows: new Map(),
    };
  }),
);

/** The positions of words that only tell an age. */
export const agesIn = (words: readonly TypedWord[]): readonly boolean[] => {
  const found = words.map(() => false);
  words.forEach(({ isNumber }, at) => {
    if (!isNumber || words[at + 1]?.isSpan !== true) return;
    found[at] = true;
    found[at + 1] = true;
    if (words[at + 2]?.isOld === true) found[at + 2] = true;
  });
  return found;
};
