import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseOfferFile } from "../imports/offers.import.ts";
import type { Comparable } from "./duplicate.ts";
import { duplicateSteps, findDuplicates } from "./find-duplicates.ts";

const house = (id: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  title: "Familienzentrum Sonnenschein",
  organisation: "Sonnenschein e. V.",
  street: "Lange Straße 5",
  postalCode: "99084",
  place: "Musterstadt",
  lat: null,
  lon: null,
  phones: [],
  website: null,
  ...more,
});

const found = (...offers: Comparable[]) => findDuplicates(offers).map(({ one, other }) => `${one}${other}`);

describe("the same place under two spellings is found", () => {
  test.each<[string, Partial<Comparable>]>([
    ["street written short", { street: "Lange Str. 5" }],
    ["umlauts written out and a slip", { title: "Familienzentrum Sonnnenschein" }],
    ["words in another order", { title: "Sonnenschein – Familienzentrum" }],
    ["with the legal form behind it", { title: "Familienzentrum Sonnenschein gGmbH" }],
    ["in capitals", { title: "FAMILIENZENTRUM SONNENSCHEIN", street: "LANGE STRASSE 5" }],
    ["without its organisation", { organisation: null }],
  ])("%s", (_, more) => expect(found(house("a"), house("b", more))).toEqual(["ab"]));

  test("by the telephone, where one list has no address", () => {
    const phones = [{ display: "0361 123456", e164: "+49361123456" }];
    const [a, b] = [house("a", { phones }), house("b", { phones, street: null, postalCode: null })];
    expect(findDuplicates([a, b])[0]?.reasons).toContain("same-phone");
  });

  test("by its point on the map, up to sixty metres", () => {
    const at = (id: string, lat: number) => house(id, { street: null, lat, lon: 11 });
    expect(findDuplicates([at("a", 50.99999), at("b", 51.0004)])[0]?.reasons).toContain("near");
    expect(findDuplicates([at("a", 51), at("b", 51.002)])[0]?.reasons ?? []).not.toContain("near");
  });

  test("the smaller id comes first, whatever the order of the list", () => {
    expect(found(house("b"), house("a"))).toEqual(["ab"]);
  });
});

describe("the title is called the same only where it is", () => {
  const reasonsOf = (one: string, other: string) =>
    findDuplicates([house("a", { title: one }), house("b", { title: other })])[0]?.reasons;

  test.each([
    ["Eltern-Kind-Turnen", "Turnen für Eltern und Kind"],
    ["Familienzentrum Sonnenschein", "Sonnenschein – Familienzentrum"],
    ["Familienzentrum Sonnenschein", "Familienzentrum Sonnnenschein"],
  ])("%s / %s: nearly", (one, other) => {
    expect(reasonsOf(one, other)).toContain("similar-title");
    expect(reasonsOf(one, other)).not.toContain("same-title");
  });

  test.each([
    ["Eltern-Kind-Turnen", "ELTERN KIND TURNEN"],
    ["Elterncafé Löwe", "Eltern-Cafe „Loewe“"],
  ])("%s / %s: the same", (one, other) => expect(reasonsOf(one, other)).toContain("same-title"));
});

