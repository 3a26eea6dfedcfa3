import { lowerBound } from "../../core/lower-bound.ts";

/** Where more offers than this share a sign, it says nothing: the start page of a large body, a street of a centre. */
const mostInBlock = 80;

/** An index fits into 21 bits beside 32 of the hash in one exact number: two million offers. */
const indexRoom = 2 ** 21;

const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Offers by the signs they carry; first everybody is added, then they meet. */
export type Blocks = {
  readonly add: (index: number, keys: readonly string[]) => void;
  /** Tells the index of everybody who carries one of these signs, perhaps twice. */
  readonly meet: (keys: readonly string[], told: (index: number) => void) => void;
};

/**
 * Sorts offers into blocks by their signs. Eight bytes for each sign and one sort, instead of a table of texts: the list of
 * a whole country has two million signs. Two signs with one hash only make two offers meet that need not.
 */
export const openBlocks = (): Blocks => {
  let entries: number[] = [];
  let sorted = new Float64Array();
  return {
    add: (index, keys) => {
      for (const key of new Set(keys)) entries.push(hashOf(key) * indexRoom + index);
    },
    meet: (keys, told) => {
      if (entries.length > 0) [sorted, entries] = [Float64Array.from(entries).sort(), []];
      for (const key of keys) {
        const from = hashOf(key) * indexRoom;
        const start = lowerBound(sorted, from);
        const end = endOfBlock(sorted, start, from + indexRoom);
        if (end - start > mostInBlock) continue;
        for (let at = start; at < end; at += 1) told((sorted[at] ?? 0) - from);
      }
    },
  };
};

const endOfBlock = (sorted: Float64Array, start: number, value: number): number => {
  let end = start;
  while (end < sorted.length && end - start <= mostInBlock && (sorted[end] ?? value) < value) end += 1;
  return end;
};
