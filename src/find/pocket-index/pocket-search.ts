import { type Danger, dangers, medicalDangers } from "./danger-words.ts";
import { unpackWords } from "./front-coding.ts";
import { isOneSlip, withoutDoubles } from "./one-slip.ts";
import type { PocketIndex, PocketOffer } from "./pocket-types.ts";
import { pocketWords } from "./pocket-words.ts";
import { type DangerReader, openDanger, readDanger } from "./read-danger.ts";

type Phrase = { readonly topic: number; readonly words: readonly number[]; readonly weight: number };
type Opened = {
  readonly index: PocketIndex;
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Words by their first letter, and by their letters without doubles: for slips. */
  readonly byFirstLetter: ReadonlyMap<string, readonly number[]>;
  readonly single: ReadonlyMap<string, number>;
  readonly danger: DangerReader;
  /** How telling each word is: 1 for a word of one topic, near 0 for a word of all. */
  readonly weights: readonly number[];
  readonly phrasesOf: readonly (readonly Phrase[])[];
  readonly titles: readonly ReadonlySet<string>[];
  readonly inTitles: readonly string[];
};
export type Pocket = Opened;

export type PocketAnswer = {
  readonly offers: readonly PocketOffer[];
  /** Somebody speaks of danger: its help numbers come before any offer. */
  readonly danger: Danger | null;
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
  const titles = index.o.map(([title, , place]) => new Set(pocketWords(`${title} ${place}`)));
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
    byFirstLetter: sortedByFirstLetter(words),
    single: new Map(words.map((word, no) => [withoutDoubles(word), no])),
    danger: openDanger(index.d),
    weights,
    phrasesOf,
    titles,
    inTitles: [...new Set(titles.flatMap((of) => [...of]))],
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
const shortestPart = 4;
const shortestSlip = 5;

/** What a typed word may be: itself, known parts of a compound, or a word one slip away. */
function readWord(word: string, pocket: Pocket): readonly Said[] {
  const { numberOf } = pocket;
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
  const near = mended(word, pocket);
  if (near !== undefined) return [{ no: near, sure: 0.95 }];
  for (let start = 1; start <= word.length - shortestPart; start += 1) {
    const tail = numberOf.get(word.slice(start));
    if (tail !== undefined) return [{ no: tail, sure: 0.6 }];
  }
  return [];
}

/** The known word one slip away; of several the one that more topics are said with. */
function mended(word: string, { single, byFirstLetter, words, phrasesOf }: Pocket): number | undefined {
  const same = single.get(withoutDoubles(word));
  if (same !== undefined || word.length < shortestSlip) return same;
  const near = byFirstLetter.get(word.charAt(0))?.filter((no) => isOneSlip(word, words[no] ?? "")) ?? [];
  const uses = (no: number): number => phrasesOf[no]?.length ?? 0;
  return [...near].sort((one, other) => uses(other) - uses(one))[0];
}

/** A word that may stand in the name of an offer or a place, without its slip. */
function asInTitles(word: string, pocket: Pocket): string {
  if (pocket.numberOf.has(word) || word.length < shortestPart) return word;
  const near = mended(word, pocket);
  if (near !== undefined) return pocket.words[near] ?? word;
  if (word.length < shortestSlip || pocket.inTitles.includes(word)) return word;
  return pocket.inTitles.find((known) => isOneSlip(word, known)) ?? word;
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

/** Above this share only what is nearest to a medical danger stands beside the numbers; below, somebody may mean another matter. */
const surelyMedical = 0.5;

type Meant = { readonly danger: Danger | null; readonly topics: ReadonlyMap<number, number> };

/** Which danger the words speak of, and which topics: danger draws its own topic to the front. */
function meantBy(pocket: Pocket, typed: readonly string[]): Meant {
  const topics = understand(pocket, typed);
  const read = readDanger(pocket.danger, typed, (word) => pocket.numberOf.has(word));
  if (read?.medical) {
    const nearest = new Map(pocket.index.n.map((topic) => [topic, 1]));
    return { danger: read.danger, topics: read.sure >= surelyMedical ? nearest : topics };
  }
  const urgent = dangers.slice(medicalDangers);
  const at = urgent.findIndex(
    (danger, place) => danger === read?.danger || topics.has(pocket.index.u[place] ?? -1),
  );
  const topic = pocket.index.u[at];
  if (topic === undefined) return { danger: null, topics };
  return { danger: urgent[at] ?? null, topics: new Map([...topics, [topic, beforeAll]]) };
}

/** More than any other topics together. */
const beforeAll = 10;

/** Answers on the phone itself: at most `most` offers, best first; none where nothing was understood. */
export function askPocket(pocket: Pocket, query: string, loss = false, most = 5): PocketAnswer {
  const typed = pocketWords(query);
  const { danger, topics } = meantBy(pocket, typed);
  const telling = typed
    .map((word) => asInTitles(word, pocket))
    .filter((word) => (pocket.weights[pocket.numberOf.get(word) ?? -1] ?? 1) > 0.3);
  const babies = new Set(loss ? pocket.index.b : []);
  const scored = pocket.index.o.map((offer, at) => {
    const own = offer[4];
    const hurts = own.length > 0 && own.every((topic) => babies.has(topic));
    const meant = own.reduce((sum, topic) => sum + (topics.get(topic) ?? 0), 0);
    const inTitle = telling.filter((word) => pocket.titles[at]?.has(word)).length / (telling.length || 1);
    const isHit = !hurts && (meant > 0 || (danger === null && inTitle >= 0.6));
    const bound = meant >= beforeAll ? beforeAll : 1.5;
    const points = (Math.min(bound, meant) * 100) / (1 + 0.02 * (own.length - 1)) + 40 * inTitle;
    return { offer, points: isHit ? points : 0 };
  });
  return {
    offers: scored
      .filter(({ points }) => points > 0)
      .sort((one, other) => other.points - one.points)
      .slice(0, most)
      .map(({ offer }) => offer),
    danger,
  };
}
