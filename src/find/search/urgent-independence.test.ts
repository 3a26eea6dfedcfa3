import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { phraseTable } from "./phrase-table.ts";
import { sampleOffer, sampleTopics, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";
import type { Thesaurus } from "./search-types.ts";
import { buildVocabulary, type Vocabulary } from "./vocabulary.ts";

const german: Thesaurus = JSON.parse(
  readFileSync(new URL("../../../data/thesaurus/de.json", import.meta.url), "utf8"),
);
const offers = sampleTopics.map(({ slug }) => sampleOffer({ id: slug, title: "Angebot", topics: [slug] }));
const cardsOf = (vocabulary: Vocabulary): ((q: string) => string | null) => {
  const index = buildIndex(offers, vocabulary);
  return (q) => search(index, { q, lang: "de", limit: 1 }).urgent;
};
const urgentSlugs = sampleTopics.flatMap(({ slug, urgent }) => (urgent === true ? [slug] : []));

/** The words of danger as they also stand in harmless sentences, and words of no danger. */
const shared =
  `leben sterben tot schlagen schlägt hand wand kontrolle angst mann freund partner messer fenster bett brücke
  zug sinn ende ausweg handy geld kind baby nacht gewalt schreien wut aufwachen schluss bedrohen würgen treten`.split(
    /\s+/,
  );
const neutral = "lampe teller wolke regal stiefel pinsel laterne knopf eimer kissenbezug".split(" ");
const harmless = sampleTopics.filter(({ slug }) => !urgentSlugs.includes(slug));

/** 5,000 phrases of harmless topics: each word of danger also stands in every one of them. */
const grown = (): Thesaurus => {
  const phrases = new Map<string, string[]>();
  for (let at = 0; at < 5000; at += 1) {
    const word = shared[at % shared.length] ?? "";
    const things = [neutral[at % 10] ?? "", neutral[Math.floor(at / 10) % 10] ?? "", `farbe${at % 97}`];
    const slug = harmless[Math.floor(at / shared.length) % harmless.length]?.slug ?? "";
    phrases.set(slug, [...(phrases.get(slug) ?? []), [things[0], word, ...things.slice(1)].join(" ")]);
  }
  return { lang: "de", entries: [...phrases].map(([topic, of]) => ({ topic, phrases: of })) };
};
const larger = buildVocabulary(
  { topics: sampleTopics, thesauri: [german, grown()] },
  sampleVocabulary.reader,
);

const dangers = german.entries
  .filter(({ topic }) => urgentSlugs.includes(topic))
  .flatMap(({ phrases }) => phrases);
/** The same with any one word but the child left out, as tired people type: the edge of what still calls for a card. */
const shortened = dangers.flatMap((phrase) => {
  const words = phrase.split(" ");
  return words.length < 3
    ? []
    : words.flatMap((word, at) => (/baby|kind/.test(word) ? [] : [words.toSpliced(at, 1).join(" ")]));
});

describe("when the vocabulary grows by 5,000 harmless phrases", () => {
  const before = cardsOf(
    buildVocabulary({ topics: sampleTopics, thesauri: [german] }, sampleVocabulary.reader),
  );
  const after = cardsOf(larger);

  it("every way to say danger that called for a card still calls for the same card", () => {
    const called = [...dangers, ...shortened.filter((_, at) => at % 6 === 0)].filter(
      (q) => before(q) !== null,
    );
    expect(called.length).toBeGreaterThan(600);
    expect(called.filter((q) => after(q) !== before(q))).toEqual([]);
  }, 120_000);

  it.each([
    "ich möchte nicht mehr leben",
    "mag nimmer leben",
    "mein schatz sagt dauernd ich will nicht mehr leben",
    "mein mann schlägt mich und ich brauche eine wohnung und kindergeld",
    "ich habe mein baby geschüttelt",
    "mein mann sagt er bringt sich um",
  ])("%s keeps its card among other words", (q) => expect(after(q)).toBe(before(q) ?? "none"));

  it.each(["mein kind schlägt andere kinder", "baby schlägt mit den beinen", "schlägt", "flasche schütteln"])(
    "%s gets none",
    (q) => expect(after(q)).toBeNull(),
  );

  it("weighs the words of an urgent phrase the same, however rare they are", () => {
    const phrase = { topic: 0, words: [0, 1, 2], strength: 1, urgent: true, text: "" };
    const weights = (rarity: number): readonly number[] => [
      ...phraseTable(
        [phrase],
        [true, false, false],
        [false, false, true],
        Float32Array.of(0.05, rarity, rarity),
      ).weights,
    ];
    expect(weights(0.1)).toEqual(weights(1));
  });
});

describe("when what was learned takes every word for another matter", () => {
  const { reader } = sampleVocabulary;
  const lean = new Float32Array(reader.meanings);
  lean[reader.meanings - 1] = 60;
  const blind = { ...reader, lean, factors: new Float32Array(reader.factors.length) };
  const card = cardsOf(buildVocabulary({ topics: sampleTopics, thesauri: [german] }, blind));

  it("the phrases of danger still call for their cards", () => {
    expect(dangers.filter((phrase) => card(phrase) === null)).toEqual([]);
  });
  it("nothing else is understood", () => expect(card("baby schreit")).toBeNull());
});
