import { expect, test } from "vitest";
import { emptyFacts, type OfferFacts } from "../offer-history/facts.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { risksOf } from "./risks.ts";
import { urgentTopics } from "./sensitive-topics.ts";
import { wordChanges } from "./word-changes.ts";

const offer = (facts: Partial<OfferFacts> = {}): OfferFacts => ({
  ...emptyFacts,
  title: "Elterncafé",
  ...facts,
});
const risks = (before: Partial<OfferFacts>, after: Partial<OfferFacts>) =>
  risksOf(offer(before), offer(after)).risks;

test("opening hours, languages and a page of the same website need nobody's consent", () => {
  const site = { website: "https://www.haus.example/a" };
  expect(
    risks(site, { website: "https://haus.example/b", openingHoursText: "Di 10 Uhr", languages: ["tr"] }),
  ).toEqual([]);
});

test("a second person looks at numbers, hosts, costs, titles, organisations and sensitive topics", () => {
  expect(risks({}, { phones: [{ display: "069 1", e164: null }] })).toEqual(["contact"]);
  expect(risks({ website: "https://haus.example" }, { website: "https://haus.example.evil.test" })).toEqual([
    "contact",
  ]);
  expect(risks({ free: true }, { free: null })).toEqual(["now-costs"]);
  expect(risks({ organisation: "Haus" }, { organisation: "Hof" })).toEqual(["organisation"]);
  expect(risks({}, { topics: ["violence"] })).toEqual(["sensitive-topic"]);
  expect(risks({}, { topics: ["addiction"] })).toEqual(["sensitive-topic"]);
  expect(risks({ topics: ["violence"] }, {})).toEqual([]);
  expect(risks({}, { title: "Tagesmutter Rita Beispiel" })).toEqual(["title", "looks-private"]);
  expect(risksOf(null, offer()).risks).toEqual(["new"]);
});

test("a corrected sentence is no new text, a replaced text is", () => {
  const text = "Kommen Sie gern vorbei. Bringen Sie Ihr Kind mit.";
  expect(risks({ description: text }, { description: text.replace("gern", "einfach") })).toEqual([]);
  expect(risks({ description: text }, { description: "Günstige Kredite für alle." })).toEqual(["rewritten"]);
});

test("the topics that bring the urgent card are those of the list", () => {
  const urgent = readTopicList("data").filter((topic) => topic.urgent);
  expect(urgent.map(({ slug }) => slug).toSorted()).toEqual([...urgentTopics].toSorted());
});

test("word by word what is gone and what is new, and the pieces are the texts again", () => {
  const [old, now] = ["Di 10 bis 12 Uhr im Haus", "Di 14 bis 16 Uhr im Haus"];
  const pieces = wordChanges(old, now);
  expect(
    pieces
      .filter(({ kind }) => kind !== "added")
      .map(({ text }) => text)
      .join(""),
  ).toBe(old);
  expect(
    pieces
      .filter(({ kind }) => kind !== "gone")
      .map(({ text }) => text)
      .join(""),
  ).toBe(now);
  expect(pieces.filter(({ kind }) => kind === "added").map(({ text }) => text.trim())).toEqual(["14", "16"]);
  expect(wordChanges("wort ".repeat(100_000), "w ".repeat(100_000))).toHaveLength(2);
});
