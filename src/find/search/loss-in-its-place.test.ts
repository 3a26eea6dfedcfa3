import { describe, expect, it } from "vitest";
import { sampleOffer, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";
import type { Query } from "./search-types.ts";

const here = { lat: 50, lon: 9 };
const far = { lat: 50.2, lon: 9.3 };
const midwife = (id: string, title: string) => sampleOffer({ id, title, topics: ["find-midwife"], ...far });
/** Nearer, free, open to all and in the language asked for: everything but the matter speaks for them. */
const easy = { ...here, free: true, access: ["withoutRegistration"], languages: ["de", "en"] } as const;
const offers = [
  midwife("ordinary 1", "Hebammen-Sprechstunde"),
  midwife("ordinary 2", "Hebammen-Vermittlung"),
  midwife("ordinary 3", "Haus Sonnenschein"),
  sampleOffer({
    id: "loss by title",
    title: "Hebamme nach Fehlgeburt oder stiller Geburt",
    topics: ["find-midwife", "pregnancy-loss", "postpartum-body"],
    ...easy,
  }),
  sampleOffer({
    id: "loss by topic",
    title: "Hebamme im Hebammen-Haus",
    topics: ["pregnancy-loss", "find-midwife"],
    ...easy,
  }),
  sampleOffer({ id: "loss alone", title: "Haus am See", topics: ["pregnancy-loss"], ...easy }),
];
const index = buildIndex(offers, sampleVocabulary);
const found = (q: string, more: Partial<Query> = {}): readonly string[] =>
  search(index, { q, lang: "de", limit: 6, near: here, ...more }).hits.map(({ id }) => id);
const isLoss = (id: string): boolean => id.startsWith("loss");

describe("who looks for a midwife and has lost nobody", () => {
  it.each([
    "Hebamme",
    "Ich suche eine Hebamme",
    "Hebamme, die Englisch spricht",
    "Nachsorge Hebamme",
    "hebame",
  ])("does not meet the death of a child first: %s", (q) => {
    expect(found(q).length).toBeGreaterThanOrEqual(3);
    expect(found(q).slice(0, 3).filter(isLoss)).toEqual([]);
  });

  it("nor does who only tapped the topic, or writes in another language", () => {
    expect(
      found("", { topics: ["find-midwife"] })
        .slice(0, 3)
        .filter(isLoss),
    ).toEqual([]);
    expect(found("midwife", { lang: "en" }).slice(0, 3).filter(isLoss)).toEqual([]);
  });

  it("finds it still, where there is nothing else", () => {
    const only = buildIndex(offers.slice(3), sampleVocabulary);
    expect(search(only, { q: "Hebamme", lang: "de", limit: 3 }).hits.length).toBeGreaterThan(0);
  });
});

describe("who lost a child", () => {
  it.each([
    "Hebamme nach Fehlgeburt",
    "ich hatte eine fehlgeburt, kommt trotzdem eine hebamme",
    "Ich habe mein Kind verloren und brauche eine Hebamme",
    "Hebamme nach stiller Geburt",
    "mein baby ist gestorben",
  ])("does not have to look through ordinary midwives: %s", (q) => {
    expect(isLoss(found(q)[0] ?? "")).toBe(true);
  });

  it("nor after the loss was said before, or tapped", () => {
    expect(isLoss(found("Hebamme", { loss: true })[0] ?? "")).toBe(true);
    expect(isLoss(found("", { topics: ["pregnancy-loss", "find-midwife"] })[0] ?? "")).toBe(true);
  });
});

describe("who wishes for a child after a loss", () => {
  const grief = { topics: ["pregnancy-loss"] } as const;
  const all = buildIndex(
    [
      sampleOffer({ id: "grave", title: "Gedenkfeier und Grabfeld für Sternenkinder", ...grief }),
      sampleOffer({ id: "circle", title: "Gesprächskreis nach Fehlgeburt", kind: "group", ...grief }),
      sampleOffer({ id: "person", title: "Rat bei Trauer", kind: "counselling", ...grief }),
      sampleOffer({ id: "wish", title: "Beratung bei Kinderwunsch", topics: ["pregnancy-general"] }),
    ],
    sampleVocabulary,
  );
  it("finds both, and a person before a grave", () => {
    const { hits, grieves } = search(all, { q: "kinderwunsch nach fehlgeburt", lang: "de", limit: 4 });
    const ids = hits.map(({ id }) => id);
    expect(grieves).toBe(false);
    expect(ids.slice(0, 3)).toContain("wish");
    expect(ids.indexOf("person")).toBeLessThan(ids.indexOf("circle"));
    expect(ids.at(-1)).toBe("grave");
  });
});
