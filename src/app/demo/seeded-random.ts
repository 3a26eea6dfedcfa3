/** Choices that come out the same for the same seed. Never for keys, codes or anything else that must stay secret. */
export type Dice = {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True in `percent` of a hundred throws. */
  readonly chance: (percent: number) => boolean;
};

/** FNV-1a over UTF-16 units: spreads a name over 32 bits. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Dice of their own for each name, so that one more throw in one place changes nothing anywhere else. The generator
 * counts up by an odd constant and mixes the count (the design of mulberry32); 32 bits of state are plenty for a few
 * hundred throws.
 */
export function diceFor(seed: number, name: string): Dice {
  let count = (spread(name) ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  const next = (): number => {
    count = (count + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(count ^ (count >>> 15), count | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    chance: (percent) => next() * 100 < percent,
    pick: <T>(list: readonly T[]): T => {
      const [chosen] = list.slice(between(0, list.length - 1));
      if (chosen === undefined) throw new RangeError("nothing to pick from");
      return chosen;
    },
  };
}
