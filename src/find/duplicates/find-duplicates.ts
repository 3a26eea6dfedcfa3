import { type Blocks, openBlocks } from "./blocks.ts";
import type { Comparable, DuplicatePair } from "./duplicate.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import { judgePair } from "./judge-pair.ts";
import type { WordWeight } from "./name-likeness.ts";

/** Squares of about 110 by 70 metres; what is near lies in the same or a neighbouring one. */
const rowsPerDegree = 1000;

const cellKey = (lat: number, lon: number, up: number, right: number): string =>
  `g${Math.floor(lat * rowsPerDegree) + up}|${Math.floor(lon * rowsPerDegree) + right}`;

const rarest = (print: Fingerprint, weight: WordWeight): string[] =>
  [...print.title].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)).slice(0, 3);

/** Signs under which an offer may meet its twin. */
const signsOf = (print: Fingerprint, weight: WordWeight): string[] => [
  ...print.phones.map((phone) => `p${phone}`),
  ...(print.mail === "" ? [] : [`m${print.mail}`]),
  ...(print.web === "" ? [] : [`w${print.web}`]),
  ...(print.street === "" ? [] : [`a${print.postalCode || print.place}|${print.street}|${print.house}`]),
  ...rarest(print, weight).map((word) => `n${print.postalCode || print.place}|${word.slice(0, 5)}`),
];

const ownCell = ({ lat, lon }: Fingerprint): string[] =>
  lat === null || lon === null ? [] : [cellKey(lat, lon, 0, 0)];

const around = [-1, 0, 1];

const cellsAround = ({ lat, lon }: Fingerprint): string[] =>
  lat === null || lon === null
    ? []
    : around.flatMap((up) => around.map((right) => cellKey(lat, lon, up, right)));

/** A word that every second title has weighs little; one that stands once weighs most. */
const weigher = (prints: readonly Fingerprint[]): WordWeight => {
  const counts = new Map<string, number>();
  for (const { title } of prints) for (const word of title) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = prints.length;
  const known = new Map([...counts].map(([word, count]) => [word, Math.log(1 + all / (1 + count)) + 0.2]));
  const unknown = Math.log(1 + all) + 0.2;
  return (word) => known.get(word) ?? unknown;
};

/** So many offers are compared before whoever looks for pairs may do something else: some milliseconds. */
const stepOffers = 200;

type Steps = Generator<number, readonly DuplicatePair[]>;

/** Everybody is read, sorted into blocks and compared, each time from the first to the last. */
const rounds = 3;

/**
 * The search in small steps, so that a process that also answers families can do so in between. Each step says how much of
 * the search is done, 0 to 1.
 */
export function* duplicateSteps(offers: readonly Comparable[]): Steps {
  const prints: Fingerprint[] = [];
  const done = (round: number, at: number): number => (round + at / offers.length) / rounds;
  for (const [at, offer] of offers.entries()) {
    prints.push(fingerprint(offer, at));
    if (at % stepOffers === 0) yield done(0, at);
  }
  const weight = weigher(prints);
  const blocks = openBlocks();
  for (const print of prints) {
    if (print.at % stepOffers === 0) yield done(1, print.at);
    blocks.add(print.at, [...signsOf(print, weight), ...ownCell(print)]);
  }
  const pairs: DuplicatePair[] = [];
  const met = new Int32Array(prints.length).fill(-1);
  for (const one of prints) {
    if (one.at % stepOffers === 0) yield done(2, one.at);
    for (const other of partnersOf(one, prints, blocks, met, weight)) {
      const pair = judgePair(one, other, weight);
      if (pair) pairs.push(pair);
    }
  }
  yield 1;
  return pairs.sort((a, b) => b.score - a.score || (a.one + a.other < b.one + b.other ? -1 : 1));
}

/** Everybody later in the list who shares a sign with this offer, each once. `met` remembers whom each has met last. */
const partnersOf = (
  one: Fingerprint,
  prints: readonly Fingerprint[],
  blocks: Blocks,
  met: Int32Array,
  weight: WordWeight,
): readonly Fingerprint[] => {
  const partners: Fingerprint[] = [];
  blocks.meet([...signsOf(one, weight), ...cellsAround(one)], (index) => {
    const other = prints[index];
    if (index <= one.at || met[index] === one.at || other === undefined || other.id === one.id) return;
    met[index] = one.at;
    partners.push(other);
  });
  return partners;
};

/**
 * Pairs of offers that may be one and the same, best first. Compares only offers that share a sign (number, mail, address,
 * website, square, rare word in one town), so that time and memory grow with the list and not with its square. Never
 * decides: a person does.
 */
export const findDuplicates = (offers: readonly Comparable[]): readonly DuplicatePair[] => {
  const steps = duplicateSteps(offers);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
