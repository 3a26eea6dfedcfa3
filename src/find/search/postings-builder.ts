import { blockBits } from "./block-size.ts";
import { type ByteWriter, byteWriter } from "./byte-list.ts";
import { packWords } from "./packed-words.ts";
import { between, bitsForFields, fieldBits, type Marks, type Postings } from "./postings.ts";

export type PostingsBuilder = {
  readonly add: (term: string, field: number) => void;
  readonly endOffer: () => void;
  readonly finish: () => Postings;
};

/** Collects offer by offer, then sorts by counting: one pass to count, one to place, no objects per posting. */
export const postingsBuilder = (): PostingsBuilder => {
  const termNumber = new Map<string, number>();
  let fieldsNow = new Uint8Array(4096);
  let termsNow: number[] = [];
  let terms = new Uint32Array(65536);
  let packed = new Uint32Array(65536);
  let count = 0;
  let offer = 0;
  const add = (term: string, field: number): void => {
    let number = termNumber.get(term);
    if (number === undefined) {
      number = termNumber.size;
      termNumber.set(term, number);
      if (number >= fieldsNow.length) fieldsNow = grown(fieldsNow, new Uint8Array(fieldsNow.length * 2));
    }
    const before = fieldsNow[number] ?? 0;
    if (before === 0) termsNow.push(number);
    fieldsNow[number] = before | field;
  };
  const endOffer = (): void => {
    for (const number of termsNow) {
      if (count === terms.length) {
        terms = grown(terms, new Uint32Array(count * 2));
        packed = grown(packed, new Uint32Array(count * 2));
      }
      terms[count] = number;
      packed[count] = ((offer << bitsForFields) | (fieldsNow[number] ?? 0)) >>> 0;
      count += 1;
      fieldsNow[number] = 0;
    }
    termsNow = [];
    offer += 1;
  };
  const finish = (): Postings => {
    const runs = sorted(termNumber.size, terms, packed, count);
    return { terms: packWords(termNumber.keys()), ...packLists(runs, offer) };
  };
  return { add, endOffer, finish };
};

const grown = <Numbers extends Uint8Array | Uint32Array>(from: Numbers, into: Numbers): Numbers => {
  into.set(from);
  return into;
};

type Sorted = { readonly starts: Uint32Array; readonly packed: Uint32Array };

const sorted = (size: number, terms: Uint32Array, packed: Uint32Array, count: number): Sorted => {
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < count; at += 1) {
    const next = (terms[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const place = starts.slice();
  const placed = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const term = terms[at] ?? 0;
    const target = place[term] ?? 0;
    placed[target] = packed[at] ?? 0;
    place[term] = target + 1;
  }
  return { starts, packed: placed };
};

type Lists = Pick<Postings, "bytes" | "starts" | "marks">;

/** One mark after the other, while lists are written. */
type Growing = { readonly offers: number[]; readonly bytes: number[] };

const packLists = ({ starts: runs, packed }: Sorted, offers: number): Lists => {
  const writer = byteWriter();
  const starts = new Uint32Array(runs.length - 1);
  const blocks = Math.ceil(offers / 2 ** blockBits);
  const growing: Growing = { offers: [], bytes: [] };
  const [terms, markStarts, fieldsAt]: [number[], number[], number[]] = [[], [], []];
  const fields = byteWriter();
  for (let term = 0; term < starts.length; term += 1) {
    const run = packed.subarray(runs[term], runs[term + 1]);
    const firstMark = growing.offers.length;
    starts[term] = writer.length();
    const { textMark, head } = packTerm(writer, run, growing);
    if (growing.offers.length === firstMark) continue;
    terms.push(term);
    markStarts.push(firstMark, textMark);
    fieldsAt.push(head.length > blocks ? fields.length() : -1);
    if (head.length > blocks) fields.append(fieldsByBlock(head, blocks));
  }
  const marks: Marks = {
    terms: Uint32Array.from(terms),
    starts: Uint32Array.from([...markStarts, growing.offers.length]),
    offers: Uint32Array.from(growing.offers),
    bytes: Uint32Array.from(growing.bytes),
    fieldsAt: Int32Array.from(fieldsAt),
    fields: fields.finish(),
    blocks,
  };
  return { bytes: writer.finish(), starts, marks };
};

const isHead = (packed: number): boolean => (packed & 7) > fieldBits.text;

type PackedTerm = {
  /** The first mark of its text list. */
  readonly textMark: number;
  readonly head: Uint32Array;
};

const packTerm = (writer: ByteWriter, run: Uint32Array, marks: Growing): PackedTerm => {
  const head = run.filter(isHead);
  const text = run.filter((packed) => !isHead(packed));
  const firstMark = marks.offers.length;
  const headBytes = byteWriter(head.length * 5);
  packList(headBytes, head, true, marks);
  const textMark = marks.offers.length;
  writer.write(head.length);
  writer.write(text.length);
  writer.write(headBytes.length());
  const shift = writer.length();
  for (let mark = firstMark; mark < textMark; mark += 1) marks.bytes[mark] = (marks.bytes[mark] ?? 0) + shift;
  writer.append(headBytes.finish());
  packList(writer, text, false, marks);
  return { textMark, head };
};

/** Writes the gaps of a list; a long one gets marks. */
const packList = (writer: ByteWriter, run: Uint32Array, withFields: boolean, marks: Growing): void => {
  let before = 0;
  run.forEach((packed, at) => {
    const offer = packed >>> bitsForFields;
    if (at > 0 && at % between === 0) {
      marks.offers.push(before);
      marks.bytes.push(writer.length());
    }
    const gap = offer - before;
    writer.write(withFields ? gap * 8 + (packed & 7) : gap);
    before = offer;
  });
};

const fieldsByBlock = (run: Uint32Array, blocks: number): Uint8Array => {
  const fields = new Uint8Array(blocks);
  for (const packed of run) {
    const block = packed >>> (bitsForFields + blockBits);
    fields[block] = (fields[block] ?? 0) | (packed & 7);
  }
  return fields;
};
