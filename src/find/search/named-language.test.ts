import { describe, expect, it } from "vitest";
import { namedLanguage } from "./named-language.ts";
import { sampleOffer, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";
import { queryTokens } from "./tokens.ts";

const named = (q: string): string | null =>
  namedLanguage(
    sampleVocabulary,
    queryTokens(q).map(({ key }) => key),
  );

describe("a language in the words", () => {
  it.each([
    ["hebamme die arabisch spricht", "ar"],
    ["russischsprachige ärztin", "ru"],
    ["Familienhebamme auf Ukrainisch", "uk"],
    ["beratung farsi", "fa"],
    ["rusça konuşan ebe", "ru"],
    ["акушерка на русском", "ru"],
    ["акушерка яка говорить українською", "uk"],
    ["قابلة تتكلم العربية", "ar"],
    ["midwife who speaks turkish", "tr"],
  ])("%s asks for %s", (q, code) => expect(named(q)).toBe(code));

  it.each([
    "baby schreit",
    "krabbelgruppe",
    "deutschkurs",
    "bebek ağlıyor",
    "طفلي لا ينام",
    "ребенок не спит",
  ])("%s asks for none", (q) => expect(named(q)).toBeNull());
});

describe("who asks for a language", () => {
  const midwife = (id: string, languages: readonly string[]) =>
    sampleOffer({ id, title: "Hebamme", topics: ["find-midwife"], languages });
  const index = buildIndex([midwife("a", ["de"]), midwife("b", ["de", "ru"])], sampleVocabulary);
  const ask = (q: string, lang: string) => search(index, { q, lang, limit: 3 });

  it("meets first who speaks it, and reads that as a reason", () => {
    const { hits, speaks } = ask("hebamme die russisch spricht", "de");
    expect(hits[0]).toMatchObject({ id: "b" });
    expect(hits[0]?.why).toContainEqual({ kind: "language", value: "ru" });
    expect(speaks).toBe("ru");
  });

  it("does not meet who helps children to speak", () => {
    const all = buildIndex(
      [
        midwife("a", ["de"]),
        sampleOffer({ id: "c", title: "Logopädie", topics: ["speech"], languages: ["ru"] }),
      ],
      sampleVocabulary,
    );
    const { hits } = search(all, { q: "hebamme die russisch spricht", lang: "de", limit: 3 });
    expect(hits.map(({ id }) => id)).toEqual(["a"]);
  });

  it("finds her before a nearer one who does not speak it", () => {
    const here = { lat: 51, lon: 10 };
    const near = { ...midwife("a", ["de"]), ...here, free: true, access: ["withoutRegistration"] };
    const far = { ...midwife("b", ["de", "ru"]), lat: 51.1, lon: 10 };
    const { hits } = search(buildIndex([near, far], sampleVocabulary), {
      q: "hebamme die russisch spricht",
      lang: "de",
      near: here,
      limit: 2,
    });
    expect(hits.map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("is not told that another language fits, whatever the language of the page", () => {
    expect(ask("rusça konuşan ebe", "tr").hits[0]).toMatchObject({ id: "b" });
  });

  it("has asked for none when the page alone is in it", () => {
    expect(ask("ebe arıyorum", "tr").speaks).toBeNull();
  });
});
