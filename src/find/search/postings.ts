/** Where a word stands in an offer; one bit each, so that one number holds all places of a word. */
export const fieldBits = { text: 1, organisation: 2, title: 4 } as const;
const bitsForFields = 3;

/** For each term the offers that have it: one run of packed numbers (offer number, field bits) a term. */
export type Postings = {
  readonly termNumber: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly packed: Uint32Array;
};

export const offerOf = (packed: number): number => packed >>> bitsForFields;
export const fieldsOf = (packed: number): number => packed & 7;

/** How many offers have the term. */
export const offersWith = (postings: Postings, term: string): number => {
  const number = postings.termNumber.get(term);
  return number === undefined ? 0 : (postings.starts[number + 1] ?? 0) - (postings.starts[number] ?? 0);
};

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
  return { add, endOffer, finish: () => sorted(termNumber, terms, packed, count) };
};

const grown = <Numbers extends Uint8Array | Uint32Array>(from: Numbers, into: Numbers): Numbers => {
  into.set(from);
  return into;
};

const sorted = (
  termNumber: ReadonlyMap<string, number>,
  terms: Uint32Array,
  packed: Uint32Array,
  count: number,
): Postings => {
  const starts = new Uint32Array(termNumber.size + 1);
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
  return { termNumber, starts, packed: placed };
};
