import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { rawWords, wordKey } from "../../src/find/search/tokens.ts";
import { meaningsOf } from "../../src/find/wish-reader/meanings.ts";

const asked = z.object({ queries: z.array(z.object({ q: z.string() })) });
const evaluated = z.object({
  wishes: z.array(z.object({ q: z.string() })),
  otherMatters: z.array(z.object({ q: z.string() })),
});
const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const comparable = (text: string): string => rawWords(text).map(wordKey).join(" ");

const queries = [
  ...readdirSync("bench/queries").flatMap((name) => asked.parse(json(join("bench/queries", name))).queries),
  ...["evaluation", "evaluation-everyday"].flatMap((name) => {
    const { wishes, otherMatters } = evaluated.parse(json(`src/find/search/${name}.json`));
    return [...wishes, ...otherMatters];
  }),
].map(({ q }) => comparable(q));

const files = readdirSync("data/wishes", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, lines: readFileSync(join("data/wishes", name), "utf8").trimEnd().split("\n") }));
const topics = z.array(z.object({ slug: z.string() })).parse(json("data/topics.json"));
const known = new Set(meaningsOf(topics).map((meaning) => `# ${meaning}`));

describe("the wishes that the search learns from", () => {
  test("are there in every language of the search", () => {
    const languages = new Set(files.map(({ name }) => name.split("/")[0]));
    for (const lang of "de en tr ar uk ru fa pl ro bg fr es it ku sq sh sr vi".split(" "))
      expect(languages).toContain(lang);
  });

  test.each(files)("$name has topics that exist, and no empty line", ({ lines }) => {
    expect(lines[0]).toMatch(/^# /);
    expect(lines.filter((line) => line.startsWith("#") && !known.has(line))).toEqual([]);
    expect(lines.filter((line) => line.trim() === "" || line !== line.trim())).toEqual([]);
  });

  test("are none of those that the search is measured with, except of one or two words", () => {
    const measured = new Set(queries.filter((query) => query.split(" ").length > 2));
    expect(measured.size).toBeGreaterThan(1000);
    const taken = files.flatMap(({ name, lines }) =>
      lines.filter((line) => measured.has(comparable(line))).map((line) => `${name}: ${line}`),
    );
    expect(taken).toEqual([]);
  });
});
