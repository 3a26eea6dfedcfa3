import { type Field, fieldOf } from "./constructions/galois-field.ts";

/**
 * A word says at which table somebody sits in each round. Two words of such a list agree in one round at most, so people
 * with different words never meet twice. There are `tables`² words, every table of a round is in `tables` of them.
 */
export type Words = readonly (readonly number[])[];

/** A difference matrix over a group: the rows differ from each other by every element of the group exactly once. */
type Differences = {
  readonly rows: number;
  readonly add: (a: number, b: number) => number;
  readonly entry: (row: number, column: number) => number;
};

/** Words for so many tables and rounds, or null where we know none. */
export function wordsFor(tables: number, rounds: number): Words | null {
  if (tables === 10 && (rounds === 3 || rounds === 4)) return tenTables(rounds);
  const differences = differencesOf(tables);
  if (rounds > differences.rows + 1) return null;
  const range = Array.from({ length: tables }, (_, at) => at);
  // The columns are a further way to divide all words, so they make one more round.
  return range.flatMap((column) =>
    range.map((a) =>
      Array.from({ length: rounds }, (_, round) =>
        round === differences.rows ? column : differences.add(a, differences.entry(round, column)),
      ),
    ),
  );
}

function differencesOf(tables: number): Differences {
  const parts = primePowersOf(tables)
    .map(fieldOf)
    .filter((field): field is Field => field !== null);
  const split = (a: number) => {
    let rest = a;
    return parts.map(({ order }) => {
      const digit = rest % order;
      rest = Math.floor(rest / order);
      return digit;
    });
  };
  const join = (digits: readonly number[]) =>
    parts.reduceRight((value, { order }, at) => value * order + (digits[at] ?? 0), 0);
  const add = (a: number, b: number) => {
    const [left, right] = [split(a), split(b)];
    return join(parts.map((part, at) => part.sum[(left[at] ?? 0) * part.order + (right[at] ?? 0)] ?? 0));
  };
  const known = orthomorphisms[tables];
  if (known !== undefined)
    return {
      rows: known.length + 2,
      add,
      entry: (row, column) => (row === 0 ? 0 : row === 1 ? column : (known[row - 2]?.[column] ?? 0)),
    };
  return {
    rows: Math.min(...parts.map(({ order }) => order)),
    add,
    entry: (row, column) => {
      const digits = split(column);
      return join(parts.map((part, at) => part.product[row * part.order + (digits[at] ?? 0)] ?? 0));
    },
  };
}

function primePowersOf(tables: number): number[] {
  const parts: number[] = [];
  let rest = tables;
  for (let prime = 2; rest > 1; prime++) {
    let power = 1;
    for (; rest % prime === 0; rest /= prime) power *= prime;
    if (power > 1) parts.push(power);
  }
  return parts;
}

/**
 * Pairwise orthogonal orthomorphisms (Johnson, Dulmage, Mendelsohn 1961 for 12, Schellenberg, van Rees, Vanstone 1978 for
 * 15 showed that such exist); ours were found by search through those of Z2×Z2×Z3, and through the odd ones of Z3×Z5.
 */
const orthomorphisms: Readonly<Record<number, readonly (readonly number[])[]>> = {
  12: [
    [0, 2, 7, 5, 8, 10, 3, 1, 4, 6, 11, 9],
    [0, 4, 6, 9, 1, 7, 8, 3, 11, 2, 5, 10],
    [0, 3, 11, 8, 7, 4, 10, 9, 6, 5, 1, 2],
    [0, 5, 9, 1, 11, 3, 7, 10, 2, 4, 6, 8],
  ],
  15: [
    [0, 9, 6, 13, 8, 3, 11, 4, 2, 7, 1, 14, 5, 12, 10],
    [0, 11, 7, 10, 3, 2, 4, 13, 9, 14, 6, 5, 8, 1, 12],
    [0, 10, 8, 7, 1, 13, 14, 6, 3, 4, 12, 9, 11, 5, 2],
  ],
};

/**
 * Two orthogonal squares of order ten as a quasi-difference matrix (Parker 1959, ours found by search): 13 words over
 * Z7 and three fixed elements are turned seven times, nine words fill the corner.
 */
function tenTables(rounds: number): Words {
  const corner = [0, 1, 2].flatMap((a) =>
    [0, 1, 2].map((b) => [7 + a, 7 + b, 7 + ((a + b) % 3), 7 + ((a + 2 * b) % 3)]),
  );
  const turned = turnedWords.flatMap((word) =>
    Array.from({ length: 7 }, (_, turn) => word.map((one) => (one < 0 ? 6 - one : (one + turn) % 7))),
  );
  const all = [...turned, ...corner];
  const last = (at: number) => Number(onceEverywhere.includes(at));
  const order =
    rounds === 4
      ? (a: number, b: number) => last(a) - last(b)
      : (a: number, b: number) => (all[a]?.[3] ?? 0) - (all[b]?.[3] ?? 0);
  return [...all.keys()].toSorted(order).map((at) => (all[at] ?? []).slice(0, rounds));
}

const turnedWords = [
  [0, 0, 0, 0],
  [-1, 0, 3, 6],
  [-2, 0, 4, 5],
  [-3, 0, 1, 3],
  [0, -1, 3, 1],
  [0, -2, 6, 3],
  [0, -3, 5, 4],
  [0, 2, -1, 6],
  [0, 3, -2, 5],
  [0, 1, -3, 2],
  [0, 4, 2, -1],
  [0, 5, 4, -2],
  [0, 6, 1, -3],
] as const;

/** Ten of these words that have every table of every round once. They stand last, so that they can be left out. */
const onceEverywhere = [0, 57, 37, 52, 74, 82, 48, 9, 20, 97];
