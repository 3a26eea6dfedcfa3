import { expect, test } from "vitest";
import { roughRows } from "./rough-rows.ts";
import { largestFile } from "./sent-file.ts";

const list = (rows: number, end = "\n", last = end) =>
  Buffer.from(`Titel;Ort${end}${Array.from({ length: rows }, () => "Kurs;Musterstadt").join(end)}${last}`);

test.each([
  ["with a line end at the end", "\n", "\n"],
  ["without one", "\n", ""],
  ["from Windows", "\r\n", "\r\n"],
])("a list of exactly the most rows fits, its header is no row: %s", (_, end, last) => {
  expect(roughRows("liste.csv", list(largestFile.rows, end, last))).toBe(largestFile.rows);
  expect(roughRows("liste.csv", list(largestFile.rows + 1, end, last))).toBe(largestFile.rows + 1);
});

test("a file without anything has no rows", () => {
  expect(roughRows("liste.csv", Buffer.from(""))).toBe(0);
});
