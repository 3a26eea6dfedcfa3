import { describe, expect, test } from "vitest";
import { longFiles, longFunctions } from "./known-excesses.ts";
import { excessFaults, functionsOf, linesOf } from "./sizes.ts";
import { isTest, listFiles, readFiles } from "./source-files.ts";

const written = readFiles(
  ["src", "bin", "bench", "tests"].flatMap(listFiles).filter((path) => /\.(ts|tsx|mjs|css)$/.test(path)),
).filter(({ path }) => path !== "src/platform/database-schema.ts");
const isLong = (path: string): boolean => isTest(path) || path.startsWith("tests/");
/** Lists of words or tests are long without being hard. */
const isProgram = (path: string): boolean =>
  /^src\/.*\.tsx?$/.test(path) && !isTest(path) && !path.endsWith("texts.ts");

describe("habit 40: small files, short functions", () => {
  test("no file is longer than 200 lines without a reason", () => {
    const sizes = (long: boolean) =>
      new Map(
        written
          .filter(({ path }) => !path.endsWith("texts.ts") && isLong(path) === long)
          .map(({ path, text }) => [path, linesOf(text)]),
      );
    expect(excessFaults(sizes(false), 200, longFiles)).toEqual([]);
    // A test file is a list of cases; it is read one case at a time.
    expect(excessFaults(sizes(true), 400, {})).toEqual([]);
  });

  test("no function is longer than 50 lines without a reason", () => {
    const sizes = new Map(
      written
        .filter(({ path }) => isProgram(path))
        .flatMap(functionsOf)
        .map(({ name, lines }) => [name, lines]),
    );
    expect(sizes.size).toBeGreaterThan(300);
    expect(excessFaults(sizes, 50, longFunctions)).toEqual([]);
  });

  test("something too long, grown or healed is seen", () => {
    const known = { "a.ts": { lines: 250, reason: "grew" } };
    expect(excessFaults(new Map([["a.ts", 250]]), 200, known)).toEqual([]);
    expect(excessFaults(new Map([["a.ts", 251]]), 200, known)).toHaveLength(1);
    expect(excessFaults(new Map([["a.ts", 199]]), 200, known)).toHaveLength(1);
    expect(excessFaults(new Map([["b.ts", 201]]), 200, {})).toHaveLength(1);
    const long = { path: "b.ts", text: `function f() {\n${"  x();\n".repeat(60)}}\nconst g = () => 1;\n` };
    expect(functionsOf(long)).toEqual([
      { name: "b.ts#f", lines: 62 },
      { name: "b.ts#g", lines: 1 },
    ]);
  });
});
