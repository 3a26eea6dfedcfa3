import { describe, expect, test } from "vitest";
import { partialWords } from "./partial-words.ts";
import { type Words, wordsFor } from "./words.ts";

const roundsTogether = (one: readonly number[], other: readonly number[]): number =>
  one.filter((table, round) => table === other[round]).length;

function mostTogether(words: Words): number {
  let most = 0;
  for (const [at, one] of words.entries())
    for (const other of words.slice(0, at)) most = Math.max(most, roundsTogether(one, other));
  return most;
}

const known = Array.from({ length: 19 }, (_, at) => at + 2).flatMap((tables) =>
  [2, 3, 4, 5, 6, 7].map((rounds) => ({ tables, rounds, words: wordsFor(tables, rounds) })),
);

describe("words that say who sits where", () => {
  test("two of them agree in one round at most", () => {
    const bad = known.filter(({ words }) => words !== null && mostTogether(words) > 1);
    expect(bad.map(({ tables, rounds }) => [tables, rounds])).toEqual([]);
  });

  test("every table of every round is in as many words as there are tables", () => {
    for (const { tables, rounds, words } of known.filter((one) => one.words !== null))
      for (let round = 0; round < rounds; round++) {
        const counts = Array.from({ length: tables }, () => 0);
        for (const word of words ?? []) counts[word[round] ?? 0] = (counts[word[round] ?? 0] ?? 0) + 1;
        expect(counts.every((count) => count === tables)).toBe(true);
      }
  });

  test("the partial ones agree in one round at most, too, and the first of them keep their tables", () => {
    for (const [tables, rounds, people] of [
      [6, 5, 30],
      [10, 5, 90],
      [10, 6, 70],
      [14, 6, 140],
      [18, 6, 200],
      [20, 6, 200],
    ] as const) {
      const words = partialWords(tables, rounds, people) ?? [];
      expect(words.length).toBeGreaterThanOrEqual(people);
      expect(mostTogether(words)).toBe(1);
      expect(words.slice(0, tables).every((word, table) => word.every((at) => at === table))).toBe(true);
    }
    expect(partialWords(10, 6, 90)).toBeNull();
  });

  test("they are known for all primes and their powers, and for ten, twelve and fifteen tables further than by products", () => {
    const most = (tables: number) =>
      Math.max(...known.filter((one) => one.tables === tables && one.words).map(({ rounds }) => rounds));
    expect([5, 6, 7, 10, 12, 13, 15, 16, 20].map(most)).toEqual([6, 3, 7, 4, 7, 7, 6, 7, 5]);
  });
});
