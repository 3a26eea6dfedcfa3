/** Crockford's base32 alphabet: no I, L, O, U. */
export const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first `count` characters of the bytes, five bits each, most significant first. */
export const toSymbols = (bytes: Buffer, count: number): number[] =>
  Array.from({ length: count }, (_, place) => {
    const bit = place * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    return (pair >> (11 - (bit & 7))) & 31;
  });

/** Whole bytes of the symbols; a rest of fewer than eight bits is dropped. */
export const fromSymbols = (symbols: readonly number[]): Buffer => {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const symbol of symbols) {
    buffer = ((buffer << 5) | symbol) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((buffer >> (bits -= 8)) & 0xff);
  }
  return Buffer.from(bytes);
};

export const writeSymbols = (symbols: readonly number[]): string =>
  symbols.map((symbol) => alphabet.charAt(symbol)).join("");

const pairs = (from: string, to: string): [string, string][] =>
  [...from].map((letter, place) => [letter, to.charAt(place)]);

// What keyboards of our eight languages produce for the printed letters: look-alikes of the Cyrillic layout,
// Arabic and Persian digits. None of them is a letter of the alphabet, so no code becomes ambiguous.
const readAs = new Map([
  ...pairs("OIL", "011"),
  ...pairs("\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406", "ABEKMH0PCTYX1"),
  ...pairs("\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", "0123456789"),
  ...pairs("\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9", "0123456789"),
]);

/**
 * Symbols of typed text: case, spaces, dashes and invisible marks do not matter, O reads as 0, I and L as 1.
 * Returns undefined when a character is left that no sheet or card can contain.
 */
export const readSymbols = (typed: string): number[] | undefined => {
  const letters = typed
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}\p{Mn}]/gu, "");
  const symbols = [...letters].map((letter) => alphabet.indexOf(readAs.get(letter) ?? letter));
  return symbols.includes(-1) ? undefined : symbols;
};
