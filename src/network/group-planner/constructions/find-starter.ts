import { diceOf } from "../dice.ts";
import { exactCover } from "./exact-cover.ts";
import { peopleOf, type Starter, turnedBy } from "./starter.ts";

/** A symmetry besides the turns: places are multiplied, circles and fixed people exchanged. */
export type Mirror = {
  readonly factor: number;
  readonly strings: readonly number[];
  readonly fixed: readonly number[];
};

export type StarterWish = Pick<Starter, "seats" | "modulus" | "strings" | "fixed"> & {
  /** How many rounds are turned. */
  readonly turning: number;
  /** Every turned round shall be its own mirror image. It makes the search short, or leaves nothing to find. */
  readonly mirror?: Mirror;
  readonly seed: number;
};

type Pairs = { readonly kindOf: Int32Array; readonly sizes: readonly number[] };

const reflected = (wish: StarterWish, { factor, strings, fixed }: Mirror, person: number): number => {
  const turning = wish.modulus * wish.strings;
  if (person >= turning) return turning + (fixed[person - turning] ?? 0);
  const string = strings[Math.floor(person / wish.modulus)] ?? 0;
  return string * wish.modulus + (((person % wish.modulus) * factor) % wish.modulus);
};

/** Where everybody is after no reflection, one, two, until they are back. */
const powersOf = (wish: StarterWish): number[][] => {
  const { mirror } = wish;
  const powers = [[...Array(peopleOf(wish)).keys()]];
  if (!mirror) return powers;
  for (;;) {
    const next = (powers.at(-1) ?? []).map((person) => reflected(wish, mirror, person));
    if (next.every((to, from) => to === from)) return powers;
    powers.push(next);
  }
};

/** Numbers every set of pairs that turns and mirror make of each other (the mixed and pure differences of Bose). */
const pairsOf = (wish: StarterWish, powers: readonly (readonly number[])[]): Pairs => {
  const people = peopleOf(wish);
  const kindOf = new Int32Array(people * people).fill(-1);
  const sizes: number[] = [];
  for (let one = 0; one < people; one++)
    for (let other = one + 1; other < people; other++) {
      if (kindOf[one * people + other] !== -1) continue;
      let size = 0;
      for (const power of powers)
        for (let turn = 0; turn < wish.modulus; turn++) {
          const low = turnedBy(wish, power[one] ?? 0, turn);
          const high = turnedBy(wish, power[other] ?? 0, turn);
          if (kindOf[low * people + high] === -1) size++;
          kindOf[low * people + high] = sizes.length;
          kindOf[high * people + low] = sizes.length;
        }
      sizes.push(size);
    }
  return { kindOf, sizes };
};

/** All ways to choose `size` of the people, in rising order. */
function* choicesOf(people: number, size: number): Generator<number[]> {
  const row = [...Array(size).keys()];
  for (;;) {
    yield [...row];
    let at = size - 1;
    while (at >= 0 && row[at] === people - size + at) at--;
    if (at < 0) return;
    row[at] = (row[at] ?? 0) + 1;
    for (let next = at + 1; next < size; next++) row[next] = (row[next - 1] ?? 0) + 1;
  }
}

/** A table with its mirror images: whom they seat and which pairs they use; `null` when they seat somebody twice. */
const tablesWith = (
  table: readonly number[],
  wish: StarterWish,
  powers: readonly (readonly number[])[],
  pairs: Pairs,
) => {
  const images = new Map<string, number[]>();
  for (const power of powers) {
    const image = table.map((person) => power[person] ?? 0).sort((one, other) => one - other);
    images.set(image.join(), image);
  }
  const tables = [...images.values()];
  const seated = tables.flat();
  if (new Set(seated).size < seated.length) return null;
  const uses = new Map<number, number>();
  const people = peopleOf(wish);
  for (const image of tables)
    for (const [at, one] of image.entries())
      for (const other of image.slice(at + 1)) {
        const kind = pairs.kindOf[one * people + other] ?? -1;
        uses.set(kind, (uses.get(kind) ?? 0) + 1);
      }
  for (const [kind, times] of uses) if (times * wish.modulus > (pairs.sizes[kind] ?? 0)) return null;
  return { key: [...images.keys()].sort().join("|"), tables, seated, kinds: [...uses.keys()] };
};

/** With three fixed people everybody belongs to a group of three, which a later round of its own seats. */
const isApart = (table: readonly number[], { modulus, strings, fixed }: StarterWish): boolean => {
  const groups = table.map((person) =>
    person < modulus * strings ? Math.floor(person / modulus / 3) * modulus + (person % modulus) : -1,
  );
  return fixed === 3 && new Set(groups).size < table.length;
};

/** Searches a starter whose rounds seat nobody twice together. Runs until it has one; for the maker of the stored ones. */
export const findStarter = (wish: StarterWish): Starter => {
  const people = peopleOf(wish);
  const powers = powersOf(wish);
  const pairs = pairsOf(wish, powers);
  const known = new Map<string, NonNullable<ReturnType<typeof tablesWith>>>();
  for (const table of choicesOf(people, wish.seats)) {
    const found = isApart(table, wish) ? null : tablesWith(table, wish, powers, pairs);
    if (found) known.set(found.key, found);
  }
  const offers = [...known.values()];
  const wanted = people * wish.turning;
  const choices = Array.from({ length: wish.turning }, (_, round) =>
    offers.map(({ seated, kinds }) => [
      ...seated.map((person) => round * people + person),
      ...kinds.map((kind) => wanted + kind),
    ]),
  ).flat();
  const dice = diceOf(wish.seed);
  for (let steps = 2000; ; steps += 200) {
    const chosen = exactCover({ wanted, items: wanted + pairs.sizes.length, choices }, steps, dice);
    if (!chosen) continue;
    const rounds = Array.from({ length: wish.turning }, (_, round) =>
      chosen
        .filter((choice) => Math.floor(choice / offers.length) === round)
        .flatMap((choice) => offers[choice % offers.length]?.tables ?? []),
    );
    const { seats, modulus, strings, fixed } = wish;
    return { seats, modulus, strings, fixed, rounds };
  }
};
