import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corrections, editDistance, spellingList } from "./typos.ts";

const list = spellingList(
  "hebamme kinderarzt schwanger stillberatung krabbelgruppe wochenbett kita schlafen".split(" "),
);

describe("misspelt words", () => {
  it.each([
    ["hebame", "hebamme"],
    ["hebbame", "hebamme"],
    ["jebamme", "hebamme"],
    ["schwnager", "schwanger"],
    ["shwanger", "schwanger"],
    ["kinderatzt", "kinderarzt"],
    ["stilberatung", "stillberatung"],
    ["krabelgrupe", "krabbelgruppe"],
    ["krabbelgrupep", "krabbelgruppe"],
    ["wochnebet", "wochenbett"],
    ["schlaafen", "schlafen"],
  ])("%s means %s", (typed, meant) => {
    expect(corrections(typed, list)[0]?.word).toBe(meant);
  });

  it.each(["pizza", "kit", "xx", "reifen", "hebel", "kino"])("%s means none of them", (typed) => {
    expect(corrections(typed, list)).toEqual([]);
  });

  it.each(["schwangr", "swanger", "kinderarz"])(
    "%s leaves no doubt, because only one word is that near",
    (typed) => {
      expect(corrections(typed, list)[0]?.quality).toBeGreaterThanOrEqual(0.93);
    },
  );

  it("stays in doubt where several words are that near", () => {
    const words = spellingList(["zwange", "schwanger"]);
    expect(corrections("zwanger", words).map(({ quality }) => quality)).toEqual([0.78, 0.78]);
  });

  it("trusts a small slip more than a big one", () => {
    const small = corrections("krabelgruppe", list)[0]?.quality ?? 0;
    const big = corrections("krapelgruppo", list)[0]?.quality ?? 0;
    expect(small).toBeGreaterThan(big);
    expect(big).toBeGreaterThan(0);
  });
});

/** The definition (optimal string alignment), slow and plain, to compare with. */
const plainDistance = (left: string, right: string): number => {
  const rows = Array.from({ length: left.length + 1 }, (_, row) =>
    Array.from({ length: right.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const change = left[row - 1] === right[column - 1] ? 0 : 1;
      const options = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + change];
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) options.push(at(row - 2, column - 2) + 1);
      const target = rows[row];
      if (target !== undefined) target[column] = Math.min(...options);
    }
  }
  return at(left.length, right.length);
};

describe("the distance of two words", () => {
  it("is the one of the definition, up to the bound", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, bound) => {
        const distance = plainDistance(left, right);
        expect(editDistance(left, right, bound)).toBe(distance <= bound ? distance : bound + 1);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
