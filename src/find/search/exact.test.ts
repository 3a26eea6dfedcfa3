import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rank } from "./rank.ts";
import { readWish } from "./read-wish.ts";
import { manyOffers, sampleVocabulary } from "./sample-offers.ts";
import { buildIndex } from "./search-index.ts";
import type { Query } from "./search-types.ts";

type Asked = { readonly q: string; readonly lang: string };
const { wishes }: { readonly wishes: readonly Asked[] } = JSON.parse(
  readFileSync(new URL("./evaluation.json", import.meta.url), "utf8"),
);
const some = wishes.filter((_, at) => at % 5 === 0);

// More than one block, and facts that differ from offer to offer.
const offers = manyOffers(5000, 11).map((offer, at) => ({
  ...offer,
  free: at % 3 === 0 ? true : at % 3 === 1 ? false : null,
  languages: at % 5 === 0 ? ["de", "tr"] : ["de"],
  access: at % 4 === 0 ? ["withoutRegistration"] : [],
  ...(at % 9 === 0 ? { lat: null, lon: null } : {}),
}));
const index = buildIndex(offers, sampleVocabulary);

const asked: readonly (readonly [string, (one: Asked, at: number) => Query])[] = [
  ["nowhere", ({ q, lang }) => ({ q, lang, limit: 10 })],
  [
    "somewhere",
    ({ q, lang }, at) => ({ q, lang, limit: 10, near: { lat: 47.6 + (at % 7), lon: 6 + (at % 8) } }),
  ],
  ["in a town", ({ q, lang }, at) => ({ q: `${q} in ${offers[at * 7]?.place ?? ""}`, lang, limit: 10 })],
  ["free", ({ q, lang }, at) => ({ q, lang, limit: 10, free: true, near: { lat: 50 + (at % 3), lon: 9 } })],
  [
    "within 30 km",
    ({ q, lang }, at) => ({ q, lang, limit: 10, maxKm: 30, near: { lat: 50 + (at % 3), lon: 9 } }),
  ],
];

describe("leaving out what cannot win", () => {
  it.each(asked)(
    "finds the same offers in the same order as looking at every one: %s",
    (_name, queryOf) => {
      for (const [at, one] of some.entries()) {
        const query = queryOf(one, at);
        const wish = readWish(index, query);
        const shown = (most: number) =>
          rank(index, query, wish, most)
            .slice(0, 20)
            .map(({ id, score }) => [id, score]);
        // A list with room for all pushes nobody out, so nothing is left out.
        expect(shown(20), query.q).toEqual(shown(offers.length + 1));
      }
    },
    120_000,
  );
});
