import { slugOf } from "../offers/slug.ts";
import { otherThanLoss, saysLoss } from "../search/loss-words.ts";
import { tellsOfMissingChild } from "../search/missing-child.ts";
import { readBits } from "./bit-coding.ts";
import { type Danger, learnedDangers, medicalDangers } from "./danger-words.ts";
import { lossInPlace, lossTold } from "./loss-on-the-phone.ts";
import { isOneSlip } from "./one-slip.ts";
import {
  hearTopics,
  mended,
  openPhrasebook,
  type Phrasebook,
  shortestPart,
  shortestSlip,
} from "./phrasebook.ts";
import type { PocketIndex, PocketOffer } from "./pocket-types.ts";
import { pocketWords, wholeWords } from "./pocket-words.ts";
import { type DangerReader, openDanger, readDanger } from "./read-danger.ts";

export type Pocket = {
  readonly index: PocketIndex;
  readonly book: Phrasebook;
  readonly danger: DangerReader;
  readonly titles: readonly ReadonlySet<string>[];
  readonly inTitles: ReadonlyMap<string, readonly string[]>;
  readonly places: ReadonlySet<string>;
  /** Places of the offers that hurt who lost a child. */
  readonly hurting: ReadonlySet<number>;
};

export type PocketAnswer = {
  readonly offers: readonly PocketOffer[];
  /** Somebody speaks of danger: its help numbers come before any offer. */
  readonly danger: Danger | null;
  /** Somebody lost a child, by what was chosen before or by these words: nothing may speak of babies. */
  readonly loss: boolean;
};

/** Unpacks a district index once; some milliseconds. */
export function openPocket(index: PocketIndex): Pocket {
  const titles = index.o.map(([title, , place]) => new Set(pocketWords(`${title} ${place}`)));
  const inTitles = new Map<string, string[]>();
  for (const word of new Set(titles.flatMap((of) => [...of]))) {
    const list = inTitles.get(word.charAt(0)) ?? [];
    if (list.push(word) === 1) inTitles.set(word.charAt(0), list);
  }
  return {
    index: { ...index, o: index.o.map(([title, slug, ...more]) => [title, slug || slugOf(title), ...more]) },
    book: openPhrasebook(index),
    danger: openDanger(index.d),
    titles,
    inTitles,
    places: new Set(index.o.flatMap(([, , place]) => pocketWords(place))),
    hurting: new Set(readBits(index.b).sorted(index.o.length)),
  };
}

/** A word that may stand in the name of an offer or a place, without its slip. */
function asInTitles(word: string, { book, inTitles }: Pocket): string {
  if (book.numberOf.has(word) || word.length < shortestPart) return word;
  const near = mended(word, book);
  if (near !== undefined) return book.words[near] ?? word;
  const alike = inTitles.get(word.charAt(0)) ?? [];
  if (word.length < shortestSlip || alike.includes(word)) return word;
  return alike.find((known) => isOneSlip(word, known)) ?? word;
}

/** Below this nothing was understood; lower than the server's bound, because the pocket knows fewer words. Chosen by judgement. */
const leastConfidence = 0.42;
/** Above this share only what is nearest to a medical danger stands beside the numbers; below, somebody may mean another matter. */
const surelyMedical = 0.5;
/** So surely a phrase names a danger that it calls for the card, whatever was learned. */
const surelyNamed = 0.6;
/** More than any other topics together. */
const beforeAll = 10;

type Meant = {
  readonly danger: Danger | null;
  readonly topics: ReadonlyMap<number, number>;
  readonly loss: boolean;
};

/** Which danger the words speak of, and which topics: danger draws its own topic to the front, and so does grief. */
function meantBy({ index, book, danger, places }: Pocket, query: string, typed: readonly string[]): Meant {
  if (tellsOfMissingChild(query)) return { danger: "missing-child", topics: new Map(), loss: false };
  const heard = hearTopics(book, typed, (word) => places.has(word));
  const topics = new Map(heard.filter(([, sure]) => sure >= leastConfidence));
  const read = readDanger(danger, wholeWords(query), heard);
  const loss = saysLoss(query) || (otherThanLoss(query) === null && [...topics][0]?.[0] === index.l);
  if (read?.medical) {
    // No offer helps a child that does not breathe, and each one keeps a parent from calling.
    if (read.danger === "life" || read.danger === "poison")
      return { danger: read.danger, topics: new Map(), loss };
    const nearest = new Map(index.n.map((topic) => [topic, 1]));
    return { danger: read.danger, topics: read.sure >= surelyMedical ? nearest : topics, loss };
  }
  if (loss) topics.set(index.l, beforeAll);
  const urgent = learnedDangers.slice(medicalDangers);
  const isNamed = (place: number): boolean => (topics.get(index.u[place] ?? -1) ?? 0) >= surelyNamed;
  const at = urgent.findIndex((one, place) => one === read?.danger || isNamed(place));
  const topic = index.u[at];
  if (topic !== undefined) topics.set(topic, beforeAll);
  return { danger: urgent[at] ?? null, topics, loss };
}

/** Answers on the phone itself: at most `most` offers, best first; none where nothing was understood. */
export function askPocket(pocket: Pocket, query: string, loss = false, most = 5): PocketAnswer {
  const typed = pocketWords(query);
  const meant = meantBy(pocket, query, typed);
  const grieves = loss || meant.loss;
  const telling = typed
    .map((word) => asInTitles(word, pocket))
    .filter((word) => (pocket.book.weights[pocket.book.numberOf.get(word) ?? -1] ?? 1) > 0.3);
  const hits: { readonly offer: PocketOffer; readonly points: number }[] = [];
  for (const [at, offer] of pocket.index.o.entries()) {
    if (grieves && pocket.hurting.has(at)) continue;
    const points = pointsOf(pocket, at, meant, telling);
    if (points > 0) hits.push({ offer, points });
  }
  hits.sort((one, other) => other.points - one.points);
  // Who types the name of an offer and nothing else finds it, whatever it is about.
  const isHeard = meant.topics.size === 0 || meant.topics.has(pocket.index.l);
  const told = lossTold(query, grieves, isHeard);
  const best = lossInPlace(hits, told, pocket.index.l, query).slice(0, most);
  return { offers: best.map(({ offer }) => offer), danger: meant.danger, loss: grieves };
}

/** How well an offer answers: by its topics, and by words of its name and place. Nothing where neither fits. */
function pointsOf(pocket: Pocket, at: number, { danger, topics }: Meant, telling: readonly string[]): number {
  const own = pocket.index.o[at]?.[4] ?? [];
  let meant = 0;
  for (const topic of own) meant += topics.get(topic) ?? 0;
  const named = telling.length === 0 ? 0 : telling.filter((word) => pocket.titles[at]?.has(word)).length;
  const inTitle = named / (telling.length || 1);
  if (meant <= 0 && (danger !== null || inTitle < 0.6)) return 0;
  const bound = meant >= beforeAll ? beforeAll : 1.5;
  return (Math.min(bound, meant) * 100) / (1 + 0.02 * (own.length - 1)) + 40 * inTitle;
}
