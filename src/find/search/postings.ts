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
  /** By term number, of long lists only. */
  readonly marks: ReadonlyMap<number, TermMarks>;
};

/** Of a long list: every so many offers the offer before and the byte at which the next one stands. */
export type ListMarks = { readonly offers: Uint32Array; readonly bytes: Uint32Array };
export type TermMarks = {
  readonly head: ListMarks | null;
  readonly text: ListMarks | null;
  /** Of a head list with more offers than there are blocks: the fields it has in each block. */
  readonly fieldsIn: Uint8Array | null;
};

/** One list while it is read. */
export type List = {
  readonly start: number;
  readonly count: number;
  readonly marks: ListMarks | null;
  /** Head lists have the fields beside each gap. */
  readonly withFields: boolean;
};
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

/** The lists of a term, or null when no offer has it. */
export const listsOf = ({ terms, bytes, starts, marks }: Postings, term: string): TermLists | null => {
  const number = numberOf(terms, term);
  if (number < 0) return null;
  position = starts[number] ?? 0;
  const headCount = readNumber(bytes);
  const textCount = readNumber(bytes);
  const headLength = readNumber(bytes);
  const own = marks.get(number);
  return {
    head: { start: position, count: headCount, marks: own?.head ?? null, withFields: true },
    text: { start: position + headLength, count: textCount, marks: own?.text ?? null, withFields: false },
    fieldsIn: own?.fieldsIn ?? null,
  };
};

/** How many offers have the term. */
export const offersWith = (postings: Postings, term: string): number => {
  const lists = listsOf(postings, term);
  return lists === null ? 0 : lists.head.count + lists.text.count;
};

/** The last mark whose offers all come before `offer`, or -1. */
const markBefore = ({ offers }: ListMarks, offer: number): number => lowerBound(offers, offer) - 1;

/** Hands on the offers of a list from `from` up to `to` (not included), in order, with their fields. */
export const readList = (
  bytes: Uint8Array,
  list: List,
  from: number,
  to: number,
  take: (offer: number, fields: number) => void,
): void => {
  const { marks, withFields, count } = list;
  const mark = marks === null ? -1 : markBefore(marks, from);
  let offer = mark < 0 ? 0 : (marks?.offers[mark] ?? 0);
  position = mark < 0 ? list.start : (marks?.bytes[mark] ?? 0);
  for (let at = (mark + 1) * between; at < count; at += 1) {
    const value = readNumber(bytes);
    offer += withFields ? value >>> bitsForFields : value;
    if (offer >= to) return;
    if (offer >= from) take(offer, withFields ? value & 7 : fieldBits.text);
  }
};
