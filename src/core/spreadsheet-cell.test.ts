import fc from "fast-check";
import { expect, test } from "vitest";
import { guardedCell, plainCell } from "./spreadsheet-cell.ts";

/** Cells as somebody would write them who wants a spreadsheet to reckon, mixed with anything at all. */
const hostile = fc
  .tuple(fc.constantFrom("", "'", "''", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "- ", "+4"), fc.string())
  .map(([before, rest]) => before + rest);
const cells = fc.oneof(hostile, fc.string({ unit: "grapheme" }), fc.constantFrom("+49 69 90009-120", "-3.5"));

test("no cell is taken for a formula, and every one comes back as it was", () => {
  fc.assert(
    fc.property(cells, (cell) => {
      const written = guardedCell(cell);
      expect(/^[=@\t\r\n＝＋－＠]/.test(written) || /^[+-].*[^\d\s()./-]/s.test(written)).toBe(false);
      expect(plainCell(written)).toBe(cell);
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ['=HYPERLINK("http://fremd.example")', '\'=HYPERLINK("http://fremd.example")'],
  ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["+49 7361 123456", "+49 7361 123456"],
  ["-3.25", "-3.25"],
  ["Krabbelgruppe", "Krabbelgruppe"],
])("%s is written %s", (cell, written) => {
  expect(guardedCell(cell)).toBe(written);
});
