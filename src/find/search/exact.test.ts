import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rank } from "./rank.ts";
import { readWish } from "./read-wish.ts";
import { manyOffers, numbersFrom, sampleTopics, sampleVocabulary } from "./sample-offers.ts";
import { buildIndex } from "./search-index.ts";
import type { Query, SearchDocument } from "./search-types.ts";
import { readSlowly, searchSlowly } from "./slow-search.ts";

type Asked = { readonly q: string; readonly lang: string };
const { wishes }: { readonly wishes: readonly Asked[] } = JSON.parse(
  readFileSync(new URL("./evaluation.json", import.meta.url), "utf8"),
);

const next = numbersFrom(23);
const oneOf = <Item>(items: readonly Item[], fallback: Item): Item =>
  items[Math.floor(next() * items.length)] ?? fallback;
const maybe = <Item>(share: number, value: () => Item): Item | undefined =>
  next() < share ? value() : undefined;
const yesNoUnknown = (): boolean | null => oneOf([true, false, null], null);

/** Many offers that only distance and facts tell apart: then a bound that is a little too low leaves out one of the best. */
const alike: readonly Partial<SearchDocument>[] = [
  { title: "Offene Sprechstunde", topics: ["crying", "sleep"], description: "Wir hören zu." },
  { title: "Elterncafé", topics: ["meet-parents"], description: "Frühstück und Gespräch." },
  { title: "Beratung", topics: [], description: "Schwangerschaftsberatung und Hilfe bei Schulden." },
];

// Several blocks close together, facts that differ from offer to offer, some without a place, some without topics.
const offers = manyOffers(5000, 11).map(
  (offer, at): SearchDocument => ({
    ...offer,
    ...(at % 3 === 0 ? {} : alike[(at >> 2) % alike.length]),
    lat: 50 + next(),
    lon: 9 + 1.5 * next(),
    free: yesNoUnknown(),
    accessible: yesNoUnknown(),
    pregnancy: yesNoUnknown(),
    languages: oneOf([["de"], ["de", "tr"], [], ["ar", "de", "en"]], []),
    access: oneOf([[], ["withoutRegistration"], ["byAppointment", "phone"], ["atHome"]], []),
    kind: oneOf([null, "group", "online", "homeVisit"], null),
    ageFromMonths: maybe(0.3, () => Math.floor(next() * 24)) ?? null,
    ageToMonths: maybe(0.3, () => 24 + Math.floor(next() * 24)) ?? null,
    eligibility: maybe(0.2, () => oneOf(wishes, { q: "", lang: "de" }).q) ?? null,
    ...(at % 9 === 0 ? { lat: null, lon: null } : {}),
  }),
);
const index = buildIndex(offers, sampleVocabulary);
const slow = readSlowly(offers, sampleVocabulary);
const open = new Set(offers.filter((_, at) => at % 11 === 0).map(({ id }) => id));

const anyOffer = (): SearchDocument => oneOf(offers, offers[0] as SearchDocument);
const shuffled = (text: string): string =>
  text
    .split(" ")
    .sort(() => next() - 0.5)
    .slice(0, 4)
    .join(" ");
/** What people type: a wish, words of an offer, a place, or several of them; sometimes with a slip. */
const words = (): string => {
  const parts = [
    maybe(0.7, () => oneOf(wishes, { q: "", lang: "de" }).q),
    maybe(0.3, () => shuffled(anyOffer().title)),
    maybe(0.2, () => anyOffer().organisation ?? ""),
    maybe(0.15, () => shuffled(anyOffer().description ?? "")),
    maybe(0.25, () => `in ${oneOf([anyOffer().place, anyOffer().postalCode], "") ?? ""}`),
  ];
  const text = parts.filter((part) => part !== undefined).join(" ");
  const slip = Math.floor(next() * text.length);
  return next() < 0.2 ? text.slice(0, slip) + text.slice(slip + 1) : text;
};

const alikeWords = ["", "schreibaby", "elterncafe", "schwanger", "sprechstunde", "schulden beratung"];

const randomQuery = (): Query => ({
  q: next() < 0.4 ? oneOf(alikeWords, "") : words(),
  lang: oneOf(["de", "de", "tr", "ar", "ru"], "de"),
  limit: 20,
  near: maybe(0.7, () => ({ lat: 49.9 + 1.2 * next(), lon: 8.9 + 1.7 * next() })),
  topics: maybe(0.3, () => [
    next() < 0.5 ? oneOf(["crying", "meet-parents"], "") : (oneOf(sampleTopics, sampleTopics[0])?.slug ?? ""),
  ]),
  speaks: maybe(0.2, () => oneOf(["tr", "ar", "en"], "tr")),
  spoken: maybe(0.1, () => oneOf(["tr", "ar"], "tr")),
  free: maybe(0.25, () => true),
  accessible: maybe(0.15, () => true),
  access: maybe(0.15, () => ["withoutRegistration"]),
  ways: maybe(0.15, () => [oneOf(["atHome", "there", "remote"] as const, "there")]),
  need: maybe(0.08, () => oneOf(sampleTopics, sampleTopics[0])?.slug ?? ""),
  pregnant: maybe(0.1, () => true),
  phaseMonths: maybe(0.2, () => Math.floor(next() * 48)),
  loss: maybe(0.1, () => true),
  openNow: maybe(0.15, () => open),
  maxKm: maybe(0.1, () => 5 + Math.floor(next() * 80)),
});

/** Asks for what many offers have equally, so that only the distance decides: here the bounds have the least to spare. */
const tightQuery = (): Query => ({
  q: "",
  lang: "de",
  limit: 20,
  topics: ["meet-parents"],
  near: { lat: 50 + next(), lon: 9 + 1.5 * next() },
  free: maybe(0.3, () => true),
});

/** Sums of four bytes differ from those of eight in the fourth digit behind the point. */
const rounding = 0.001;

describe("leaving out what cannot win", () => {
  it("finds what points given to every single offer find", () => {
    let compared = 0;
    for (let at = 0; at < 500; at += 1) {
      const query = at % 3 === 0 ? tightQuery() : randomQuery();
      const wish = readWish(index, query);
      const best = rank(index, query, wish, 20);
      const all = searchSlowly(slow, query, wish, sampleVocabulary);
      const told = JSON.stringify({ ...query, openNow: query.openNow?.size });
      const scoreOf = new Map(all.map(({ id, score }) => [id, score]));
      expect(best.length, told).toBe(Math.min(20, all.length));
      for (const [place, { id, score }] of best.entries()) {
        expect(Math.abs(score - (scoreOf.get(id) ?? Number.NaN)), `${told} ${id}`).toBeLessThan(rounding);
        // Offers with equal points come by their ids; those that only rounding parts may change places.
        expect(Math.abs(score - (all[place]?.score ?? Number.NaN)), `${told} ${place}`).toBeLessThan(
          rounding,
        );
      }
      compared += best.length;
    }
    expect(compared).toBeGreaterThan(3000);
  }, 180_000);
});
