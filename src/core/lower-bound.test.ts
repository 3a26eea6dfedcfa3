import { expect, test } from "vitest";
import { lowerBound } from "./lower-bound.ts";

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [5, 1],
  [6, 3],
  [9, 4],
])("what is at least %i begins at position %i of 2, 5, 5, 8", (value, position) => {
  expect(lowerBound([2, 5, 5, 8], value)).toBe(position);
  expect(lowerBound(Uint32Array.of(2, 5, 5, 8), value)).toBe(position);
});

test("nothing has no position but the first", () => expect(lowerBound([], 3)).toBe(0));
