import { describe, expect, it } from "vitest";
import { sampleOffer, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";
import type { SearchDocument } from "./search-types.ts";

const found = (offers: readonly SearchDocument[], q: string, limit = 5): readonly string[] =>
  search(buildIndex(offers, sampleVocabulary), { q, lang: "de", limit }).hits.map(({ id }) => id);

describe("an offer that speaks of the topic", () => {
  const sad = ["baby-blues-depression", "birth-experience"];
  it("comes before one that only ticked it, even when that one is easier to reach", () => {
    const offers = [
      sampleOffer({
        id: "breakfast",
        title: "Frühstück",
        topics: sad,
        free: true,
        access: ["withoutRegistration"],
      }),
      sampleOffer({
        id: "text",
        title: "Gruppe Licht",
        description: "Traurig nach der Geburt?",
        topics: sad,
      }),
      sampleOffer({ id: "title", title: "Traurig nach der Geburt", topics: sad }),
    ];
    expect(found(offers, "wochenbettdepression")).toEqual(["title", "text", "breakfast"]);
  });

  it("does not drive out one whose title is only a name", () => {
    const offers = [
      sampleOffer({ id: "name", title: "Haus Sonnenschein", topics: ["addiction"] }),
      sampleOffer({ id: "other", title: "Suchtberatung", topics: ["addiction"] }),
    ];
    expect(found(offers, "alkohol")).toEqual(["other", "name"]);
  });
});

describe("an offer about something that was not spoken of", () => {
  const general = sampleOffer({
    id: "general",
    title: "Hebammen-Sprechstunde",
    topics: ["pregnancy-general"],
  });
  const offers = [
    sampleOffer({
      id: "addiction",
      title: "Suchtberatung für Schwangere",
      topics: ["addiction", "pregnancy-general"],
      free: true,
    }),
    sampleOffer({
      id: "rainbow",
      title: "Kinderwunsch für Regenbogen-Paare",
      topics: ["rainbow", "pregnancy-general"],
    }),
    sampleOffer({
      id: "conflict",
      title: "Ich weiß nicht weiter",
      topics: ["pregnancy-conflict", "pregnancy-general"],
    }),
    general,
  ];
  it.each(["schwanger", "ich bin schwangr", "я беременна", "hamileyim"])(
    "comes behind what is for all: %s",
    (q) => {
      expect(found(offers, q)[0]).toBe("general");
      expect(found(offers, q)).toHaveLength(4);
    },
  );
  it("comes first when it was spoken of", () => {
    expect(found(offers, "schwanger und drogen")[0]).toBe("addiction");
    expect(found(offers, "lesbisch und schwanger")[0]).toBe("rainbow");
    expect(found(offers, "abtreibung")[0]).toBe("conflict");
  });
});

describe("one word of a description", () => {
  it("proves nothing where a topic was understood", () => {
    const offers = [
      sampleOffer({ id: "advice", title: "Suchtberatung", topics: ["addiction"] }),
      sampleOffer({
        id: "cafe",
        title: "Elterncafé",
        description: "Kaffee trinken",
        topics: ["meet-parents"],
      }),
    ];
    expect(found(offers, "ich trinke zu viel")).toEqual(["advice"]);
  });
});

describe("the same title in many places", () => {
  const crying = (id: string, title: string) => sampleOffer({ id, title, topics: ["crying", "sleep"] });
  const many = ["a", "b", "c", "d"].map((id) => crying(id, "Offene Baby-Sprechstunde"));
  const offers = [...many, crying("x", "Hilfe beim Schreien und Schlafen"), crying("y", "Schrei-Telefon")];

  it("leaves room for other help that fits nearly as well", () => {
    const first = found(offers, "schreiambulanz", 4);
    expect(first.filter((id) => "abcd".includes(id)).length).toBeLessThanOrEqual(2);
    expect(found(offers, "schreiambulanz", 10)).toHaveLength(6);
  });

  it("is the same for few as for many results, and its scores tell the order", () => {
    const index = buildIndex(offers, sampleVocabulary);
    const ask = (limit: number) => search(index, { q: "schreiambulanz", lang: "de", limit }).hits;
    expect(ask(3)).toEqual(ask(10).slice(0, 3));
    const scores = ask(10).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
  });

  it("is not scattered when that title was asked for", () => {
    const groups = ["a", "b", "c"].map((id) =>
      sampleOffer({ id, title: "Krabbelgruppe", topics: ["meet-parents"] }),
    );
    const cafe = sampleOffer({ id: "z", title: "Frühstück", topics: ["meet-parents"] });
    expect(found([cafe, ...groups], "krabbelgruppe")).toEqual(["a", "b", "c", "z"]);
  });
});

describe("who only tapped a topic has asked for no title", () => {
  const tapped = (offers: readonly SearchDocument[], limit = 5): readonly string[] =>
    search(buildIndex(offers, sampleVocabulary), { q: "", lang: "de", topics: ["crying"], limit }).hits.map(
      ({ id }) => id,
    );
  const openHour = (id: string, more: Partial<SearchDocument> = {}) =>
    sampleOffer({ id, title: "Schrei-Sprechstunde", topics: ["crying"], ...more });
  const others = ["x", "y"].map((id) =>
    sampleOffer({ id, title: `Hilfe ${id}`, topics: ["crying", "sleep"] }),
  );

  it("and was shown the same one twice among the first three", () => {
    const many = ["a", "b", "c"].map((id) => openHour(id));
    expect(tapped([...many, ...others], 3)).toEqual(["a", "x", "y"]);
    expect(tapped([...many, ...others])).toEqual(["a", "x", "y", "b", "c"]);
  });

  it("and a town behind the title made it look like another one", () => {
    const many = ["Aalen", "Essingen"].map((place) =>
      openHour(place, { title: `Schrei-Sprechstunde in ${place}`, place }),
    );
    expect(tapped([...many, ...others], 3)).toEqual(["Aalen", "x", "y"]);
  });

  it("and one house filled the list with its branches", () => {
    const many = ["a", "b", "c", "d"].map((id) => openHour(id, { organisation: "Verein" }));
    // About something nobody spoke of, so far behind all others.
    const beside = sampleOffer({ id: "z", title: "Für Zwillinge", topics: ["multiples", "crying"] });
    expect(tapped([...many, beside])).toEqual(["a", "b", "z", "c", "d"]);
  });
});
