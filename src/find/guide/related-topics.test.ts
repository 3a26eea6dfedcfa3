import { expect, test } from "vitest";
import { readTopicList } from "../topics/topic-files.ts";
import { mayStandBeside, nearTo, relatedTopics } from "./related-topics.ts";

const topics = readTopicList("data");
const slugs = topics.map(({ slug }) => slug);
const urgent = topics.filter((topic) => topic.urgent).map(({ slug }) => slug);
const babyTopics = new Set(topics.filter(({ babyContent }) => babyContent).map(({ slug }) => slug));
const near = (slug: string, afterLoss = false) => nearTo([slug], afterLoss, babyTopics);

test("a topic was added, and nobody said what lies near it", () => {
  expect(Object.keys(relatedTopics).sort()).toEqual([...slugs].sort());
  for (const slug of slugs) {
    expect(near(slug).length, slug).toBeGreaterThanOrEqual(3);
    expect(slugs, slug).toEqual(expect.arrayContaining([...near(slug)]));
    expect(near(slug), slug).not.toContain(slug);
  }
});

test("I asked for a dentist and was thought violent, weary of life or bereaved", () => {
  for (const slug of slugs) {
    expect(near(slug), slug).not.toContain("pregnancy-loss");
    for (const danger of urgent) expect(near(slug), slug).not.toContain(danger);
  }
});

test("a house for beaten women stood below a group for foster parents", () => {
  for (const danger of urgent) {
    expect(mayStandBeside([danger, "couple"], ["patchwork-foster"], false), danger).toBe(false);
    expect(mayStandBeside([danger, "mental-illness"], ["suicidal"], false), danger).toBe(true);
  }
});

test("who expects a child was shown help after its death, and who lost one was not", () => {
  const help = ["pregnancy-loss", "anxiety"];
  expect(mayStandBeside(help, ["confidential-birth"], false)).toBe(false);
  expect(mayStandBeside(help, ["exhaustion"], true)).toBe(true);
  expect(mayStandBeside(help, ["pregnancy-loss"], false)).toBe(true);
});

test("our baby has died, and a topic near by spoke of babies", () => {
  for (const { slug } of topics.filter(({ babyContent }) => !babyContent))
    for (const other of near(slug, true)) expect(babyTopics.has(other), `${slug}: ${other}`).toBe(false);
});

test("my husband hits me, and I was to talk about it as a couple", () => {
  expect(near("violence")).not.toContain("couple");
});

test("of several needs the nearest topic of each comes before the second of one", () => {
  expect(near("housing")[0]).toBe("money-trouble");
  expect(nearTo(["teeth", "housing"], false, babyTopics).slice(0, 2)).toEqual(["checkups", "money-trouble"]);
});
