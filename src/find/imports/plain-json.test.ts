import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseOfferFile } from "./offers.import.ts";

const read = (json: unknown, more: object = {}) =>
  parseOfferFile({ name: "liste.json", bytes: Buffer.from(JSON.stringify(json)), ...more });
const columns = ({ columns: all }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(all.map(({ column, understoodAs }) => [column, understoodAs]));

const cafe = {
  nr: 7,
  name: "Elterncafé",
  traeger: { id: 3, name: "Lindenhof e. V." },
  adresse: { strasse: "Lindenhof", nr: "3", plz: "05310", ort: "Lindenbrück", geo: { lat: 51.1, lng: 13.2 } },
  kontakt: { telefon: "069 90009141", name: "Rita Beispiel" },
  sprachen: ["deutsch", "türkisch"],
  bilder: [{ id: 1, titel: "Haus" }],
  leer: null,
};

describe("a list of plain JSON objects", () => {
  test("is recognised, fields inside others by their path, and nothing is lost", async () => {
    const file = await read([cafe, { ...cafe, nr: 8, name: "Babykurs" }]);
    expect(file).toMatchObject({ format: "json", rows: 2, errors: [] });
    expect(file.offers[0]?.draft).toMatchObject({
      externalId: "7",
      title: "Elterncafé",
      organisation: "Lindenhof e. V.",
      languages: ["de", "tr"],
      place: { street: "Lindenhof 3", postalCode: "05310", place: "Lindenbrück", lat: 51.1, lon: 13.2 },
      phones: [{ display: "069 90009141", e164: "+496990009141" }],
      extra: { "traeger.id": "3", bilder: '[{"id":1,"titel":"Haus"}]' },
    });
    expect(JSON.stringify(file.offers)).not.toContain("Rita Beispiel");
    expect(columns(file)["kontakt.name"]).toContain("nicht übernommen");
  });

  test.each(["features", "data", "results", "items", "einrichtungen"])(
    "is found inside the object that holds it (%s), however many fields stand beside it",
    async (key) => {
      const file = await read({ stand: "2026", anzahl: 2, quelle: { name: "Kreis" }, [key]: [cafe, cafe] });
      expect(file).toMatchObject({ format: "json", rows: 2, offers: [{ draft: { title: "Elterncafé" } }] });
      const deep = await read({ response: { docs: { [key]: [cafe] } } });
      expect(deep.offers).toHaveLength(1);
    },
  );

  test("wrapped records and records one a line are read alike", async () => {
    const wrapped = await read({
      records: [
        { id: "rec1", fields: cafe },
        { id: "rec2", fields: { ...cafe, name: "Turnen" } },
      ],
    });
    expect(wrapped.offers.map(({ draft }) => draft.title)).toEqual(["Elterncafé", "Turnen"]);
    const lines = Buffer.from(`${JSON.stringify(cafe)}\n${JSON.stringify({ ...cafe, nr: 9 })}\n`);
    const file = await parseOfferFile({ name: "liste.ndjson", bytes: lines });
    expect(file).toMatchObject({ format: "json", rows: 2 });
  });

  test("may have its fields mapped, as the columns of a spreadsheet", async () => {
    const list = [{ wer: { a: "Malkreis" }, wo: { b: "Markt 1" } }];
    expect((await read(list)).unreadable?.message).toContain("Mit einer Zuordnung der Felder");
    const mapping = { columns: { title: "wer.a", street: "wo.b" } };
    const file = await read(list, { mapping });
    expect(file.offers[0]?.draft).toMatchObject({ title: "Malkreis", place: { street: "Markt 1" } });
    expect((await read(list, { format: "json" })).columns.map(({ column }) => column)).toEqual([
      "wer.a",
      "wo.b",
    ]);
  });

  test("with a word of the standard in it is an ordinary list; with its status it is services", async () => {
    const plain = await read([{ ...cafe, status: "aktiv", organization: "Lindenhof" }]);
    expect(plain).toMatchObject({ format: "json", offers: [{ draft: { place: { postalCode: "05310" } } }] });
    const closed = await read([
      { id: "1", name: "Zu", description: "x", email: "a@example.org", status: "inactive" },
    ]);
    expect(closed).toMatchObject({ format: "hsds", offers: [{ sourceStatus: "inactive" }] });
  });

  test("what describes programs, data or topics is no list of offers", async () => {
    for (const json of [
      { openapi: "3.1.0", tags: [{ name: "Angebote", description: "x" }] },
      { profile: "x", resources: [{ name: "a", description: "b" }] },
      [{ id: "1", name: "Kita", description: "x", taxonomy: "y" }],
      { contents: [{ id: "1", name: "Träger", description: "x" }], total_items: 1 },
      ["a", "b"],
      [[1, 2], [3]],
      {},
    ])
      expect((await read(json)).unreadable?.code, JSON.stringify(json)).toBe("json-no-services");
  });

  test("that is broken on purpose takes no time and breaks nothing", async () => {
    const nested = `[{"name":"x","ort":"y","tief":${"[".repeat(50_000)}${"]".repeat(50_000)}}]`;
    const wide = JSON.stringify([
      Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`feld ${at}`, at])),
      { name: "Breit", ort: "Lindenbrück", __proto__x: 1 },
    ]);
    const odd =
      '[{"name":"\\ud800 Treff","ort":"a\\u0000b","__proto__":{"strasse":"Markt"},"tief":[["\\udfff\\u0000"]]}, 7, null, {"name":"B","ort":"C"}]';
    const start = performance.now();
    for (const text of [
      nested,
      wide,
      odd,
      "[{]",
      `[${"{".repeat(9999)}`,
      `[{"name":"${"x".repeat(1_000_000)}","ort":"y"}]`,
    ]) {
      const file = await parseOfferFile({ name: "liste.json", bytes: Buffer.from(text) });
      expect(file.rows).toBe(file.offers.length + file.errors.length + file.skipped);
      expect(JSON.stringify(file.offers.map(({ draft }) => draft))).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("of a federal state: names, towns and hours of all day nurseries", async ({ skip }) => {
    const path = "../shared/data/dir-schleswig-holstein-kitas/einrichtungen.kita.json";
    if (!existsSync(path)) skip("skipped: ../shared/data/dir-schleswig-holstein-kitas not present");
    const start = performance.now();
    const file = await parseOfferFile({ name: "einrichtungen.kita.json", bytes: readFileSync(path) });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(file).toMatchObject({ format: "json", errors: [] });
    expect(file.offers.length).toBeGreaterThan(1000);
    const forscher = file.offers.find(({ draft }) => draft.title === "Kita Mini-Forscher")?.draft;
    expect(forscher).toMatchObject({
      externalId: "3573",
      organisation: "Schulverein Bilsbek e.V.",
      openingHoursText: "07:30–16:00",
      place: { street: "Prisdorfer Str. 72", postalCode: "25495", place: "Kummerfeld", lat: 53.687274 },
    });
  });
});
