import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleOffer, sampleTopics, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";

type Wish = { readonly q: string; readonly lang: string; readonly topics: readonly string[] };
type OtherMatter = { readonly q: string; readonly lang: string };
const set: { readonly wishes: readonly Wish[]; readonly otherMatters: readonly OtherMatter[] } = JSON.parse(
  readFileSync(new URL("./evaluation.json", import.meta.url), "utf8"),
);

// Titles say nothing here, so that only the understanding of the words is measured.
const topicOf = new Map<string, string>();
const offers = sampleTopics.flatMap(({ slug }) =>
  [1, 2, 3, 4].map((nth) => {
    const id = `${nth}-${slug}`;
    topicOf.set(id, slug);
    return sampleOffer({ id, title: `Angebot ${nth}`, topics: [slug], place: "Musterheim" });
  }),
);
const index = buildIndex(offers, sampleVocabulary);

const isHit = ({ q, lang, topics }: Wish): boolean =>
  search(index, { q, lang, limit: 3 }).hits.some(({ id }) => topics.includes(topicOf.get(id) ?? ""));
const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length / Math.max(1, items.length);
const half = <Item>(items: readonly Item[], odd: 0 | 1): readonly Item[] =>
  items.filter((_, at) => at % 2 === odd);
const languages = [...new Set(set.wishes.map(({ lang }) => lang))];

describe("understanding, measured", () => {
  it("has a set worth the name", () => {
    expect(set.wishes.filter(({ lang }) => lang === "de").length).toBeGreaterThanOrEqual(150);
    expect(set.otherMatters.length).toBeGreaterThanOrEqual(60);
    const known = new Set(sampleTopics.map(({ slug }) => slug));
    for (const { topics } of set.wishes) for (const topic of topics) expect(known).toContain(topic);
  });

  it.each(languages)("has the right topic among the first three: %s", (lang) => {
    const wishes = set.wishes.filter((wish) => wish.lang === lang);
    expect(shareOf(wishes, isHit)).toBeGreaterThanOrEqual(0.9);
  });

  it("does as well on the half that was not used for tuning", () => {
    expect(shareOf(half(set.wishes, 1), isHit)).toBeGreaterThanOrEqual(0.9);
  });

  it("says nothing fits when asked about other matters", () => {
    const answered = (matter: OtherMatter): boolean => !search(index, { ...matter, limit: 3 }).none;
    expect(shareOf(set.otherMatters, answered)).toBeLessThanOrEqual(0.05);
    expect(shareOf(half(set.otherMatters, 1), answered)).toBeLessThanOrEqual(0.05);
  });
});
