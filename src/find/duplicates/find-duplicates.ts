import type { Comparable, DuplicatePair } from "./duplicate.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import { judgePair } from "./judge-pair.ts";
import type { WordWeight } from "./name-likeness.ts";

/** Where more offers than this share a sign, it says nothing: the start page of a large body, a street of a centre. */
const mostInBlock = 80;

/** Squares of about 110 by 70 metres; what is near lies in the same or a neighbouring one. */
const rowsPerDegree = 1000;

const cellKey = (lat: number, lon: number, up: number, right: number): string =>
  `g${Math.floor(lat * rowsPerDegree) + up}|${Math.floor(lon * rowsPerDegree) + right}`;

const rarest = (print: Fingerprint, weight: WordWeight): string[] =>
  [...print.title].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)).slice(0, 3);

/** Signs under which an offer may meet its twin. */
const keysOf = (print: Fingerprint, weight: WordWeight): string[] => [
  ...print.phones.map((phone) => `p${phone}`),
  ...(print.web === "" ? [] : [`w${print.web}`]),
  ...(print.street === "" ? [] : [`a${print.postalCode || print.place}|${print.street}|${print.house}`]),
  ...rarest(print, weight).map((word) => `n${print.postalCode || print.place}|${word.slice(0, 5)}`),
  ...(print.lat === null || print.lon === null ? [] : [cellKey(print.lat, print.lon, 0, 0)]),
];

type Blocks = ReadonlyMap<string, readonly Fingerprint[]>;

const blocksOf = (prints: readonly Fingerprint[], weight: WordWeight): Blocks => {
  const blocks = new Map<string, Fingerprint[]>();
  for (const print of prints)
    for (const key of new Set(keysOf(print, weight))) {
      const block = blocks.get(key);
      if (block) block.push(print);
      else blocks.set(key, [print]);
    }
  return blocks;
};

const neighbours: readonly (readonly [up: number, right: number])[] = [
  [0, 1],
  [1, -1],
  [1, 0],
  [1, 1],
];

type Meet = (one: Fingerprint, other: Fingerprint) => void;

const meetInBlocks = (blocks: Blocks, meet: Meet): void => {
  for (const block of blocks.values()) {
    if (block.length > mostInBlock) continue;
    for (const [index, one] of block.entries()) for (const other of block.slice(index + 1)) meet(one, other);
  }
};

const meetAcrossCells = (prints: readonly Fingerprint[], blocks: Blocks, meet: Meet): void => {
  for (const print of prints) {
    if (print.lat === null || print.lon === null) continue;
    for (const [up, right] of neighbours) {
      const block = blocks.get(cellKey(print.lat, print.lon, up, right)) ?? [];
      if (block.length <= mostInBlock) for (const other of block) meet(print, other);
    }
  }
};

/** A word that every second title has weighs little; one that stands once weighs most. */
const weigher = (prints: readonly Fingerprint[]): WordWeight => {
  const counts = new Map<string, number>();
  for (const { title } of prints) for (const word of title) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = prints.length;
  return (word) => Math.log(1 + all / (1 + (counts.get(word) ?? 0))) + 0.2;
};

/**
 * Pairs of offers that may be one and the same, best first. Compares only offers that share a sign (number, address,
 * website, square, rare word in one town), so that it stays fast over a whole Land. Never decides: a person does.
 */
export const findDuplicates = (offers: readonly Comparable[]): readonly DuplicatePair[] => {
  const prints = offers.map(fingerprint);
  const weight = weigher(prints);
  const blocks = blocksOf(prints, weight);
  const seen = new Set<number>();
  const pairs: DuplicatePair[] = [];
  const meet: Meet = (one, other) => {
    const [first, second] = one.at < other.at ? [one.at, other.at] : [other.at, one.at];
    const met = first * prints.length + second;
    if (seen.has(met) || one.id === other.id) return;
    seen.add(met);
    const pair = judgePair(one, other, weight);
    if (pair) pairs.push(pair);
  };
  meetInBlocks(blocks, meet);
  meetAcrossCells(prints, blocks, meet);
  return pairs.sort((a, b) => b.score - a.score || (a.one + a.other < b.one + b.other ? -1 : 1));
};
