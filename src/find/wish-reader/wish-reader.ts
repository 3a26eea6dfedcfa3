import { remembering } from "../search/word-memory.ts";
import { newFeatures, putPair, putWord, rowCount, squaresOf } from "./features.ts";
import { type Learned, toShares } from "./teach.ts";

/** What was learned, in a quarter of the room: every row holds bytes and one factor for all of them. */
export type WishReader = {
  /** How many: topics, medical danger and, last, other matters (`meanings.ts`). */
  readonly meanings: number;
  readonly lean: Float32Array;
  readonly factors: Float32Array;
  readonly rows: Int8Array;
};

const largest = 127;

/** Makes a reader of what was learned; the bytes are off by less than half a percent of the row's largest number. */
export const readerOf = ({ meanings, rows, lean }: Learned): WishReader => {
  const factors = new Float32Array(rowCount);
  const bytes = new Int8Array(rows.length);
  for (let row = 0; row < rowCount; row += 1) {
    const numbers = rows.subarray(row * meanings, (row + 1) * meanings);
    let most = 0;
    for (const number of numbers) most = Math.max(most, Math.abs(number));
    if (most === 0) continue;
    factors[row] = most / largest;
    for (let at = 0; at < meanings; at += 1)
      bytes[row * meanings + at] = Math.round(((numbers[at] ?? 0) / most) * largest);
  }
  return { meanings, lean, factors, rows: bytes };
};

const features = newFeatures();

/** What a word says of each meaning, and the squares of its pieces. */
type Said = { readonly sums: Float32Array; readonly squares: number };

const sumsOf = ({ meanings, factors, rows }: WishReader): Said => {
  const sums = new Float32Array(meanings);
  for (let at = 0; at < features.count; at += 1) {
    const row = features.rows[at] ?? 0;
    const value = (features.values[at] ?? 0) * (factors[row] ?? 0);
    if (value === 0) continue;
    const from = row * meanings;
    for (let meaning = 0; meaning < meanings; meaning += 1)
      sums[meaning] = (sums[meaning] ?? 0) + value * (rows[from + meaning] ?? 0);
  }
  return { sums, squares: squaresOf(features) };
};

const saidByWord = (reader: WishReader) =>
  remembering((word): Said => {
    features.count = 0;
    putWord(word, features);
    return sumsOf(reader);
  });

const remembered = new WeakMap<WishReader, (word: string) => Said>();

/** Adds what two words say together: one row, so nothing is remembered of it. Rounded as what single words say is. */
const addPair = (sums: Float32Array, { meanings, factors, rows }: WishReader): void => {
  const row = features.rows[0] ?? 0;
  const value = (features.values[0] ?? 0) * (factors[row] ?? 0);
  if (value === 0) return;
  const from = row * meanings;
  for (let meaning = 0; meaning < meanings; meaning += 1)
    sums[meaning] = (sums[meaning] ?? 0) + Math.fround(value * (rows[from + meaning] ?? 0));
};

/**
 * How likely words (meeting forms, in the order typed) speak of each meaning: shares of one.
 * What single words say is remembered, so a wish of six words takes about 3 µs.
 */
export const readWords = (reader: WishReader, words: readonly string[]): Float32Array => {
  const byWord = remembered.get(reader) ?? saidByWord(reader);
  remembered.set(reader, byWord);
  const sums = new Float32Array(reader.meanings);
  let squares = 0;
  words.forEach((word, at) => {
    const said = byWord(word);
    squares += said.squares;
    for (let meaning = 0; meaning < sums.length; meaning += 1)
      sums[meaning] = (sums[meaning] ?? 0) + (said.sums[meaning] ?? 0);
    if (at === 0) return;
    features.count = 0;
    putPair(words[at - 1] ?? "", word, features);
    squares += squaresOf(features);
    addPair(sums, reader);
  });
  const length = Math.sqrt(squares);
  for (let at = 0; at < sums.length; at += 1)
    sums[at] = (sums[at] ?? 0) / (length === 0 ? 1 : length) + (reader.lean[at] ?? 0);
  toShares(sums);
  return sums;
};
