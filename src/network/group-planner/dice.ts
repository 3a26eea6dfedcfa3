/** Numbers from 0 to just below 1, the same for the same seed: a state that counts up by an odd constant and is mixed (Steele, Lea, Flood 2014, 32 bits). */
export type Dice = () => number;

export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
export const below = (dice: Dice, count: number): number => Math.floor(dice() * count);
