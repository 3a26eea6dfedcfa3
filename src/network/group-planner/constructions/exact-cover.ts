import { below, type Dice } from "../dice.ts";

const shuffled = (values: readonly number[], dice: Dice): number[] =>
  values
    .map((value) => ({ value, rank: dice() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ value }) => value);

export type CoverProblem = {
  /** Items 0 to `wanted - 1` are covered exactly once, all others at most once. */
  readonly wanted: number;
  readonly items: number;
  readonly choices: readonly (readonly number[])[];
};

/**
 * Choices that cover every wanted item exactly once (Knuth's algorithm X: the item with the fewest choices left is
 * covered next); `null` when there are none or `steps` are spent. Equals are drawn by chance, so that a new beginning
 * looks elsewhere.
 */
export const exactCover = (
  { wanted, items, choices }: CoverProblem,
  steps: number,
  dice: Dice,
): number[] | null => {
  const taken = new Uint8Array(items);
  const counts = new Int32Array(items);
  const chosen: number[] = [];
  let left = steps;
  const scarcest = (open: readonly number[]): number => {
    counts.fill(0);
    for (const choice of open)
      for (const item of choices[choice] ?? []) counts[item] = (counts[item] ?? 0) + 1;
    let best = -1;
    let ties = 0;
    for (let item = 0; item < wanted; item++) {
      if (taken[item] === 1) continue;
      const fewer = best < 0 ? -1 : (counts[item] ?? 0) - (counts[best] ?? 0);
      if (fewer < 0) ties = 1;
      else if (fewer > 0 || below(dice, ++ties) > 0) continue;
      best = item;
    }
    return best;
  };
  const fits = (choice: number): boolean => (choices[choice] ?? []).every((item) => taken[item] === 0);
  const cover = (open: readonly number[]): boolean => {
    const item = scarcest(open);
    if (item < 0) return true;
    if (--left < 0 || counts[item] === 0) return false;
    const here = open.filter((choice) => choices[choice]?.includes(item));
    for (const choice of shuffled(here, dice)) {
      for (const covered of choices[choice] ?? []) taken[covered] = 1;
      chosen.push(choice);
      if (cover(open.filter(fits))) return true;
      chosen.pop();
      for (const covered of choices[choice] ?? []) taken[covered] = 0;
      if (left < 0) return false;
    }
    return false;
  };
  return cover([...choices.keys()]) ? chosen : null;
};
