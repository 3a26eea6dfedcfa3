import type { PocketIndex, PocketOffer } from "./pocket-types.ts";
import { pocketWords } from "./pocket-words.ts";

type Phrase = { readonly topic: number; readonly words: readonly number[]; readonly weight: number };
type Opened = {
  readonly index: PocketIndex;
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** How telling each word is: 1 for a word of one topic, near 0 for a word of all. */
  readonly weights: readonly number[];
  readonly phrasesOf: readonly (readonly Phrase[])[];
  readonly titles: readonly ReadonlySet<string>[];
};
export type Pocket = Opened;

export type PocketAnswer = {
  readonly offers: readonly PocketOffer[];
  /** Somebody speaks of danger: help numbers come before any offer. */
  readonly urgent: boolean;
};

/** Unpacks a district index once; some milliseconds. */
export function openPocket(index: PocketIndex): Pocket {
  const words = unpackWords(index.w);
  const inTopics = words.map(() => new Set<number>());
  const phrases: { topic: number; words: number[] }[] = [];
  for (const [topic, packed] of index.p.entries())
    for (const phrase of packed === "" ? [] : packed.split(",")) {
      const numbers = phrase.split(" ").map((word) => Number.parseInt(word, 36));
      for (const no of numbers) inTopics[no]?.add(topic);
      phrases.push({ topic, words: numbers });
    }
  const all = Math.log(index.p.length + 1);
  const weights = inTopics.map(({ size }) => Math.max(0.02, Math.log((index.p.length + 1) / size) / all));
  const phrasesOf: Phrase[][] = words.map(() => []);
  for (const phrase of phrases) {
    const weight = phrase.words.reduce((sum, no) => sum + (weights[no] ?? 0), 0);
    for (const no of phrase.words) phrasesOf[no]?.push({ ...phrase, weight });
  }
  return {
    index,
    words,
    numberOf: new Map(words.map((word, no) => [word, no])),
    weights,
    phrasesOf,
    titles: index.o.map(([title, , place]) => new Set(pocketWords(`${title} ${place}`))),
  };
}

function unpackWords(packed: string): readonly string[] {
  let before = "";
  return packed.split(" ").map((piece) => {
    before = before.slice(0, Number.parseInt(piece[0] ?? "0", 36)) + piece.slice(1);
    return before;
  });
}

type Said = { readonly no: number; readonly sure: number };
/** Shortest part of a compound that tells something, and shortest word whose slip is mended. Letters. */
const shortestPart = 4;
const shortestSlip = 5;

/** What a typed word may be: itself, known parts of a compound, or a word one slip away. */
function readWord(word: string, { numberOf, words }: Pocket): readonly Said[] {
  const exact = numberOf.get(word);
  if (exact !== undefined) return [{ no: exact, sure: 1 }];
  for (let end = word.length - 1; end >= shortestPart; end -= 1) {
    const head = numberOf.get(word.slice(0, end));
    if (head === undefined) continue;
    const tail = numberOf.get(word.slice(end)) ?? numberOf.get(word.slice(end).replace(/^[sn]/, ""));
    if (tail !== undefined) return [head, tail].map((no) => ({ no, sure: 0.9 }));
    if (end >= word.length - 3) return [{ no: head, sure: 0.9 }];
  }
  if (word.length < shortestSlip) return [];
  const near = words.findIndex((known) => isOneSlip(word, known));
  if (near >= 0) return [{ no: near, sure: 0.75 }];
  for (let start = 1; start <= word.length - shortestPart; start += 1) {
    const tail = numberOf.get(word.slice(start));
    if (tail !== undefined) return [{ no: tail, sure: 0.6 }];
  }
  return [];
}

/** One letter more, less, other, or two exchanged (Damerau 1964). The first letter is hardly ever the wrong one. */
export function isOneSlip(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = (text: string, skip: number) => text.slice(at + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2))
  );
}

/** Below this nothing was understood; lower than the server's bound, because the pocket knows fewer words. Chosen by judgement. */
const leastConfidence = 0.42;

/** How surely each topic was meant; the best phrase of a topic counts, as on the server. */
function understand(pocket: Pocket, typed: readonly string[]): ReadonlyMap<number, number> {
  const said = typed.map((word) => readWord(word, pocket));
  const sureOf = new Map<number, number>();
  for (const { no, sure } of said.flat()) sureOf.set(no, Math.max(sure, sureOf.get(no) ?? 0));
  const weightOf = (no: number) => pocket.weights[no] ?? 0;
  const typedWeight = said.reduce(
    (sum, readings) =>
      sum + (readings.length === 0 ? 0.4 : Math.max(...readings.map(({ no }) => weightOf(no)))),
    0.0001,
  );
  const best = new Map<number, number>();
  for (const no of sureOf.keys())
    for (const { topic, words, weight } of pocket.phrasesOf[no] ?? []) {
      const heard = words.reduce((sum, word) => sum + weightOf(word) * (sureOf.get(word) ?? 0), 0);
      const coverage = heard / weight;
      const explained = Math.min(1, heard / typedWeight);
      const score = coverage ** 2 * (0.5 + 0.5 * explained) * Math.sqrt(Math.min(1, weight / 0.55));
      if (score > (best.get(topic) ?? 0)) best.set(topic, score);
    }
  const surest = Math.max(0, ...best.values());
  return new Map([...best].filter(([, score]) => score >= leastConfidence && score >= 0.55 * surest));
}

/** Answers on the phone itself: at most `most` offers, best first; none where nothing was understood. */
export function askPocket(pocket: Pocket, query: string, loss = false, most = 5): PocketAnswer {
  const typed = pocketWords(query);
  const topics = understand(pocket, typed);
  const telling = typed.filter((word) => (pocket.weights[pocket.numberOf.get(word) ?? -1] ?? 1) > 0.3);
  const babies = new Set(loss ? pocket.index.b : []);
  const scored = pocket.index.o.map((offer, at) => {
    const own = offer[4];
    const hurts = own.length > 0 && own.every((topic) => babies.has(topic));
    const meant = own.reduce((sum, topic) => sum + (topics.get(topic) ?? 0), 0);
    const inTitle = telling.filter((word) => pocket.titles[at]?.has(word)).length / (telling.length || 1);
    const isHit = !hurts && (meant > 0 || inTitle >= 0.6);
    const points = (Math.min(1.5, meant) * 100) / (1 + 0.02 * (own.length - 1)) + 40 * inTitle;
    return { offer, points: isHit ? points : 0 };
  });
  return {
    offers: scored
      .filter(({ points }) => points > 0)
      .sort((one, other) => other.points - one.points)
      .slice(0, most)
      .map(({ offer }) => offer),
    urgent: pocket.index.u.some((topic) => topics.has(topic)),
  };
}