describe("what is not the same is not reported", () => {
  test.each<[string, Comparable, Comparable]>([
    [
      "two groups in one house under one telephone",
      house("a", { title: "Krabbelgruppe", phones: [{ display: "1", e164: "+49361123456" }] }),
      house("b", { title: "Trauercafé", phones: [{ display: "1", e164: "+49361123456" }] }),
    ],
    ["two numbered courses", house("a", { title: "Elternkurs 1" }), house("b", { title: "Elternkurs 2" })],
    [
      "the same course on two weekdays",
      house("a", { title: "Stilltreff Montag" }),
      house("b", { title: "Stilltreff Dienstag" }),
    ],
    [
      "one name in two towns",
      house("a"),
      house("b", { postalCode: "24937", place: "Anderswo", street: "Ring 1", organisation: "Andere" }),
    ],
    [
      "two houses in one street",
      house("a", { title: "Kita Igel" }),
      house("b", { title: "Kita Biene", street: "Lange Straße 9" }),
    ],
    [
      "two houses of one body, named after the same street",
      house("a", { title: 'Lange Straße 5 "Filou"' }),
      house("b", { title: 'Lange Straße 5 "Spatzen"' }),
    ],
    [
      "the same name two kilometres apart",
      house("a", { lat: 51, lon: 11, street: null }),
      house("b", { lat: 51.02, lon: 11, street: null }),
    ],
  ])("%s", (_, one, other) => expect(found(one, other)).toEqual([]));
});

describe("one house offers many things", () => {
  const phones = [{ display: "1", e164: "+49361123456" }];
  const at = (id: string, title: string) =>
    house(id, { title, phones, organisation: "Kinderarztpraxis am Brunnen" });

  test.each([
    ["the house itself and a course in it", "Kinderarztpraxis am Brunnen", "Sicher schlafen, sicher wohnen"],
    [
      "two evenings for parents about something else",
      "Schlaf-Abend für Eltern",
      "Trotz und Tränen: Eltern-Abend",
    ],
    ["first aid for two kinds of people", "Erste Hilfe am Kind", "Erste Hilfe für Omas und Opas"],
    ["two things called after the house", "Brunnen-Café", "Brunnen-Chor"],
  ])("%s", (_, one, other) => expect(found(at("a", one), at("b", other))).toEqual([]));

  test("and is asked about once where one list names the house, another what takes place there", () => {
    const [one, other] = [
      house("a", { phones, title: "Brunnenhaus", organisation: null }),
      house("b", { phones, title: "Offener Treff", organisation: "Brunnenhaus" }),
    ];
    expect(findDuplicates([one, other]).map(({ reasons }) => reasons)).toEqual([
      ["house-name", "same-phone", "same-address"],
    ]);
  });
});

describe("a list however long", () => {
  const body = (id: string) =>
    house(id, {
      title: `Gruppe ${id}`,
      email: "info@traeger.example",
      street: null,
      postalCode: null,
      place: null,
    });

  test("the mail address of one body that two hundred offers share makes nobody wait", () => {
    const offers = Array.from({ length: 200 }, (_, no) => body(String(no).padStart(3, "0")));
    expect(findDuplicates(offers)).toEqual([]);
  });

  test("two entries of one mail address and one name in one town are asked about", () => {
    const mail = { email: "Cafe@Haus.example", street: null };
    const [pair] = findDuplicates([house("a", mail), house("b", { ...mail, email: "cafe@haus.example" })]);
    expect(pair?.reasons).toContain("same-mail");
  });

  test("whoever searches may do something else after every two hundred offers", () => {
    const offers = Array.from({ length: 1000 }, (_, no) => body(String(no).padStart(4, "0")));
    const steps = [...duplicateSteps(offers)];
    expect(steps.length).toBeGreaterThan(14);
  });

  test("whoever waits hears how far the search is, and never less than before", () => {
    const offers = Array.from({ length: 1000 }, (_, no) => body(String(no).padStart(4, "0")));
    const shares = [...duplicateSteps(offers)];
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect([shares.at(0), shares.at(-1)]).toEqual([0, 1]);
    expect(new Set(shares.map((share) => Math.floor(share * 10))).size).toBeGreaterThan(8);
  });

  test("four times as many offers take about four times as long, not sixteen times", () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, no) =>
        house(String(no).padStart(6, "0"), {
          title: `Treff ${no % 9973} Haus ${no % 4999}`,
          organisation: `Verein ${no % 5003}`,
          street: `Weg ${no % 97}`,
          postalCode: String(10_000 + (no % (count / 25))),
          phones: [{ display: "", e164: `+4930${100_000 + no}` }],
        }),
      );
    const cpuOf = (count: number): number => {
      const offers = list(count);
      const before = process.cpuUsage();
      findDuplicates(offers);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cpuOf(5000);
    expect(cpuOf(20_000) / cpuOf(5000)).toBeLessThan(10);
  });
});

