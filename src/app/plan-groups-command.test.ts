import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planGroupsCommand } from "../network/group-planner/plan-groups.command.ts";
import { runWords } from "./run-words.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plan-groups-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wishes = (text: string): string => {
  const path = join(folder, `${Math.abs(text.length)}-${text.replace(/\W/g, "").slice(0, 40)}.json`);
  writeFileSync(path, text);
  return path;
};

/** Types the command; no store may be opened for it. */
async function type(...words: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const exit = await runWords(["plan", "groups", ...words], {
    commands: [planGroupsCommand],
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    open: () => Promise.reject(new Error("a store was opened")),
  });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}
const typeJson = async (...words: readonly string[]) => {
  const { exit, out, err } = await type(...words, "--json");
  return { exit, err, answer: JSON.parse(out) };
};

describe("plan groups", () => {
  test("answers rounds of tables of people from 1 without a store", async () => {
    const { exit, answer, err } = await typeJson("--people", "16", "--tables", "4", "--rounds", "5");
    expect([exit, err]).toEqual([0, ""]);
    expect(answer).toMatchObject({ distinctPairs: 120, bound: 120, repeats: 0 });
    expect(answer.rounds[0].flat().toSorted((a: number, b: number) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, at) => at + 1),
    );
  });

  test("shows people a table each line", async () => {
    const { out } = await type("--people", "6", "--seats", "3", "--rounds", "1");
    expect(out).toMatch(/^Runde 1\n {2}Tisch 1: \d, \d, \d\n/);
    expect(out).toMatch(/6 Paare begegnen sich/);
  });

  test("finds the fewest rounds in which everybody sits with everybody", async () => {
    const { answer } = await typeJson("--people", "15", "--seats", "3", "--until-all-met");
    expect([answer.rounds.length, answer.distinctPairs, answer.bound]).toEqual([7, 105, 105]);
  });

  test("reads wishes with people, tables and rounds from 1", async () => {
    const file = wishes(
      JSON.stringify({
        seats: [5, 4, 4],
        hosts: [{ table: 2, person: 13 }],
        apart: [[1, 2]],
        mix: [
          {
            name: "Sektor",
            classes: [
              [1, 2, 3],
              [4, 5, 6],
            ],
          },
        ],
        present: [{ person: 3, from: 2 }],
      }),
    );
    const { exit, answer } = await typeJson("--people", "13", "--rounds", "3", "--constraints", file);
    expect(exit).toBe(0);
    expect(answer.rounds.every((tables: number[][]) => tables[1]?.includes(13))).toBe(true);
    expect(answer.rounds.map((tables: number[][]) => tables.flat().includes(3))).toEqual([false, true, true]);
    expect(answer.mixQuality.Sektor).toBeGreaterThan(0.5);
  });

  test("names the conflict and gives the nearest plan", async () => {
    const file = wishes(
      JSON.stringify({
        apart: [
          [1, 2],
          [1, 3],
          [2, 3],
        ],
      }),
    );
    const words = [
      "--people",
      "6",
      "--tables",
      "2",
      "--rounds",
      "2",
      "--time-ms",
      "100",
      "--constraints",
      file,
    ];
    const { exit, answer, err } = await typeJson(...words);
    expect(exit).toBe(1);
    expect(err).toBe(
      "In Runde 1 sollen die Personen 1, 2 und 3 alle getrennt sitzen; dafür reichen 2 Tische nicht.",
    );
    expect(answer.error).toEqual({ code: "plan-more-apart-than-tables", message: err });
    expect(answer.nearest.unmet).toHaveLength(2);
    expect(answer.nearest.rounds).toHaveLength(2);
  });

  test.each([
    [["--people", "10", "--rounds", "3"], /Gebraucht wird --tables, --seats/],
    [["--people", "10", "--tables", "2", "--seats", "5", "--rounds", "3"], /darf nur eines stehen/],
    [["--people", "ten", "--tables", "2", "--rounds", "3"], /--people braucht eine ganze Zahl/],
    [["--people", "10", "--tables", "2"], /--rounds fehlt/],
    [["--people", "10", "--tables", "0", "--rounds", "3"], /keinen Tisch/],
    [["--people", "1", "--tables", "2", "--rounds", "3"], /mindestens zwei Personen/],
    [["--people", "10", "--seats", "1", "--until-all-met"], /begegnet sich niemand/],
    [["--people", "10", "--seats", "5", "--until-all-met", "--rounds", "3"], /geht nicht mit --rounds/],
    [["--people", "10", "--tables", "2", "--rounds", "3", "--time-ms", "0"], /--time-ms braucht/],
  ])("%j is refused in one sentence", async (words, sentence) => {
    const { exit, err, answer } = await typeJson(...words);
    expect(exit).toBe(1);
    expect(err).toMatch(sentence);
    expect(answer.error.message).toBe(err);
  });

  test.each([
    ["{", /kein JSON/],
    ['{"apert":[[1,2]]}', /„apert“ nicht zu verstehen/],
    ['{"apart":[[1]]}', /„apart.0/],
    ['{"apart":[[1,99]]}', /nennt Person 99, es sind aber nur 10/],
    ['{"hosts":[{"table":9,"person":1}]}', /nennt Tisch 9, es sind aber nur 2/],
    ['{"together":[[4,4]]}', /ein Paar aus Person 4 und ihr selbst/],
  ])("a file that says %s is refused with what is wrong", async (text, sentence) => {
    const words = ["--people", "10", "--tables", "2", "--rounds", "3", "--constraints", wishes(text)];
    expect((await type(...words)).err).toMatch(sentence);
  });
});
