/**
 * One check symbol from the same 32 letters. The symbols are read as elements of the field with 32 elements
 * (x^5 + x^2 + 1) and weighted with successive powers of its generator, as in a Reed-Solomon code with one
 * check symbol. A wrong symbol changes the sum by weight times difference, two exchanged symbols by the
 * difference of the weights times their difference: neither is ever zero, so every single wrong character and
 * every exchange of two characters (neighbours or not) is found, in up to 31 places, the check included.
 * Crockford's own check (modulo 37) would need five signs that are hard to read out on the telephone.
 */
const timesGenerator = (element: number): number =>
  element & 16 ? ((element << 1) ^ 37) & 31 : element << 1;

/** The check symbol that belongs behind these symbols (at most 30, each 0-31). */
export const checkSymbol = (symbols: readonly number[]): number =>
  symbols.reduce((sum, symbol) => timesGenerator(sum ^ symbol), 0);

/** True when the last symbol is the check symbol of those before it. */
export const hasRightCheck = (symbols: readonly number[]): boolean =>
  symbols.length > 1 && checkSymbol(symbols.slice(0, -1)) === symbols.at(-1);
