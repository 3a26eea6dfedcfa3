import { lowerBound } from "../../core/lower-bound.ts";
import { numberOf, type PackedWords } from "./packed-words.ts";

/** Where a word stands in an offer; one bit each, so that one number holds all places of a word. */
export const fieldBits = { text: 1, organisation: 2, title: 4 } as const;
export const bitsForFields = 3;
/** So many offers further the reading of a long list can begin anew. */
export const between = 64;

/**
 * For each term the offers that have it, in two lists: first those that have it in title or organisation, then those
 * that only have it in their text. A list is the gaps between the offers, seven bits a byte.
 */
export type Postings = {
  readonly terms: PackedWords;
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  /** Of long lists only. */
  readonly marks: Marks;
};

/**
 * For long lists: every so many offers the offer before and the byte at which the next one stands. All in a few arrays,
 * because an object takes more memory than most lists have marks.
 */
export type Marks = {
  /** Numbers of the terms that have marks, rising. */
  readonly terms: Uint32Array;
  /** Where the marks of their head lists and then those of their texts begin; one entry more. */
  readonly starts: Uint32Array;
  readonly offers: Uint32Array;
  readonly bytes: Uint32Array;
  /** Where in `fields` those of a term begin, block by block; -1 unless its head list has more offers than there are blocks. */
  readonly fieldsAt: Int32Array;
  readonly fields: Uint8Array;
  readonly blocks: number;
};

/** One list while it is read. */
export type List = {
  readonly start: number;
  readonly count: number;
  /** Where its marks begin and end. */
  readonly firstMark: number;
  readonly endMark: number;
  /** Head lists have the fields beside each gap. */
  readonly withFields: boolean;
};
/** The lists of a term; `fieldsIn` are the fields that the head list of a frequent one has in each block. */
export type TermLists = { readonly head: List; readonly text: List; readonly fieldsIn: Uint8Array | null };

let position = 0;
const readNumber = (bytes: Uint8Array): number => {
  let byte = bytes[position] ?? 0;
  position += 1;
  if (byte < 128) return byte;
  let value = byte & 127;
  for (let factor = 128; byte >= 128; factor *= 128) {
    byte = bytes[position] ?? 0;
    position += 1;
    value += (byte & 127) * factor;
  }
  return value;
};

const fieldsOf = ({ fieldsAt, fields, blocks }: Marks, own: number): Uint8Array | null => {
  const from = fieldsAt[own] ?? -1;
  return from < 0 ? null : fields.subarray(from, from + blocks);
};

/** The lists of a term, or null when no offer has it. */
export const listsOf = ({ terms, bytes, starts, marks }: Postings, term: string): TermLists | null => {
  const number = numberOf(terms, term);
  if (number < 0) return null;
  position = starts[number] ?? 0;
  const [headCount, textCount, headLength] = [readNumber(bytes), readNumber(bytes), readNumber(bytes)];
  const own = lowerBound(marks.terms, number);
  const has = marks.terms[own] === number;
  const mark = (nth: number): number => (has ? (marks.starts[2 * own + nth] ?? 0) : 0);
  return {
    head: { start: position, count: headCount, firstMark: mark(0), endMark: mark(1), withFields: true },
    text: {
      start: position + headLength,
      count: textCount,
      firstMark: mark(1),
      endMark: mark(2),
      withFields: false,
    },
    fieldsIn: has ? fieldsOf(marks, own) : null,
  };
};

/** How many offers have the term. */
export const offersWith = (postings: Postings, term: string): number => {
  const lists = listsOf(postings, term);
  return lists === null ? 0 : lists.head.count + lists.text.count;
};

/** The last mark of a list whose offers all come before `offer`, counted from its first one; -1 when there is none. */
const markBefore = ({ offers }: Marks, { firstMark, endMark }: List, offer: number): number => {
  let low = firstMark;
  let high = endMark;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offers[middle] ?? 0) < offer) low = middle + 1;
    else high = middle;
  }
  return low - firstMark - 1;
};

/** Hands on the offers of a list from `from` up to `to` (not included), in order, with their fields. */
export const readList = (
  { bytes, marks }: Postings,
  list: List,
  from: number,
  to: number,
  take: (offer: number, fields: number) => void,
): void => {
  const { firstMark, withFields, count } = list;
  const mark = markBefore(marks, list, from);
  let offer = mark < 0 ? 0 : (marks.offers[firstMark + mark] ?? 0);
  position = mark < 0 ? list.start : (marks.bytes[firstMark + mark] ?? 0);
  for (let at = (mark + 1) * between; at < count; at += 1) {
    const value = readNumber(bytes);
    offer += withFields ? value >>> bitsForFields : value;
    if (offer >= to) return;
    if (offer >= from) take(offer, withFields ? value & 7 : fieldBits.text);
  }
};
