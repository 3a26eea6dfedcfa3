import type { MixWish } from "./group-problem.ts";
import type { Rounds } from "./seating.ts";

/** The share of people (with a class) who need not change tables to spread every class as evenly as possible. */
export function mixQuality({ classOf }: MixWish, rounds: Rounds): number {
  let seated = 0;
  let misplaced = 0;
  for (const tables of rounds) {
    const present = tables.flat();
    const all = countsOf(present, classOf);
    for (const people of tables) {
      const here = countsOf(people, classOf);
      for (const [one, count] of all) {
        const share = (count * people.length) / present.length;
        const n = here.get(one) ?? 0;
        seated += n;
        misplaced += Math.max(0, n - Math.ceil(share), Math.floor(share) - n);
      }
    }
  }
  return seated === 0 ? 1 : Math.max(0, 1 - misplaced / seated);
}

function countsOf(people: readonly number[], classOf: MixWish["classOf"]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const person of people) {
    const one = classOf[person] ?? null;
    if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}
