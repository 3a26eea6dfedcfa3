import { below, type Dice, diceOf } from "../dice.ts";
import { peopleOf, type Starter, turnedBy } from "./starter.ts";

export type CoveringWish = Pick<Starter, "seats" | "modulus" | "strings" | "fixed" | "standing"> & {
  /** How many rounds are turned. */
  readonly turning: number;
  /** Exchanges tried, all beginnings together. */
  readonly steps: number;
  readonly seed: number;
};

const [hottest, coldest] = [0.8, 0.15];
const longestCooling = 400_000;

/** Numbers every set of pairs that turn into each other, with its size; pairs with an empty seat get the last number. */
const kindsOf = (wish: CoveringWish, places: number) => {
  const people = peopleOf(wish);
  const kindOf = new Int32Array(places * places).fill(-1);
  const sizes: number[] = [];
  for (let one = 0; one < people; one++)
    for (let other = one + 1; other < people; other++) {
      if (kindOf[one * places + other] !== -1) continue;
      let size = 0;
      for (let turn = 0; turn < wish.modulus; turn++) {
        const [low, high] = [turnedBy(wish, one, turn), turnedBy(wish, other, turn)];
        if (kindOf[low * places + high] === -1) size++;
        kindOf[low * places + high] = sizes.length;
        kindOf[high * places + low] = sizes.length;
      }
      sizes.push(size);
    }
  const empty = sizes.length;
  for (const [at, kind] of kindOf.entries()) if (kind === -1) kindOf[at] = empty;
  return { kindOf, sizes: Int32Array.from([...sizes, 0]) };
};

type Kinds = ReturnType<typeof kindsOf>;
type State = Kinds & {
  readonly seats: number;
  readonly places: number;
  /** Who sits where in the turned rounds; people from the first empty number on are empty seats. */
  readonly seated: Int32Array;
  /** How often each kind of pair sits together; the last one, of empty seats, counts for nothing. */
  readonly met: Int32Array;
  missing: number;
};

/** Lets the person meet (or leave) the table of a seat, that seat left out. */
const change = (state: State, seat: number, person: number, by: 1 | -1): void => {
  const { seats, places, seated, kindOf, sizes, met } = state;
  const first = seat - (seat % seats);
  for (let at = first; at < first + seats; at++) {
    if (at === seat) continue;
    const kind = kindOf[person * places + (seated[at] ?? 0)] ?? 0;
    const before = met[kind] ?? 0;
    met[kind] = before + by;
    if (before === 0) state.missing -= sizes[kind] ?? 0;
    else if (before + by === 0) state.missing += sizes[kind] ?? 0;
  }
};

const exchange = (state: State, one: number, other: number): void => {
  const [a, b] = [state.seated[one] ?? 0, state.seated[other] ?? 0];
  change(state, one, a, -1);
  change(state, other, b, -1);
  change(state, one, b, 1);
  change(state, other, a, 1);
  state.seated[one] = b;
  state.seated[other] = a;
};

const beginning = (wish: CoveringWish, kinds: Kinds, places: number, dice: Dice): State => {
  const { seats, standing, turning } = wish;
  const seated = new Int32Array(places * turning).map((_, at) => at % places);
  for (let at = seated.length - 1; at > 0; at--) {
    const other = at - (at % places) + below(dice, (at % places) + 1);
    [seated[at], seated[other]] = [seated[other] ?? 0, seated[at] ?? 0];
  }
  const met = new Int32Array(kinds.sizes.length);
  const meet = (row: ArrayLike<number>) => {
    for (let one = 0; one < row.length; one++)
      for (let other = 0; other < one; other++) {
        const kind = kinds.kindOf[(row[one] ?? 0) * places + (row[other] ?? 0)] ?? 0;
        met[kind] = (met[kind] ?? 0) + 1;
      }
  };
  for (const table of standing ?? []) meet(table);
  for (let first = 0; first < seated.length; first += seats) meet(seated.subarray(first, first + seats));
  const missing = kinds.sizes.reduce((sum, size, kind) => sum + (met[kind] === 0 ? size : 0), 0);
  return { ...kinds, seats, places, seated, met, missing };
};

/** Cools one beginning down; true when everybody meets everybody. */
const cool = (state: State, modulus: number, steps: number, dice: Dice): boolean => {
  const { seats, places, seated } = state;
  const factor = (coldest / hottest) ** (1 / steps);
  let warmth = hottest * modulus;
  for (let step = 0; step < steps && state.missing > 0; step++, warmth *= factor) {
    const one = below(dice, seated.length);
    const other = one - (one % places) + below(dice, places);
    if (Math.floor(one / seats) === Math.floor(other / seats)) continue;
    const before = state.missing;
    exchange(state, one, other);
    const worse = state.missing - before;
    if (worse > 0 && dice() >= Math.exp(-worse / warmth)) exchange(state, one, other);
  }
  return state.missing === 0;
};

/** Searches a starter whose rounds let everybody meet everybody, pairs repeating where they must; `null` when spent. */
export const findCovering = (wish: CoveringWish): Starter | null => {
  const { seats, modulus, strings, fixed, standing, turning } = wish;
  const people = peopleOf(wish);
  const places = Math.ceil(people / seats) * seats;
  const kinds = kindsOf(wish, places);
  const dice = diceOf(wish.seed);
  for (let left = wish.steps; left > 0; left -= longestCooling) {
    const state = beginning(wish, kinds, places, dice);
    if (!cool(state, modulus, Math.min(left, longestCooling), dice)) continue;
    const rounds = Array.from({ length: turning }, (_, round) =>
      Array.from({ length: places / seats }, (_unused, table) => {
        const first = round * places + table * seats;
        return [...state.seated.subarray(first, first + seats)].filter((person) => person < people);
      }),
    );
    return { seats, modulus, strings, fixed, rounds, ...(standing ? { standing } : {}) };
  }
  return null;
};
