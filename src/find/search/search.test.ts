import { describe, expect, it } from "vitest";
import { manyOffers, sampleOffer, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";
import type { Query, SearchDocument } from "./search-types.ts";

const aalen = { place: "Aalen", postalCode: "73430", lat: 48.8378, lon: 10.0933 };
const ellwangen = { place: "Ellwangen", postalCode: "73479", lat: 48.9616, lon: 10.1313 };

const offers: readonly SearchDocument[] = [
  sampleOffer({ id: "midwife-a", title: "Hebammenhilfe Beispiel", topics: ["find-midwife"], ...aalen }),
  sampleOffer({
    id: "midwife-e",
    title: "Hebamme Muster",
    topics: ["find-midwife"],
    languages: ["de", "tr"],
    free: true,
    ...ellwangen,
  }),
  sampleOffer({
    id: "visit",
    title: "Familienhebamme",
    topics: ["visit-at-home"],
    access: ["atHome"],
    ...aalen,
  }),
  sampleOffer({
    id: "crying",
    title: "Sprechstunde für Eltern von Schreibabys",
    topics: ["crying"],
    organisation: "Familienzentrum Sonnenblume",
    access: ["withoutRegistration"],
    ageFromMonths: 0,
    ageToMonths: 12,
    ...ellwangen,
  }),
  sampleOffer({ id: "paid", title: "Babymassage", topics: ["baby-courses"], free: false, ...aalen }),
  sampleOffer({ id: "loss", title: "Trauerbegleitung", topics: ["pregnancy-loss"], ...aalen }),
  sampleOffer({
    id: "imported",
    title: "Haus am Markt",
    description: "Schwangerschaftsberatung",
    ...ellwangen,
  }),
  sampleOffer({
    id: "denied",
    title: "Haus am Tor",
    description: "Beratungsschein §219: nein",
    ...ellwangen,
  }),
  sampleOffer({ id: "safe", title: "Schutz und Rat", topics: ["violence"], ...ellwangen }),
  sampleOffer({ id: "phone", title: "Elterntelefon", topics: ["exhaustion"], kind: "hotline" }),
];
const index = buildIndex(offers, sampleVocabulary);
const ask = (q: string, more: Partial<Query> = {}) => search(index, { q, lang: "de", limit: 5, ...more });
const ids = (q: string, more: Partial<Query> = {}): readonly string[] =>
  ask(q, more).hits.map((hit) => hit.id);

describe("what tired parents type", () => {
  it.each([
    ["baby schreit", "crying"],
    ["Schreibaby", "crying"],
    ["SCHREIBABY!!!", "crying"],
    ["ich kann nicht mehr", "phone"],
    ["Familienhebamme", "visit"],
    ["Hebamme für die Familie", "visit"],
    ["famlienhebame", "visit"],
    ["bebeğim çok ağlıyor", "crying"],
    ["bebegim cok agliyor", "crying"],
    ["مولودي يبكي", "crying"],
    ["babymasage", "paid"],
  ])("finds help for %s", (q, id) => {
    expect(ids(q)[0]).toBe(id);
  });

  it("finds while they are still typing", () => {
    expect(ids("schreib")).toContain("crying");
    expect(ids("heba")).toContain("midwife-a");
  });

  it("meets ä, ae and a", () => {
    for (const q of ["fühle mich erschöpft", "fuehle mich erschoepft", "fuhle mich erschopft"])
      expect(ids(q)).toEqual(["phone"]);
  });
});

describe("no answer is better than a random one", () => {
  it.each([
    "reifenwechsel",
    "pizza bestellen",
    "asdfgh",
    "Hintertupfingen",
    "ich und du",
    "",
    "   ",
    "???",
    "und",
  ])("nothing fits %j", (q) => {
    expect(ask(q)).toMatchObject({ hits: [], none: true, urgent: null });
  });
});

describe("places and names", () => {
  it("takes the place as place", () => {
    expect(ids("hebamme aalen")[0]).toBe("midwife-a");
    expect(ids("hebamme ellwangen")[0]).toBe("midwife-e");
    expect(ids("Hebamme 73479")[0]).toBe("midwife-e");
    expect(ask("hebamme ellwangen").understoodTopics[0]).toBe("find-midwife");
    expect(ask("hebamme aalen").hits[0]?.why).toContainEqual({ kind: "place", value: "Aalen" });
  });

  it("shows what there is when only a place is named", () => {
    expect(ids("Aalen").length).toBeGreaterThan(2);
    expect(ids("Aalen")).not.toContain("midwife-e");
  });

  it("finds an organisation by its name", () => {
    const hit = ask("sonnenblume").hits[0];
    expect(hit?.id).toBe("crying");
    expect(hit?.why).toContainEqual({ kind: "organisation", value: "Familienzentrum Sonnenblume" });
  });

  it("puts the nearer one first and says how far", () => {
    const near = { lat: 48.96, lon: 10.13 };
    const hits = ask("hebamme", { near }).hits;
    expect(hits[0]?.id).toBe("midwife-e");
    expect(hits[0]?.distanceKm).toBeLessThan(1);
    expect(hits.find((hit) => hit.id === "midwife-a")?.distanceKm).toBeGreaterThan(10);
    expect(ask("hebamme").hits[0]?.distanceKm).toBeNull();
  });

  it("keeps to the greatest distance, but not for the telephone", () => {
    const near = { lat: 48.8378, lon: 10.0933 };
    expect(ids("hebamme", { near, maxKm: 5 })).not.toContain("midwife-e");
    expect(ids("ich kann nicht mehr", { near, maxKm: 5 })).toContain("phone");
  });
});

describe("what the family set", () => {
  it("leaves out what is known to cost, and keeps what is unknown", () => {
    expect(ids("babymassage", { free: true })).toEqual([]);
    expect(ids("hebamme", { free: true })[0]).toBe("midwife-e");
    expect(ids("hebamme", { free: true })).toContain("midwife-a");
  });

  it("leaves out other ages and other ways", () => {
    expect(ids("baby schreit", { phaseMonths: 6 })).toContain("crying");
    expect(ids("baby schreit", { phaseMonths: 30 })).not.toContain("crying");
    expect(ids("baby schreit", { access: ["online"] })).not.toContain("crying");
  });

  it("prefers who speaks the language", () => {
    expect(ids("hebamme", { speaks: "tr" })[0]).toBe("midwife-e");
    expect(ask("hebamme", { speaks: "tr" }).hits[0]?.why).toContainEqual({ kind: "language", value: "tr" });
  });

  it("takes tapped topics without words", () => {
    expect(ids("", { topics: ["crying"] })).toEqual(["crying"]);
  });

  it("shows nothing about living babies after a loss", () => {
    expect(ids("babymassage", { loss: true })).not.toContain("paid");
    expect(ids("", { loss: true })).toEqual(["loss"]);
  });
});

describe("urgent words", () => {
  it.each([
    ["mein mann schlägt mich", "violence"],
    ["will nicht mehr leben", "suicidal"],
    ["ich habe angst mein baby zu schütteln", "anger"],
    ["kocam beni dövüyor", "violence"],
  ])("%s calls for the card of %s", (q, urgent) => {
    expect(ask(q).urgent).toBe(urgent);
  });

  it.each([
    "ich kann nicht mehr",
    "baby auf die welt bringen",
    "mein baby stirbt nicht vor hunger",
    "hand in hand",
    "mein vater ist tot und ich bin schwanger",
    "baby schlägt mit dem kopf",
  ])("%s does not", (q) => {
    expect(ask(q).urgent).toBeNull();
  });
});

describe("imported offers without topics", () => {
  it("are found by what their text says, and never claim a topic they do not state", () => {
    const hit = ask("schwanger und viele fragen").hits.find(({ id }) => id === "imported");
    expect(hit?.why).toContainEqual({ kind: "word", value: "Schwangerschaftsberatung" });
    expect(hit?.why.some(({ kind }) => kind === "topic")).toBe(false);
  });

  it("are not found by what their text denies", () => {
    expect(ids("beratungsschein abtreibung")).not.toContain("denied");
  });

  it("come after offers that state the topic", () => {
    const both = buildIndex(
      [...offers, sampleOffer({ id: "a-stated", title: "Rat", topics: ["pregnancy-general"] })],
      sampleVocabulary,
    );
    const found = search(both, { q: "ich bin schwanger", lang: "de", limit: 5 }).hits.map((hit) => hit.id);
    expect(found.indexOf("a-stated")).toBeLessThan(found.indexOf("imported"));
  });
});

describe("reasons", () => {
  it("are true of the offer", () => {
    for (const q of ["baby schreit", "hebamme aalen", "familienhebamme", "sonnenblume"]) {
      for (const hit of ask(q, { speaks: "tr", phaseMonths: 6 }).hits) {
        const offer = offers.find(({ id }) => id === hit.id);
        const text = [offer?.title, offer?.description, offer?.organisation].join(" ");
        for (const { kind, value } of hit.why) {
          if (kind === "topic") expect(offer?.topics).toContain(value);
          if (kind === "word") for (const word of value.split(" ")) expect(text).toContain(word);
          if (kind === "language") expect(offer?.languages).toContain(value);
          if (kind === "free") expect(offer?.free).toBe(true);
          if (kind === "noRegistration") expect(offer?.access).toContain("withoutRegistration");
          if (kind === "atHome") expect(offer?.access).toContain("atHome");
          if (kind === "age") expect(value).toBe(`${offer?.ageFromMonths}-${offer?.ageToMonths}`);
        }
      }
    }
  });
});

describe("the order", () => {
  it("is the same whatever order the offers came in and however often one asks", () => {
    const turned = buildIndex([...offers].reverse(), sampleVocabulary);
    for (const q of ["hebamme", "baby schreit", "aalen", "beratung"]) {
      const first = ask(q);
      expect(ask(q)).toEqual(first);
      expect(search(turned, { q, lang: "de", limit: 5 })).toEqual(first);
    }
  });

  it("is the same for few as for many results", () => {
    const near = { lat: 50, lon: 9 };
    const around = manyOffers(2000, 5).map((offer) => ({
      ...offer,
      lat: near.lat + ((offer.lat ?? 51) - 51) / 20,
      lon: near.lon + ((offer.lon ?? 10) - 10) / 20,
    }));
    const many = buildIndex(around, sampleVocabulary);
    for (const q of ["hebamme", "baby schreit", "kurs für eltern", "familienhaus"]) {
      const query = { q, lang: "de", near };
      const all = search(many, { ...query, limit: 2000 }).hits;
      expect(all.length).toBeGreaterThan(10);
      expect(search(many, { ...query, limit: 10 }).hits).toEqual(all.slice(0, 10));
    }
  });
});
