import { below, type Dice } from "./dice.ts";
import { type Seating, swap, swapCost } from "./seating.ts";
import { noteSwap, priceOf, swapPrice } from "./wish-prices.ts";
import type { Wishes } from "./wishes.ts";

/**
 * Two people who are there in the same rounds change places in all of them: no pair is won or lost, but wishes are kept.
 * So a perfect plan stays perfect while sectors, apart and together fall into place. Returns what broken wishes cost.
 */
export function exchangePeople(
  seating: Seating,
  wishes: Wishes,
  dice: Dice,
  { steps, over }: { readonly steps: number; readonly over: () => boolean },
): number {
  const alike = likePeople(seating, wishes);
  let cost = priceOf(wishes, seating);
  let heat = 3;
  const decay = (0.05 / heat) ** (1 / Math.max(1, steps));
  if (alike.length === 0) return cost;
  for (let step = 0; step < steps && cost > 1e-9; step++) {
    heat *= decay;
    if ((step & 127) === 0 && over()) break;
    const group = alike[below(dice, alike.length)] ?? [];
    const p = group[below(dice, group.length)] ?? 0;
    const q = group[below(dice, group.length)] ?? 0;
    if (p === q) continue;
    const grows = exchange(seating, wishes, p, q);
    if (grows > 0 && dice() >= Math.exp(-grows / heat)) exchange(seating, wishes, p, q);
    else cost += grows;
  }
  return cost;
}

/** Groups of two and more who are no hosts and there in the same rounds, each as often as it has people. */
function likePeople({ people, rounds, at }: Seating, { hosting }: Wishes): number[][] {
  const groups = new Map<string, number[]>();
  for (let person = 0; person < people; person++) {
    let key = "";
    for (let round = 0; round < rounds; round++) {
      if (hosting[round * people + person]) key = "host";
      else if (key !== "host") key += (at[round * people + person] ?? -1) < 0 ? "-" : "+";
    }
    if (key !== "host") groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map(() => group));
}

/** Returns by how much the price of broken wishes grew. */
function exchange(seating: Seating, wishes: Wishes, p: number, q: number): number {
  const { people, rounds, at } = seating;
  let price = 0;
  for (let round = 0; round < rounds; round++) {
    const table = at[round * people + p] ?? -1;
    if (table < 0 || table === at[round * people + q]) continue;
    price += swapPrice(wishes, seating, round, p, q);
    noteSwap(wishes, seating, round, p, q);
    swap(seating, round, p, q, swapCost(seating, round, p, q));
  }
  return price;
}
