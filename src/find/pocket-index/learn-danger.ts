import { packDanger } from "./packed-danger.ts";
import { dangerRows, type DangerWords, learnedDangers, type Pieces, piecesOf } from "./danger-words.ts";
import type { DangerExample } from "./danger-examples.ts";
import { hearTopics, type Phrasebook } from "./phrasebook.ts";
import { pocketWords, wholeWords } from "./pocket-words.ts";

const kinds = learnedDangers.length;
/** So many pairs of piece and danger fit into the index beside phrases and offers. */
const mostKept = 18_500;
/** The figures of learning were found by trial: a tenth of the wishes was held back. */
const roundsWithAll = 4;
const roundsWithKept = 6;
const pace = 0.3;
const restraint = 0.005;
const startOfAll = -2;
/** What is this surely right teaches nothing, and rests for a round. */
const hardlyOff = 0.0005;

type Lesson = Pieces & { readonly danger: number; readonly weight: number };
type Learning = {
  readonly lessons: readonly Lesson[];
  readonly weights: Float32Array;
  readonly start: Float32Array;
  /** How far each row has moved: the further, the smaller its next step. */
  readonly moved: Float32Array;
  /** Which weights may differ from nothing. */
  kept: Uint8Array;
  readonly order: Uint32Array;
  readonly restsUntil: Uint8Array;
};

/**
 * Learns which pieces of words tell of danger, and keeps those that matter most: some seconds, the same data give the same.
 * `german` tells the topics of German wishes; what they say of danger holds in every language.
 */
export function learnDanger(examples: readonly DangerExample[], german: Phrasebook): DangerWords {
  const lessons = examples.flatMap((example) => lessonsOf(example, german));
  const learning: Learning = {
    lessons,
    weights: new Float32Array(dangerRows * kinds),
    start: new Float32Array(kinds).fill(startOfAll),
    moved: new Float32Array(dangerRows),
    kept: new Uint8Array(dangerRows * kinds).fill(1),
    order: Uint32Array.from(lessons, (_, at) => at),
    restsUntil: new Uint8Array(lessons.length),
  };
  goThrough(learning, 1, roundsWithAll);
  keepWhatMatters(learning);
  goThrough(learning, roundsWithAll + 1, roundsWithAll + roundsWithKept);
  return packDanger(learning.weights, learning.start);
}

/** Who is frightened slips: what a slip leaves of a word must tell as well. Counts less, because nobody wrote it. */
const slipWeight = 0.5;

const lessonsOf = (example: DangerExample, german: Phrasebook): readonly Lesson[] => {
  const { text, lang, danger, weight, isPhrase } = example;
  const heard = lang === "de" && !isPhrase ? hearTopics(german, pocketWords(text)) : [];
  const words = wholeWords(text);
  const lesson = { ...piecesOf(words, heard), danger, weight };
  if (isPhrase || words.length === 0) return [lesson];
  return [lesson, { ...piecesOf(withSlip(words), heard), danger, weight: weight * slipWeight }];
};

/** The longest word without a letter, with one twice, or with two exchanged; which and where depends on the words alone. */
function withSlip(words: readonly string[]): readonly string[] {
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const sum = [...words.join("")].reduce((all, letter) => all + (letter.codePointAt(0) ?? 0), words.length);
  const at = 1 + (sum % Math.max(1, longest.length - 2));
  const [before, letter, after] = [longest.slice(0, at), longest.slice(at, at + 1), longest.slice(at + 1)];
  const slipped = [
    before + after,
    before + letter + letter + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ];
  return words.map((word) => (word === longest ? (slipped[sum % 3] ?? word) : word));
}

/**
 * Logistic regression over all dangers at once, example by example, each row with a pace of its own (AdaGrad: Duchi,
 * Hazan, Singer, JMLR 2011).
 */
function goThrough(learning: Learning, from: number, to: number): void {
  const { lessons, order, restsUntil, moved } = learning;
  moved.fill(0.001);
  const off = new Float32Array(kinds);
  for (let round = from; round <= to; round += 1) {
    shuffle(order, round);
    for (const at of order) {
      const lesson = lessons[at];
      if (lesson === undefined || (restsUntil[at] ?? 0) >= round) continue;
      faultOf(learning, lesson, off);
      if (off.reduce((sum, one) => sum + one * one, 0) < hardlyOff) restsUntil[at] = round + 1;
      else correct(learning, lesson, off, round === to ? pace / 2 : pace);
    }
  }
}

/** How far the share of each danger was off, in place of `into`; what is missing to one is the share of no danger. */
function faultOf({ weights, start }: Learning, lesson: Lesson, into: Float32Array): void {
  const { rows, values, danger, weight } = lesson;
  into.set(start);
  for (let at = 0; at < rows.length; at += 1) {
    const [from, value] = [(rows[at] ?? 0) * kinds, values[at] ?? 0];
    for (let kind = 0; kind < kinds; kind += 1)
      into[kind] = (into[kind] ?? 0) + value * (weights[from + kind] ?? 0);
  }
  let sum = 1;
  for (let kind = 0; kind < kinds; kind += 1) {
    into[kind] = Math.exp(Math.min(30, into[kind] ?? 0));
    sum += into[kind] ?? 0;
  }
  for (let kind = 0; kind < kinds; kind += 1)
    into[kind] = ((into[kind] ?? 0) / sum - (kind === danger ? 1 : 0)) * weight;
}

function correct(learning: Learning, { rows, values }: Lesson, off: Float32Array, speed: number): void {
  const { weights, start, moved, kept } = learning;
  const squares = off.reduce((sum, one) => sum + one * one, 0);
  for (let kind = 0; kind < kinds; kind += 1) start[kind] = (start[kind] ?? 0) - 0.01 * (off[kind] ?? 0);
  for (let at = 0; at < rows.length; at += 1) {
    const [row, value] = [rows[at] ?? 0, values[at] ?? 0];
    const path = (moved[row] ?? 0) + squares * value * value;
    moved[row] = path;
    const far = speed / Math.sqrt(path);
    for (let cell = row * kinds, kind = 0; kind < kinds; kind += 1, cell += 1) {
      if (kept[cell] === 0) continue;
      const weight = weights[cell] ?? 0;
      weights[cell] = weight - far * ((off[kind] ?? 0) * value + restraint * weight);
    }
  }
}

/** Keeps strong weights of pieces that occur often, and forgets all others for good. */
function keepWhatMatters(learning: Learning): void {
  const { lessons, weights } = learning;
  const often = new Float32Array(dangerRows);
  for (const { rows, values } of lessons)
    for (let at = 0; at < rows.length; at += 1)
      often[rows[at] ?? 0] = (often[rows[at] ?? 0] ?? 0) + (values[at] ?? 0) ** 2;
  const matters = weights.map(
    (weight, cell) => Math.abs(weight) * Math.sqrt(often[Math.floor(cell / kinds)] ?? 0),
  );
  const least = matters.slice().sort().at(-mostKept) ?? 0;
  learning.kept = Uint8Array.from(matters, (matter) => (matter > least ? 1 : 0));
  for (let cell = 0; cell < weights.length; cell += 1) if (learning.kept[cell] === 0) weights[cell] = 0;
}

/** The same shuffle every time (linear congruential numbers, Numerical Recipes). */
const shuffle = (order: Uint32Array, seed: number): void => {
  let state = seed >>> 0;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
};
