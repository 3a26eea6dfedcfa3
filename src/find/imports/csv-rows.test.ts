import { describe, expect, test } from "vitest";
import { parseOfferFile } from "./offers.import.ts";

const read = (bytes: Buffer | string) => parseOfferFile({ name: "angebote.csv", bytes: Buffer.from(bytes) });
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
const simple = "Titel;Straße;PLZ;Ort\nElterncafé Löwenzahn;Große Gasse 3;01067;Köthen\n";

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

describe("encodings of the offices' spreadsheets", () => {
  test.each([
    ["UTF-8", Buffer.from(simple)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${simple}`)],
    ["UTF-16 LE", utf16(simple, false)],
    ["UTF-16 BE", utf16(simple, true)],
    ["Windows-1252", Buffer.from(simple, "latin1")],
  ])("%s keeps its umlauts", async (_, bytes) => {
    const { offers, columns } = await read(bytes);
    expect(offers[0]?.draft).toMatchObject({ title: "Elterncafé Löwenzahn" });
    expect(offers[0]?.draft.place).toMatchObject({
      street: "Große Gasse 3",
      postalCode: "01067",
      place: "Köthen",
    });
    expect(columns[1]).toEqual({ column: "Straße", understoodAs: "Straße" });
  });

  test("quotation marks and the euro sign of Windows survive", async () => {
    const bytes = Buffer.concat([
      Buffer.from("Titel;Kosten\n"),
      Buffer.from([0x84, 0x41, 0x93]),
      Buffer.from(";3 "),
      Buffer.from([0x80, 0x0a]),
    ]);
    const { offers } = await read(bytes);
    expect(offers[0]?.draft).toMatchObject({ title: "„A“", costText: "3 €", free: false });
  });
});

describe("shapes of CSV", () => {
  test.each([";", ",", "\t", "|"])(
    "separator %j is found although others stand in quoted fields",
    async (mark) => {
      const rows = [
        ["Titel", "Beschreibung", "Ort"],
        ["A", '"eins, zwei; drei | vier\nfünf, sechs; sieben"', "Aalen"],
        ["B", '"x, y; z | w\tq"', "Bünde"],
      ];
      const { offers, warnings } = await read(rows.map((cells) => cells.join(mark)).join("\n"));
      expect(offers.map(({ draft }) => draft.place.place)).toEqual(["Aalen", "Bünde"]);
      expect(offers.map(({ row }) => row)).toEqual([2, 4]);
      expect(offers[0]?.draft.description).toContain("vier\nfünf");
      expect(warnings).toEqual([]);
    },
  );

  test.each([
    ["CR LF", "\r\n"],
    ["CR alone", "\r"],
    ["LF", "\n"],
  ])("line ends %s", async (_, end) => {
    const { offers } = await read(["Titel,Ort", "A,Aalen", "B,Bünde"].join(end));
    expect(offers.map(({ draft }) => draft.title)).toEqual(["A", "B"]);
  });

  test("title and instruction rows above the header are not taken for it", async () => {
    const { offers, rows } = await read(
      "Angebote im Landkreis;;;\nBitte nur weiße Felder ausfüllen;;;\n;;;\nTitel;PLZ;Ort;\nKurs;73430;Aalen;\n",
    );
    expect(rows).toBe(1);
    expect(offers[0]).toMatchObject({ row: 5, draft: { title: "Kurs" } });
  });

  test("rows of the wrong length are reported and nothing of them is lost", async () => {
    const { offers, warnings } = await read("Titel,Ort\nA\nB,Bünde,zu viel\nC,Calw\n");
    expect(codes(warnings)).toEqual(["row-too-short", "row-too-long"]);
    expect(warnings.map(({ row }) => row)).toEqual([2, 3]);
    expect(offers[1]?.draft.extra).toEqual({ "Spalte 3": "zu viel" });
  });

  test("repeated and empty column names each keep their values", async () => {
    const { offers } = await read("Titel,Bemerkung,,Bemerkung\nA,eins,zwei,drei\n");
    expect(offers[0]?.draft.extra).toEqual({
      Bemerkung: "eins",
      "Spalte 3": "zwei",
      "Bemerkung (2)": "drei",
    });
  });

  test("a column called __proto__ is only a column", async () => {
    const { offers } = await read("Titel,__proto__,constructor\nA,x,y\n");
    expect(Object.entries(offers[0]?.draft.extra ?? {})).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  test("a quotation mark that is never closed loses no row", async () => {
    const { rows, offers, warnings } = await read('Titel,Ort\n"A,Aalen\nB,Bünde\n');
    expect([rows, offers.length]).toEqual([2, 2]);
    expect(codes(warnings)).toContain("quote-not-closed");
  });

  test("rows swallowed between two stray quotation marks are pointed at", async () => {
    const swallowed = Array.from(
      { length: 12 },
      (_, i) => `Gruppe Nummer ${i},Lange Gasse ${i},73430,Aalen`,
    ).join("\n");
    const { warnings } = await read(
      `Titel,Straße,PLZ,Ort\n"A,Gasse 1,73430,Aalen\n${swallowed}\nZ,"Gasse 2,73430,Aalen\n`,
    );
    expect(codes(warnings)).toContain("rows-in-one-cell");
  });

  test("formulas are text, NUL characters vanish, a description of a megabyte is cut and named", async () => {
    const { offers, warnings } = await read(
      `Titel,Beschreibung,Notiz\n=1+1,${"ä".repeat(500_000)},a\u0000b\n`,
    );
    expect(offers[0]?.draft.title).toBe("=1+1");
    expect(offers[0]?.draft.description).toHaveLength(5000);
    expect(codes(warnings)).toContain("text-shortened");
    expect(offers[0]?.draft.extra).toEqual({ Notiz: "ab" });
  });

  test("5,000 rows are read completely", async () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `Angebot ${i};73430;Aalen`);
    const { rows, offers } = await read(`Titel;PLZ;Ort\n${lines.join("\n")}`);
    expect([rows, offers.length]).toEqual([5_000, 5_000]);
  }, 60_000);

  test("crosses in a table are no column names", async () => {
    const { offers } = await read("Titel,Mo,Di,Mi,Do\nA,x,x,x,x\nB,x,y,x,\n");
    expect(offers.map(({ draft }) => draft.title)).toEqual(["A", "B"]);
  });

  test("a header repeated further down is no offer", async () => {
    const { rows, offers, skipped } = await read("Titel,Ort\nA,Aalen\nTitel,Ort\nB,Bünde\n");
    expect([rows, offers.length, skipped]).toEqual([3, 2, 1]);
  });
});

describe("files that are no list of offers", () => {
  test.each([
    ["empty", "", "file-empty"],
    ["only a remark", "bitte noch ausfüllen\n", "header-not-found"],
    ["numbers without names", "1,2,3\n4,5,6\n", "header-not-found"],
    ["PDF", "%PDF-1.7 x", "format-unknown"],
    ["XML", '<?xml version="1.0"?><a/>', "format-unknown"],
    ["a page about centres", "<html><body>beratungsstellen</body></html>", "format-unknown"],
    ["the exchange file of the centres", '<?xml version="1.0"?>\n<beratungsstellen/>', "file-empty"],
    ["GML", '<?xml version="1.0"?>\n<!-- a -->\n<gml:FeatureCollection/>', "format-gml-expected"],
    ["old Excel", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "excel-old"],
  ])("%s is refused with a sentence", async (_, bytes, code) => {
    const file = await read(bytes);
    expect(file.unreadable).toMatchObject({ code, row: null });
    expect(file.unreadable?.message).toMatch(/^[A-ZÄÖÜ].{15,}\.$/);
    expect([file.rows, file.offers.length]).toEqual([0, 0]);
  });
});
