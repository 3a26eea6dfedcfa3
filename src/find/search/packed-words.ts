import { byteWriter } from "./byte-list.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A list of words, packed or not. */
export type WordList = { readonly length: number; readonly at: (word: number) => string | undefined };

/** Many words in little memory: their letters one after the other, numbered as given. */
export type PackedLetters = { readonly starts: Uint32Array; readonly letters: Uint8Array };

/** The same with a table to find them. */
export type PackedWords = PackedLetters & {
  readonly size: number;
  /** Open addressing: number of the word plus one, 0 where free. */
  readonly table: Uint32Array;
};

// FNV-1a (Fowler, Noll, Vo 1991).
const hashOf = (bytes: Uint8Array, from: number, to: number): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

const tableFor = (starts: Uint32Array, letters: Uint8Array, size: number): Uint32Array => {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, size * 1.4))));
  for (let word = 0; word < size; word += 1) {
    let slot = hashOf(letters, starts[word] ?? 0, starts[word + 1] ?? 0) & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = word + 1;
  }
  return table;
};

/** Packs words one after the other. */
export const packLetters = (list: readonly string[]): PackedLetters => {
  const starts = new Uint32Array(list.length + 1);
  const writer = byteWriter(list.length * 12);
  list.forEach((word, at) => {
    writer.append(encoder.encode(word));
    starts[at + 1] = writer.length();
  });
  return { starts, letters: writer.finish() };
};

/** Packs words, which must differ, so that they can be found. */
export const packWords = (words: Iterable<string>): PackedWords => {
  const list = [...words];
  const { starts, letters } = packLetters(list);
  return { size: list.length, starts, letters, table: tableFor(starts, letters, list.length) };
};

/** Packed words as a list. */
export const wordList = (packed: PackedWords): WordList => ({
  length: packed.size,
  at: (word) => (word < packed.size ? wordAt(packed, word) : undefined),
});

/** The word of a number. */
export const wordAt = ({ starts, letters }: PackedLetters, word: number): string => {
  const end = starts[word + 1] ?? 0;
  let text = "";
  for (let at = starts[word] ?? 0; at < end; at += 1) {
    const letter = letters[at] ?? 0;
    if (letter > 127) return decoder.decode(letters.subarray(starts[word], end));
    text += String.fromCharCode(letter);
  }
  return text;
};

const asked = new Uint8Array(1024);

const isSame = ({ starts, letters }: PackedWords, word: number, length: number): boolean => {
  const start = starts[word] ?? 0;
  if ((starts[word + 1] ?? 0) - start !== length) return false;
  for (let at = 0; at < length; at += 1) if (letters[start + at] !== asked[at]) return false;
  return true;
};

/** The number of a word, or -1. */
export const numberOf = (packed: PackedWords, word: string): number => {
  const { read, written } = encoder.encodeInto(word, asked);
  if (read < word.length) return -1;
  const { table } = packed;
  for (let slot = hashOf(asked, 0, written) & (table.length - 1); ; slot = (slot + 1) & (table.length - 1)) {
    const found = (table[slot] ?? 0) - 1;
    if (found < 0 || isSame(packed, found, written)) return found;
  }
};
