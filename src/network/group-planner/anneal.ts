import { below, type Dice } from "./dice.ts";
import { type Seating, swap, swapCost } from "./seating.ts";
import { noteSwap, priceOf, swapPrice } from "./wish-prices.ts";
import { hasWishes, type Wishes } from "./wishes.ts";

export type Cooling = {
  readonly steps: number;
  /** Temperatures at the first and at the last step, in repeated pairs. */
  readonly hot: number;
  readonly cold: number;
  /** Ends as soon as a seating costs no more than this. */
  readonly enough: number;
  /** Asked every now and then; true ends the search. */
  readonly over: () => boolean;
};

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983): two people change seats in one round, preferably somebody who
 * meets somebody again. Leaves the seating at its best and returns what that costs: repeats and the price of broken wishes.
 */
export function anneal(seating: Seating, wishes: Wishes, dice: Dice, cooling: Cooling): number {
  const { people, rounds, at } = seating;
  const wished = hasWishes(wishes);
  let cost = seating.repeats + (wished ? priceOf(wishes, seating) : 0);
  let best = cost;
  const kept = at.slice();
  const decay = (cooling.cold / cooling.hot) ** (1 / Math.max(1, cooling.steps));
  let heat = cooling.hot;
  for (let step = 0; step < cooling.steps && best > cooling.enough; step++) {
    heat *= decay;
    if ((step & 1023) === 0 && cooling.over()) break;
    const round = below(dice, rounds);
    const p = troubled(seating, wishes, dice, round);
    const q = below(dice, people);
    if (!movable(seating, wishes, round, p, q)) continue;
    const pairs = swapCost(seating, round, p, q);
    const price = wished ? swapPrice(wishes, seating, round, p, q) : 0;
    const grows = pairs + price;
    if (grows > 0 && dice() >= Math.exp(-grows / heat)) continue;
    if (wished) noteSwap(wishes, seating, round, p, q);
    swap(seating, round, p, q, pairs);
    cost += grows;
    if (cost < best - 1e-9) {
      best = cost;
      kept.set(at);
    }
  }
  restore(seating, kept);
  return best;
}

/** Somebody who meets somebody again in this round, if one is found soon. */
function troubled(
  { people, tables, width, at, seats, sizes, met }: Seating,
  _wishes: Wishes,
  dice: Dice,
  round: number,
): number {
  let person = below(dice, people);
  for (let attempt = 0; attempt < 6; attempt++) {
    const table = at[round * people + person] ?? -1;
    if (table >= 0) {
      const start = (round * tables + table) * width;
      for (let seat = start, end = start + (sizes[round * tables + table] ?? 0); seat < end; seat++)
        if ((met[person * people + (seats[seat] ?? 0)] ?? 0) > 1) return person;
    }
    person = below(dice, people);
  }
  return person;
}

function movable({ people, at }: Seating, { hosting }: Wishes, round: number, p: number, q: number): boolean {
  const [a, b] = [at[round * people + p] ?? -1, at[round * people + q] ?? -1];
  return a >= 0 && b >= 0 && a !== b && !hosting[round * people + p] && !hosting[round * people + q];
}

/** Brings everybody back to the tables kept, by as many changes as it takes. */
function restore(seating: Seating, kept: Int16Array): void {
  const { people, rounds, at } = seating;
  for (let round = 0; round < rounds; round++)
    for (let p = 0; p < people; p++) {
      const due = kept[round * people + p] ?? -1;
      if (due < 0 || at[round * people + p] === due) continue;
      for (let q = 0; q < people; q++)
        if (q !== p && at[round * people + q] === due && kept[round * people + q] !== due) {
          swap(seating, round, p, q, swapCost(seating, round, p, q));
          break;
        }
    }
}
