import { rawWords, wordKey } from "../search/tokens.ts";
import { type Example } from "./examples.ts";
import { newFeatures, rowCount, takeToPieces } from "./features.ts";

/** What was learned: a row for every piece, in it a number for every meaning; `lean` is what counts without any word. */
export type Learned = { readonly meanings: number; readonly rows: Float32Array; readonly lean: Float32Array };

type Taken = {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly meaning: number;
  readonly weight: number;
};

const rounds = 5;
const pace = 1;
const leanPace = 0.01;
/** An example that is already this surely right teaches nothing, and rests for the next two rounds. */
const surelyRight = 0.95;
const restingRounds = 2;
/** What hardly moves is left as it is: that saves most of the work. */
const worthwhile = 0.0005;

const takeAll = (examples: readonly Example[]): readonly Taken[] => {
  const features = newFeatures();
  return examples.flatMap(({ text, meaning, weight }) => {
    takeToPieces(rawWords(text).map(wordKey), features);
    const rows = features.rows.slice(0, features.count);
    return rows.length === 0
      ? []
      : [{ rows, values: features.values.slice(0, features.count), meaning, weight }];
  });
};

/** The same shuffle every time (linear congruential numbers, Numerical Recipes), so that the same data teach the same. */
const shuffle = (order: Uint32Array, seed: number): void => {
  let state = seed >>> 0;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
};

/** Turns sums into shares of one (softmax), in place. */
export const toShares = (sums: Float32Array): void => {
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > most) most = sum;
  let total = 0;
  for (let at = 0; at < sums.length; at += 1) {
    const share = Math.exp((sums[at] ?? 0) - most);
    sums[at] = share;
    total += share;
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) / total;
};

type Learning = Learned & { readonly moved: Float32Array; readonly shares: Float32Array };

const guess = ({ meanings, rows, lean, shares }: Learning, taken: Taken): void => {
  shares.set(lean);
  for (let at = 0; at < taken.rows.length; at += 1) {
    const value = taken.values[at] ?? 0;
    const from = (taken.rows[at] ?? 0) * meanings;
    for (let meaning = 0; meaning < meanings; meaning += 1)
      shares[meaning] = (shares[meaning] ?? 0) + value * (rows[from + meaning] ?? 0);
  }
  toShares(shares);
};

/** How far each meaning was off, in place; returns the sum of squares. */
const faultOf = ({ shares }: Learning, { meaning, weight }: Taken): number => {
  shares[meaning] = (shares[meaning] ?? 0) - 1;
  let squares = 0;
  for (let at = 0; at < shares.length; at += 1) {
    const fault = (shares[at] ?? 0) * weight;
    shares[at] = fault;
    squares += fault * fault;
  }
  return squares;
};

const correct = (learning: Learning, taken: Taken): void => {
  const { meanings, rows, lean, shares, moved } = learning;
  const squares = faultOf(learning, taken);
  const wrong: number[] = [];
  for (let at = 0; at < meanings; at += 1) {
    lean[at] = (lean[at] ?? 0) - leanPace * (shares[at] ?? 0);
    if (Math.abs(shares[at] ?? 0) > worthwhile) wrong.push(at);
  }
  for (let at = 0; at < taken.rows.length; at += 1) {
    const row = taken.rows[at] ?? 0;
    const value = taken.values[at] ?? 0;
    const path = (moved[row] ?? 0) + value * value * squares;
    moved[row] = path;
    const far = (pace * value) / Math.sqrt(path + 1e-8);
    const from = row * meanings;
    for (const meaning of wrong)
      rows[from + meaning] = (rows[from + meaning] ?? 0) - far * (shares[meaning] ?? 0);
  }
};

/**
 * Learns from examples which pieces of words speak for which meaning: logistic regression over all meanings at once,
 * learned example by example with a pace of its own for every piece (AdaGrad: Duchi, Hazan, Singer, JMLR 2011). The same
 * examples always teach the same.
 */
export const teach = (examples: readonly Example[], meanings: number): Learned => {
  const learning: Learning = {
    meanings,
    rows: new Float32Array(rowCount * meanings),
    lean: new Float32Array(meanings),
    moved: new Float32Array(rowCount),
    shares: new Float32Array(meanings),
  };
  const taken = takeAll(examples);
  const order = Uint32Array.from(taken, (_, at) => at);
  const restsUntil = new Uint8Array(taken.length);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, round + 1);
    for (const at of order) {
      const one = taken[at];
      if (one === undefined || (restsUntil[at] ?? 0) > round) continue;
      guess(learning, one);
      if ((learning.shares[one.meaning] ?? 0) > surelyRight) restsUntil[at] = round + 1 + restingRounds;
      correct(learning, one);
    }
  }
  return learning;
};
