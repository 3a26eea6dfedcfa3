import { describe, expect, it } from "vitest";
import { sampleOffer, sampleTopics, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";

const index = buildIndex(
  sampleTopics.map(({ slug }) => sampleOffer({ id: slug, title: "Angebot", topics: [slug] })),
  sampleVocabulary,
);
const understood = (q: string, lang = "de"): readonly string[] =>
  search(index, { q, lang, limit: 3 }).understoodTopics;

describe("everyday speech", () => {
  it.each([
    ["mei kloana schlaft ned", "sleep"],
    ["i ko nimma", "exhaustion"],
    ["i hob koa geld nimma", "money-trouble"],
    ["wat tun wenn dat kind nich schläft", "sleep"],
    ["de kloane zahnt", "teeth"],
  ])("dialect: %s is about %s", (q, slug) => expect(understood(q)[0]).toBe(slug));

  it.each([
    ["unsere maus plärrt nur", "crying"],
    ["der zwerg pennt nicht", "sleep"],
    ["die kohle ist alle", "money-trouble"],
    ["exfreund lässt mich nicht in ruhe", "violence"],
  ])("other words for the same: %s is about %s", (q, slug) => expect(understood(q)[0]).toBe(slug));

  it.each([
    ["wochenbettdepresion", "baby-blues-depression"],
    ["kaiserschnitnarbe", "postpartum-body"],
    ["geburtsvorbereitugskurs", "birth-prep"],
    ["stillberahtung", "breastfeeding"],
    ["babyschlafberatung", "sleep"],
    ["zwillingsmamatreff", "multiples"],
    ["alleinerziehent", "single-parent"],
    ["erste zähnchen", "teeth"],
  ])("long words, misspelt or made up: %s is about %s", (q, slug) => expect(understood(q)[0]).toBe(slug));

  it.each([
    ["fieber was tun", "paediatrician"],
    ["kind hört schlecht", "development"],
    ["b1 kurs mit kind", "german-course"],
    ["tablet im alter von 2", "media"],
    ["vermieter schmeißt uns raus", "housing"],
  ])("%s is about %s and not about what merely sounds alike", (q, slug) =>
    expect(understood(q)[0]).toBe(slug),
  );

  it.each([
    ["flüchtling schwanger asyl", ["residence-refugee", "pregnancy-general"]],
    ["trennung und keine wohnung", ["separation", "housing"]],
    ["zwillinge und kein geld", ["multiples", "money-trouble"]],
  ])("%s asks for two things", (q, slugs) => {
    for (const slug of slugs) expect(understood(q)).toContain(slug);
  });

  it("knows loneliness after birth in another language, on a German page too", () => {
    for (const lang of ["de", "en"])
      expect(understood("i feel so alone since birth", lang)).toContain("loneliness");
  });

  it.each([
    ["fr", "cours d'allemand avec garde", "german-course"],
    ["tr", "çocuğa bağırıyorum", "anger"],
    ["tr", "bebek çok bağırıyor", "crying"],
    ["pl", "boję się że zrobię krzywdę dziecku", "anger"],
  ])("in %s: %s is about %s", (lang, q, slug) => expect(understood(q, lang)[0]).toBe(slug));

  it.each(["kartoffelsuppe wie bei oma", "bremsbeläge wechseln mein mann", "muttertag gutschein"])(
    "%s is no wish of ours, though it names somebody of a family",
    (q) => expect(understood(q)).toEqual([]),
  );

  it.each(["hundesteuer", "autoversicherung wechseln", "handy vertrag kündigen", "wärmepumpe"])(
    "put together from words of other matters, %s fits nothing",
    (q) => expect(understood(q)).toEqual([]),
  );
});
