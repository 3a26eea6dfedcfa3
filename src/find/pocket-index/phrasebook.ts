import { isAside } from "./asides.ts";
import { unpackWords } from "./front-coding.ts";
import { isOneSlip, withoutDoubles } from "./one-slip.ts";
import { unpackPhrases } from "./packed-phrases.ts";
import type { PackedPhrases } from "./pocket-types.ts";

type Phrase = { readonly topic: number; readonly words: readonly number[]; readonly weight: number };
/** How topics are said, unpacked. */
export type Phrasebook = {
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Words by their first letter, and by their letters without doubles: for slips. */
  readonly byFirstLetter: ReadonlyMap<string, readonly number[]>;
  readonly single: ReadonlyMap<string, number>;
  /** How telling each word is: 1 for a word of one topic, near 0 for a word of all. */
  readonly weights: readonly number[];
  readonly phrasesOf: readonly (readonly Phrase[])[];
};

/** Of a word that is said for every topic, or beside the wish: "Hebamme finden" is "Hebamme". */
const leastWeight = 0.02;

/** Unpacks what `packPhrasebook` packed; some milliseconds. */
export function openPhrasebook({ w, t, p }: PackedPhrases): Phrasebook {
  const words = unpackWords(w);
  const inTopics = words.map(() => new Set<number>());
  const phrases = unpackPhrases(p, t, words.length);
  for (const phrase of phrases) for (const no of phrase.words) inTopics[no]?.add(phrase.topic);
  const all = Math.log(t + 1);
  const weights = inTopics.map(({ size }, no) =>
    isAside(words[no] ?? "") ? leastWeight : Math.max(leastWeight, Math.log((t + 1) / size) / all),
  );
  const phrasesOf: Phrase[][] = words.map(() => []);
  for (const phrase of phrases) {
    const weight = phrase.words.reduce((sum, no) => sum + (weights[no] ?? 0), 0);
    for (const no of phrase.words) phrasesOf[no]?.push({ ...phrase, weight });
  }
  return {
    words,
    numberOf: new Map(words.map((word, no) => [word, no])),
    byFirstLetter: sortedByFirstLetter(words),
    single: new Map(words.map((word, no) => [withoutDoubles(word), no])),
    weights,
    phrasesOf,
  };
}

function sortedByFirstLetter(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const sorted = new Map<string, number[]>();
  for (const [no, word] of words.entries()) {
    const list = sorted.get(word.charAt(0)) ?? [];
    if (list.push(no) === 1) sorted.set(word.charAt(0), list);
  }
  return sorted;
}

type Said = { readonly no: number; readonly sure: number };
/** Shortest part of a compound that tells something, and shortest word whose slip is mended. Letters. */
export const shortestPart = 4;
export const shortestSlip = 5;

/** What a typed word may be: itself, known parts of a compound, or a word one slip away. */
function readWord(word: string, book: Phrasebook): readonly Said[] {
  const { numberOf } = book;
  const exact = numberOf.get(word);
  if (exact !== undefined) return [{ no: exact, sure: 1 }];
  for (let end = word.length - 1; end >= shortestPart; end -= 1) {
    const head = numberOf.get(word.slice(0, end));
    if (head === undefined) continue;
    const tail = numberOf.get(word.slice(end)) ?? numberOf.get(word.slice(end).replace(/^[sn]/, ""));
    if (tail !== undefined) return [head, tail].map((no) => ({ no, sure: 0.9 }));
    if (end >= word.length - 3) return [{ no: head, sure: 0.9 }];
  }
  if (word.length < shortestPart) return [];
  const near = mended(word, book);
  if (near !== undefined) return [{ no: near, sure: 0.95 }];
  for (let start = 1; start <= word.length - shortestPart; start += 1) {
    const tail = numberOf.get(word.slice(start));
    if (tail !== undefined) return [{ no: tail, sure: 0.6 }];
  }
  return [];
}

/** The known word one slip away; of several the one that more topics are said with. */
export function mended(
  word: string,
  { single, byFirstLetter, words, phrasesOf }: Phrasebook,
): number | undefined {
  const same = single.get(withoutDoubles(word));
  if (same !== undefined || word.length < shortestSlip) return same;
  const near = byFirstLetter.get(word.charAt(0))?.filter((no) => isOneSlip(word, words[no] ?? "")) ?? [];
  const uses = (no: number): number => phrasesOf[no]?.length ?? 0;
  return [...near].sort((one, other) => uses(other) - uses(one))[0];
}

/** Who says nothing but "Hebamme" means it, though the word is said for many topics. */
const saidAlone = 0.8;
const nearlyAll = 0.98;
/** What an unknown word may have told. */
const unknownWeight = 0.4;
/** Fainter than this a topic was not heard at all. */
const barelyHeard = 0.1;
const besideTheSurest = 0.55;

/** How surely each topic was meant (0 to 1), the surest first; the best phrase of a topic counts, as on the server. `isPlace` knows names. */
export function hearTopics(
  book: Phrasebook,
  typed: readonly string[],
  isPlace: (word: string) => boolean = () => false,
): readonly (readonly [topic: number, sure: number])[] {
  const said = typed.map((word) => readWord(word, book));
  const sureOf = new Map<number, number>();
  for (const { no, sure } of said.flat()) sureOf.set(no, Math.max(sure, sureOf.get(no) ?? 0));
  const weightOf = (no: number) => book.weights[no] ?? 0;
  const typedWeight = said.reduce((sum, readings, at) => {
    const word = typed[at] ?? "";
    if (isAside(word) || (readings.length === 0 && isPlace(word))) return sum;
    return (
      sum + (readings.length === 0 ? unknownWeight : Math.max(...readings.map(({ no }) => weightOf(no))))
    );
  }, 0.0001);
  const best = new Map<number, number>();
  for (const no of sureOf.keys())
    for (const { topic, words, weight } of book.phrasesOf[no] ?? []) {
      let heard = 0;
      for (const word of words) heard += weightOf(word) * (sureOf.get(word) ?? 0);
      const coverage = heard / weight;
      const explained = Math.min(1, heard / typedWeight);
      const telling = coverage ** 2 * (0.5 + 0.5 * explained) * Math.sqrt(Math.min(1, weight / 0.55));
      const score = coverage * explained > nearlyAll ? Math.max(telling, saidAlone) : telling;
      if (score > (best.get(topic) ?? 0)) best.set(topic, score);
    }
  const least = Math.max(barelyHeard, besideTheSurest * Math.max(0, ...best.values()));
  return [...best].filter(([, score]) => score >= least).sort(([, one], [, other]) => other - one);
}
