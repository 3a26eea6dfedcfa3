import { describe, expect, it } from "vitest";
import { facetCounts } from "./facet-counts.ts";
import { manyOffers, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";
import type { Query, SearchDocument, Way } from "./search-types.ts";

const third = (at: number): boolean | null => (at % 3 === 0 ? true : at % 3 === 1 ? false : null);
const offers = manyOffers(1500, 5).map(
  (offer, at): SearchDocument => ({
    ...offer,
    free: third(at),
    accessible: third(at >> 1),
    languages: at % 7 === 0 ? [] : at % 5 === 0 ? ["de", "tr"] : ["de"],
    access: at % 4 === 0 ? ["withoutRegistration"] : at % 9 === 0 ? ["atHome", "phone"] : [],
    kind: at % 6 === 0 ? "group" : at % 11 === 0 ? "online" : null,
    pregnancy: third(at >> 2),
    ageFromMonths: at % 8 === 0 ? 12 : null,
    ageToMonths: at % 8 === 0 ? 36 : null,
    ...(at % 10 === 0 ? { lat: null, lon: null, place: null } : {}),
  }),
);
/** Offers for the loss of a child that also help with what others ask for. */
const grief = offers.slice(0, 60).map(
  (offer, at): SearchDocument => ({
    ...offer,
    id: `loss ${at}`,
    title: at % 2 === 0 ? "Hebamme nach Fehlgeburt" : "Haus am See",
    topics: at % 2 === 0 ? ["find-midwife", "pregnancy-loss"] : ["pregnancy-loss", "find-midwife"],
  }),
);
offers.push(...grief);
const index = buildIndex(offers, sampleVocabulary);
const idsWhere = (test: (at: number) => boolean): ReadonlySet<string> =>
  new Set(offers.filter((_, at) => test(at)).map(({ id }) => id));
const open = idsWhere((at) => at % 13 === 0);
const weekdays = Array.from({ length: 7 }, (_, day) => idsWhere((at) => at % 17 === day || at % 5 === day));
const phases = [{ pregnant: true }, { phaseMonths: 4 }, { phaseMonths: 18 }];
const asked = { open, weekdays, phases };

/** What the list shows: offers for the loss of a child are held back from it where there is other help. */
const hits = (query: Query): number => {
  const all = search(index, { ...query, limit: offers.length }).hits;
  const asked = all.filter(({ apart }) => apart !== true);
  return (asked.length > 0 ? asked : all).length;
};

const queries: readonly Omit<Query, "limit">[] = [
  { q: "baby schreit", lang: "de" },
  { q: "schwanger", lang: "de", free: true },
  { q: "beratung", lang: "de", accessible: true, ways: ["remote"] },
  { q: "kein geld", lang: "de", openNow: open, near: { lat: 50, lon: 9 } },
  { q: "hamileyim", lang: "tr", spoken: "tr", access: ["withoutRegistration"] },
  { q: "treff", lang: "de", onWeekday: weekdays[2], need: "meet-parents" },
  { q: "stillen", lang: "de", near: { lat: 51, lon: 10 }, maxKm: 120, phaseMonths: 4 },
  { q: "zwillinge", lang: "de", loss: true, pregnant: true },
  { q: "", lang: "de", topics: ["crying", "sleep"], free: true, openNow: open, onWeekday: weekdays[0] },
  { q: "reifenwechsel", lang: "de" },
  { q: "hebamme", lang: "de" },
  { q: "hebamme", lang: "de", free: true, onWeekday: weekdays[3] },
  { q: "hebamme", lang: "de", openNow: idsWhere((at) => at > 1500 && at % 9 === 0) },
  { q: "hebamme", lang: "de", loss: true },
  { q: "kein geld", lang: "de", loss: true, near: { lat: 50, lon: 9 }, maxKm: 60 },
  { q: "hebamme", lang: "de", need: "pregnancy-loss" },
  { q: "angst vor fehlgeburt", lang: "de" },
  { q: "fehlgeburt", lang: "de", free: true },
];

describe("the numbers beside the choices", () => {
  it.each(queries.map((one) => [one.q, one] as const))(
    "are how many offers are left when one is chosen: %s",
    (_q, one) => {
      const query = { ...one, limit: 1 };
      const counts = facetCounts(index, query, asked);
      expect(counts.all).toBe(hits(query));
      expect(counts.free.get("yes") ?? 0).toBe(hits({ ...query, free: true }));
      expect(counts.accessible.get("yes") ?? 0).toBe(hits({ ...query, accessible: true }));
      expect(counts.withoutRegistration.get("yes") ?? 0).toBe(
        hits({ ...query, access: ["withoutRegistration"] }),
      );
      expect(counts.openNow.get("yes") ?? 0).toBe(hits({ ...query, openNow: open }));
      for (const way of ["atHome", "there", "remote"] satisfies Way[])
        expect(counts.ways.get(way) ?? 0, way).toBe(hits({ ...query, ways: [way] }));
      for (const [at, ids] of weekdays.entries())
        expect(counts.weekday.get(String(at + 1)) ?? 0).toBe(hits({ ...query, onWeekday: ids }));
      for (const [at, phase] of phases.entries())
        expect(counts.phase.get(String(at)) ?? 0).toBe(
          hits({ ...query, pregnant: undefined, phaseMonths: undefined, ...phase }),
        );
      for (const [code, count] of counts.language) expect(count).toBe(hits({ ...query, spoken: code }));
      for (const [need, count] of counts.need) expect(count, need).toBe(hits({ ...query, need }));
    },
    60_000,
  );

  it("leave out no need that a hit has", () => {
    const query = { q: "", lang: "de", topics: ["crying"], limit: 2000 };
    const needs = new Set(
      search(index, query).hits.flatMap(({ id }) => offers.find((one) => one.id === id)?.topics),
    );
    expect(
      [...needs].filter((need) => need !== undefined && !facetCounts(index, query).need.has(need)),
    ).toEqual([]);
    expect(needs.size).toBeGreaterThan(0);
  });
});

describe("what is not known", () => {
  it("stays for cost, steps, language and ways, and never counts as open", () => {
    const unknown = offers.filter(
      (one) =>
        one.free === null && one.accessible === null && one.languages.length === 0 && one.kind === null,
    );
    const some = unknown.find(({ access }) => access.length === 0);
    const left = (change: Partial<Query>): boolean =>
      search(index, { q: some?.title ?? "", lang: "de", limit: 2000, ...change }).hits.some(
        ({ id }) => id === some?.id,
      );
    expect(left({ free: true, accessible: true, spoken: "tr", ways: ["atHome"] })).toBe(true);
    expect(left({ openNow: new Set() })).toBe(false);
    expect(left({ onWeekday: new Set() })).toBe(false);
  });
});
