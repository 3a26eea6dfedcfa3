import type { DangerExample } from "./danger-examples.ts";
import { type DangerWords, dangers, step, zeroDigit } from "./danger-words.ts";
import { frontCoded } from "./front-coding.ts";

const kinds = dangers.length;
/** A word of fewer dangerous wishes is chance. */
const leastSeen = 3;
/** So many pairs of word and danger fit into the index beside the offers. */
const mostKept = 2400;
/** The figures of learning were found by trial: a fifth of the wishes was held back. */
const rounds = 5;
const pace = 0.5;
const restraint = 0.05;
/** A danger that is missed weighs more than a card too many. */
const missedWeighs = 1.5;
const firstGuess = 0.7;
const startOfAll = -3;

type Learning = {
  readonly words: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly weights: Float64Array;
  readonly start: Float64Array;
};

/** Chooses the words that tell of danger and weighs them: some hundred milliseconds, the same data give the same. */
export function learnDanger(examples: readonly DangerExample[]): DangerWords {
  const words = wordsOfDanger(examples);
  const numberOf = new Map(words.map((word, at) => [word, at]));
  const learning: Learning = {
    words,
    rows: examples.map(({ stems }) => stems.flatMap((stem) => numberOf.get(stem) ?? [])),
    weights: new Float64Array(words.length * kinds),
    start: new Float64Array(kinds).fill(startOfAll),
  };
  const seen = countIn(learning, examples);
  guessFirst(learning, seen, examples);
  correctGuesses(learning, examples);
  return pack(learning, seen);
}

const wordsOfDanger = (examples: readonly DangerExample[]): readonly string[] => {
  const times = new Map<string, number>();
  for (const { stems, danger } of examples)
    if (danger >= 0) for (const stem of stems) times.set(stem, (times.get(stem) ?? 0) + 1);
  return [...times].flatMap(([stem, count]) => (count >= leastSeen ? stem : [])).sort();
};

/** For each word: in how many wishes of each danger it occurs, and last in how many others. */
const countIn = ({ words, rows }: Learning, examples: readonly DangerExample[]): Float64Array => {
  const seen = new Float64Array(words.length * (kinds + 1));
  for (const [at, { danger }] of examples.entries())
    for (const word of rows[at] ?? []) {
      const cell = word * (kinds + 1) + (danger < 0 ? kinds : danger);
      seen[cell] = (seen[cell] ?? 0) + 1;
    }
  return seen;
};

/** How much more often a word occurs in wishes of a danger than elsewhere (log of the ratio), where it is e times and more. */
const guessFirst = (
  { words, weights }: Learning,
  seen: Float64Array,
  examples: readonly DangerExample[],
): void => {
  const sizes = new Float64Array(kinds + 1);
  for (const { danger } of examples) {
    const kind = danger < 0 ? kinds : danger;
    sizes[kind] = (sizes[kind] ?? 0) + 1;
  }
  const share = (count: number, kind: number): number => count / Math.max(1, sizes[kind] ?? 0);
  for (let word = 0; word < words.length; word += 1)
    for (let kind = 0; kind < kinds; kind += 1) {
      const count = seen[word * (kinds + 1) + kind] ?? 0;
      const elsewhere = seen[word * (kinds + 1) + kinds] ?? 0;
      const ratio = Math.log(share(count + 0.3, kind) / share(elsewhere + 1, kinds));
      if (count >= 2 && ratio > 1) weights[word * kinds + kind] = firstGuess * Math.min(5, ratio);
    }
};

/** Shares of the dangers for some words, in place of `into`; what is missing to one is the share of no danger. */
const sharesOf = ({ weights, start }: Learning, row: readonly number[], into: Float64Array): void => {
  into.set(start);
  for (const word of row)
    for (let kind = 0; kind < kinds; kind += 1)
      into[kind] = (into[kind] ?? 0) + (weights[word * kinds + kind] ?? 0);
  let sum = 1;
  for (let kind = 0; kind < kinds; kind += 1) {
    into[kind] = Math.exp(into[kind] ?? 0);
    sum += into[kind] ?? 0;
  }
  for (let kind = 0; kind < kinds; kind += 1) into[kind] = (into[kind] ?? 0) / sum;
};

/**
 * Logistic regression example by example, each word with a pace of its own (AdaGrad: Duchi, Hazan, Singer, JMLR 2011);
 * what hardly helps shrinks to nothing, because every word costs bytes.
 */
const correctGuesses = (learning: Learning, examples: readonly DangerExample[]): void => {
  const moved = new Float64Array(learning.words.length).fill(1e-6);
  const off = new Float64Array(kinds);
  const order = Uint32Array.from(examples, (_, at) => at);
  for (let round = 1; round <= rounds; round += 1) {
    shuffle(order, round);
    for (const at of order) {
      const [row = [], danger = -1] = [learning.rows[at], examples[at]?.danger];
      if (row.length === 0) continue;
      sharesOf(learning, row, off);
      if (danger >= 0) off[danger] = (off[danger] ?? 0) - 1;
      correct(learning, row, off, moved, danger >= 0 ? missedWeighs : 1);
    }
  }
};

const correct = (
  { weights, start }: Learning,
  row: readonly number[],
  off: Float64Array,
  moved: Float64Array,
  weighs: number,
): void => {
  const squares = off.reduce((sum, one) => sum + one * one, 0);
  if (squares < 0.002) return;
  for (const word of row) {
    moved[word] = (moved[word] ?? 0) + squares;
    const far = (weighs * pace) / Math.sqrt(moved[word] ?? 1);
    for (let kind = 0; kind < kinds; kind += 1) {
      const next = (weights[word * kinds + kind] ?? 0) - far * (off[kind] ?? 0);
      weights[word * kinds + kind] = Math.sign(next) * Math.max(0, Math.abs(next) - restraint * far);
    }
  }
  for (let kind = 0; kind < kinds; kind += 1) start[kind] = (start[kind] ?? 0) - 0.005 * (off[kind] ?? 0);
};

/** The same shuffle every time (linear congruential numbers, Numerical Recipes). */
const shuffle = (order: Uint32Array, seed: number): void => {
  let state = seed >>> 0;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
};

type Cell = { readonly word: number; readonly kind: number; readonly matters: number };

/** Keeps what matters most: strong words that occur often. */
const pack = ({ words, weights, start }: Learning, seen: Float64Array): DangerWords => {
  const often = (word: number): number =>
    seen.subarray(word * (kinds + 1), (word + 1) * (kinds + 1)).reduce((sum, count) => sum + count, 0);
  const cells = words
    .flatMap((_, word) =>
      dangers.map((_danger, kind): Cell => {
        const weight = Math.abs(weights[word * kinds + kind] ?? 0);
        return { word, kind, matters: weight < step ? 0 : weight * Math.sqrt(often(word)) };
      }),
    )
    .filter(({ matters }) => matters > 0)
    .sort((one, other) => other.matters - one.matters)
    .slice(0, mostKept);
  const signs = new Map<number, string>();
  for (const { word, kind } of cells) {
    const steps = Math.round((weights[word * kinds + kind] ?? 0) / step) + zeroDigit;
    const digit = Math.max(0, Math.min(35, steps)).toString(36);
    signs.set(word, `${signs.get(word) ?? ""}${"abcdef"[kind]}${digit}`);
  }
  const kept = [...signs].sort(([one], [other]) => one - other);
  return {
    w: frontCoded(kept.map(([word]) => words[word] ?? "")),
    s: kept.map(([, sign]) => sign).join(" "),
    b: [...start].map((one) => Math.round(one * 10) / 10),
  };
};
