import { describe, expect, test } from "vitest";
import { readMapping } from "./mapping.ts";
import { parseOfferFile } from "./offers.import.ts";

const read = (text: string, mapping: unknown) =>
  parseOfferFile({ name: "a.csv", bytes: Buffer.from(text), mapping });

describe("a mapping file", () => {
  test("names columns nobody could guess, joins two, and finds the header by them", async () => {
    const file = await read("x1;x2;x3\nHaus;Sonne;73430\n", {
      columns: { title: ["x1", "x2"], postalCode: "X3" },
    });
    expect(file.offers[0]?.draft).toMatchObject({
      title: "Haus Sonne",
      place: { postalCode: "73430" },
      extra: {},
    });
  });

  test("values of a column mean topics, kind and more; the original stays", async () => {
    const values = {
      category: {
        Kita: { topics: ["childcare"], kind: "openHour" },
        Hort: { topics: ["childcare"], ageFromMonths: 72 },
      },
    };
    const { offers, warnings } = await read("Titel;Kategorie\nA;Kita\nB;hort\nC;Zirkus\n", { values });
    expect(offers.map(({ draft }) => [draft.topics, draft.kind, draft.ageFromMonths])).toEqual([
      [["childcare"], "openHour", null],
      [["childcare"], null, 72],
      [[], null, null],
    ]);
    expect(offers[0]?.draft.extra).toEqual({ Kategorie: "Kita" });
    expect(warnings.map(({ code, row }) => [code, row])).toEqual([["category-unknown", 4]]);
  });

  test("values may belong to a column we do not know", async () => {
    const { offers } = await read("Titel;Farbe\nA;rot\n", { values: { Farbe: { rot: { free: true } } } });
    expect(offers[0]?.draft).toMatchObject({ free: true, extra: { Farbe: "rot" } });
  });

  test("a word the mapping explains is not called unknown", async () => {
    const { offers, warnings } = await read("Titel;Format\nA;Fackelzug, Gruppe\n", {
      values: { kind: { Fackelzug: { access: ["withoutRegistration"] } } },
    });
    expect([offers[0]?.draft.kind, offers[0]?.draft.access, warnings]).toEqual([
      "group",
      ["withoutRegistration"],
      [],
    ]);
  });

  test("defaults fill what is empty and add nothing to what is stated", async () => {
    const { offers } = await read("Titel;Themen;Format\nA;Stillen;Kurs\nB;;\n", {
      defaults: { topics: ["childcare"], kind: "group", languages: ["de"] },
    });
    expect(offers.map(({ draft }) => [draft.topics, draft.kind, draft.languages])).toEqual([
      [["breastfeeding"], "course", ["de"]],
      [["childcare"], "group", ["de"]],
    ]);
  });

  test("rows can be left out by a rule, and are counted", async () => {
    const file = await read("Titel;Art der Einrichtung\nA;Kita\nB;Tagespflege\n", {
      skipRows: { "Art der Einrichtung": ["Tagespflege"] },
    });
    expect([file.rows, file.offers.length, file.skipped]).toEqual([2, 1, 1]);
    expect(file.warnings.find(({ code }) => code === "row-excluded")).toMatchObject({
      row: 3,
      field: "Art der Einrichtung",
    });
  });

  test("a column can be left alone, a source can be named", async () => {
    const { offers } = await read("id;Titel;Telefon\n1;A;07361 123456\n", {
      ignore: "Telefon",
      source: "stadt",
    });
    expect(offers[0]).toMatchObject({
      key: "id:stadt:1",
      draft: { phones: [], extra: { Telefon: "07361 123456" } },
    });
  });

  test("a column the file does not have is said", async () =>
    expect((await read("Titel\nA\n", { columns: { place: "Gemeinde" } })).warnings).toMatchObject([
      { code: "mapping-column-missing", row: null },
    ]));

  test.each([
    [{ colums: {} }, "Die Zuordnung kennt „colums“ nicht."],
    [{ columns: { titel: "x" } }, "„columns“ der Zuordnung kennt „titel“ nicht."],
    [{ defaults: { kind: "Gruppe" } }, "„defaults.kind“ der Zuordnung muss eines von openHour, "],
    [
      { defaults: { topics: ["kita-platz"] } },
      "„defaults.topics.0“ der Zuordnung: kein Thema der Themenliste.",
    ],
    [{ values: { category: { Kita: { topic: [] } } } }, "kennt „topic“ nicht."],
    [[], "Die Zuordnung hat nicht die erwartete Form."],
    ["x", "Die Zuordnung hat nicht die erwartete Form."],
  ])("%j is refused with a sentence", async (input, sentence) => {
    expect(readMapping(input)).toMatchObject({ ok: false, message: expect.stringContaining(sentence) });
    expect((await read("Titel\nA\n", input)).unreadable?.code).toBe("mapping-invalid");
  });
});