test("20,000 offers are compared in under three seconds", () => {
  const words = ["Igel", "Biene", "Regenbogen", "Sonnenschein", "Zwerge", "Kunterbunt", "Arche", "Spatzen"];
  const offers = Array.from({ length: 20_000 }, (_, no) =>
    house(String(no).padStart(6, "0"), {
      title: `Kita ${words[no % 8]} ${words[(no >> 3) % 8]}`,
      street: `Weg ${no % 97}`,
      postalCode: String(10_000 + (no % 800)),
      lat: 48 + (no % 1000) / 200,
      lon: 8 + ((no * 7) % 1000) / 200,
      phones: [{ display: "", e164: `+4930${100_000 + no}` }],
      website: `https://traeger${no % 300}.example/`,
    }),
  );
  const { user, system } = process.cpuUsage();
  findDuplicates([...offers, house("zz", { ...offers[7], id: "zz" })]);
  const end = process.cpuUsage();
  expect((end.user + end.system - user - system) / 1000).toBeLessThan(3000);
});

const data = new URL("../../../../shared/data/", import.meta.url);

const listed = async (file: string, mark: string): Promise<Comparable[]> => {
  const { offers } = await parseOfferFile({ name: file, bytes: readFileSync(new URL(file, data)) });
  return offers.map(({ draft }, no) => ({
    ...draft,
    ...draft.place,
    id: `${mark}${String(no).padStart(4, "0")}`,
  }));
};

describe("real lists", () => {
  test("the two forms of the Flensburg list give 70 pairs of 70, and no other", async (context) => {
    if (!existsSync(new URL("dir-flensburg-kitas/", data)))
      return context.skip("skipped: ../shared/data/dir-flensburg-kitas not present");
    const csv = await listed("dir-flensburg-kitas/kitas_in_flensburg.csv", "a");
    const layer = await listed("dir-flensburg-kitas/kitas_in_flensburg.geojson", "b");
    const pairs = findDuplicates([...csv, ...layer]);
    expect(pairs).toHaveLength(70);
    expect(pairs.filter(({ one, other }) => one.slice(1) !== other.slice(1))).toEqual([]);
  });

  test("237 places of Chemnitz: those listed for two kinds of help are asked about, others hardly", async (context) => {
    if (!existsSync(new URL("dir-chemnitz-kitas-jugend/", data)))
      return context.skip("skipped: ../shared/data/dir-chemnitz-kitas-jugend not present");
    const pairs = findDuplicates(await listed("dir-chemnitz-kitas-jugend/facts.csv", "c"));
    expect(
      pairs.filter(({ reasons }) => reasons.includes("same-title") && reasons.includes("same-address")),
    ).toHaveLength(6);
    expect(pairs.length).toBeLessThan(20);
  });

  test("1,870 places of Schleswig-Holstein: the made-up record is found eleven times, others hardly", async (context) => {
    if (!existsSync(new URL("dir-schleswig-holstein-kitas/", data)))
      return context.skip("skipped: ../shared/data/dir-schleswig-holstein-kitas not present");
    const offers = await listed("dir-schleswig-holstein-kitas/facts.csv", "s");
    const madeUp = new Set(offers.filter(({ title }) => title.startsWith("Dummy")).map(({ id }) => id));
    const pairs = findDuplicates(offers);
    const [invented, others] = [true, false].map((is) => pairs.filter(({ one }) => madeUp.has(one) === is));
    expect(invented?.length).toBeGreaterThanOrEqual(55);
    expect(others?.length).toBeLessThan(20);
  });
});
