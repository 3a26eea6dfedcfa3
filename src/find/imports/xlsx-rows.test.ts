import { crc32, deflateRawSync } from "node:zlib";
import writeXlsxFile from "write-excel-file/node";
import { describe, expect, test } from "vitest";
import { parseOfferFile } from "./offers.import.ts";
import { openKinds } from "./open-kinds.ts";
import { numberText } from "../../platform/tables/xlsx-rows.ts";

const read = (bytes: Buffer, mapping?: unknown) => parseOfferFile({ name: "angebote.xlsx", bytes, mapping });

type Cells = readonly (string | number | boolean | Date | null)[][];

const cell = (value: string | number | boolean | Date | null) =>
  value === null
    ? null
    : value instanceof Date
      ? { value, format: value.getUTCFullYear() < 1901 ? "hh:mm" : "dd.mm.yyyy" }
      : { value };

const workbook = (...sheets: readonly (readonly [string, Cells])[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cell)) })),
  ).toBuffer();

const cpuMs = (): number => process.cpuUsage().user / 1000;

type Part = { readonly name: string; readonly data: Buffer; readonly claimed?: number };

const zip = (parts: readonly Part[]): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimed } of parts) {
    const packed = deflateRawSync(data);
    const header = Buffer.alloc(30 + name.length);
    const entry = Buffer.alloc(46 + name.length);
    header.writeUInt32LE(0x04034b50, 0);
    entry.writeUInt32LE(0x02014b50, 0);
    for (const [target, at] of [
      [header, 4],
      [entry, 6],
    ] as const) {
      target.writeUInt16LE(20, at);
      target.writeUInt16LE(8, at + 4);
      target.writeUInt32LE(crc32(data), at + 10);
      target.writeUInt32LE(packed.length, at + 14);
      target.writeUInt32LE(claimed ?? data.length, at + 18);
      target.writeUInt16LE(name.length, at + 22);
    }
    header.write(name, 30);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    bodies.push(header, packed);
    directory.push(entry);
    offset += header.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
};

const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const withSheet = (sheet: string, claimed?: number): Buffer =>
  zip([
    {
      name: "[Content_Types].xml",
      data: Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    },
    {
      name: "xl/workbook.xml",
      data: Buffer.from(
        `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: Buffer.from(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    {
      name: "xl/worksheets/sheet1.xml",
      data: Buffer.from(sheet),
      ...(claimed === undefined ? {} : { claimed }),
    },
  ]);
const sheetXml = (rows: string) => `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
const titled = sheetXml(
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Titel</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Kurs</t></is></c></row>',
);

describe("hand-kept Excel lists", () => {
  test("title rows above the header, values as people see them", async () => {
    const bytes = await workbook([
      "Angebote",
      [
        ["Angebote im Landkreis", null, null],
        ["Bitte ausfüllen!", null, null],
        [null, null, null],
        ["Titel", "PLZ", "Telefon", "lat", "lon", "Stand", "Beginn", "barrierefrei", "Plätze"],
        [
          "Krabbelgruppe",
          1067,
          "0351 123456",
          51.0504088,
          13.7372621,
          new Date(Date.UTC(2025, 2, 1)),
          new Date(Date.UTC(1899, 11, 30, 9, 30)),
          true,
          12,
        ],
      ],
    ]);
    const { offers, warnings, format } = await read(bytes);
    expect(format).toBe("xlsx");
    expect(offers[0]).toMatchObject({
      row: 5,
      draft: {
        title: "Krabbelgruppe",
        place: { postalCode: "01067", lat: 51.0504088 },
        accessibilityText: "Barrierefrei: ja",
      },
    });
    expect(offers[0]?.draft.extra).toMatchObject({ Stand: "2025-03-01", Beginn: "09:30", Plätze: "12" });
    expect(warnings.map(({ code }) => code)).toEqual(["postal-code-padded"]);
  });

  test("an offer without a kind is named with its sheet, one with an unknown word only once", async () => {
    const bytes = await workbook(
      [
        "Nord",
        [
          ["Titel", "Art"],
          ["Haus", null],
        ],
      ],
      [
        "Süd",
        [
          ["Titel", "Art"],
          ["Umzug", "Fackelzug"],
        ],
      ],
    );
    const file = await read(bytes);
    expect(openKinds(file)).toMatchObject([
      {
        code: "kind-unknown",
        row: 2,
        field: "Art",
        message: expect.stringMatching(/^Blatt „Nord“: Die Art des Angebots/),
      },
    ]);
    expect(file.warnings).toMatchObject([{ code: "kind-unknown", row: 2, sheet: "Süd" }]);
  });

  test("bytes that are no workbook are called so, and a table under the wrong name is still read", async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256));
    const file = await parseOfferFile({ name: "Liste.XLSX", bytes: noise });
    expect(file.unreadable).toMatchObject({
      code: "excel-broken",
      message: expect.stringMatching(/keine lesbare Excel-Datei/),
    });
    const csv = await parseOfferFile({ name: "a.xlsx", bytes: Buffer.from("Titel;Ort\nCafé;Lindental\n") });
    expect(csv.offers).toHaveLength(1);
  });

  test("every sheet with a header is read, the others are named", async () => {
    const bytes = await workbook(
      [
        "Beratung",
        [
          ["Titel", "Ort"],
          ["A", "Aalen"],
        ],
      ],
      [
        "Gruppen",
        [
          ["Ort", "Bezeichnung", "PLZ"],
          ["Bünde", "B", 1067],
        ],
      ],
      [
        "Legende",
        [
          ["grün", "geprüft"],
          ["rot", "offen"],
        ],
      ],
    );
    const { offers, warnings } = await read(bytes);
    expect(offers.map(({ draft }) => [draft.title, draft.place.place, draft.extra["Tabellenblatt"]])).toEqual(
      [
        ["A", "Aalen", "Beratung"],
        ["B", "Bünde", "Gruppen"],
      ],
    );
    expect(warnings).toMatchObject([
      // Row numbers begin again on every sheet.

      { code: "sheet-without-header", message: expect.stringContaining("Legende") },
      { code: "postal-code-padded", row: 2, message: expect.stringMatching(/^Blatt „Gruppen“: /) },
    ]);
  });

  test.each([
    ["9.4299289999999996", "9.429929"],
    ["1067", "1067"],
    ["4.93012345E+11", "493012345000"],
    ["0.1", "0.1"],
    ["12345678901234567890", "12345678901234567890"],
    ["5.0", "5"],
  ])("a stored %s is %s", (stored, shown) => expect(numberText(stored)).toBe(shown));
});

describe("workbooks that must not be opened", () => {
  test("the smallest sound one is", async () => {
    const { offers, unreadable } = await read(withSheet(titled));
    expect([offers.length, unreadable]).toEqual([1, undefined]);
  });

  test.each([
    [
      "a gigabyte of blanks",
      () => withSheet(titled.replace("Kurs", " ".repeat(400_000_000))),
      "excel-too-large",
    ],
    ["an entry that claims to be small", () => withSheet(titled, 10), "excel-broken"],
    ["an entry that claims four gigabytes", () => withSheet(titled, 0xffffff00), "excel-too-large"],
    [
      "a single cell at the end of the world",
      () => withSheet(sheetXml('<row r="99999999"><c r="A99999999"><v>1</v></c></row>')),
      "excel-too-large",
    ],
    [
      "a cell in a column that does not exist",
      () => withSheet(sheetXml('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>')),
      "excel-too-large",
    ],
    [
      "a reference hidden behind an entity",
      () => withSheet(sheetXml('<row r="&#57;9999999"><c r="A99999999"><v>1</v></c></row>')),
      "excel-too-large",
    ],
    ...(["content.xml", "word/document.xml", "xl/workbook.bin"] as const).map(
      (name): [string, () => Buffer, string] => [
        `a packed document with ${name}`,
        () => zip([{ name, data: Buffer.from("x") }]),
        "excel-expected",
      ],
    ),
    ["another ZIP", () => zip([{ name: "brief.txt", data: Buffer.from("Hallo") }]), "header-not-found"],
    ["rubbish that begins like a ZIP", () => Buffer.from("PK\u0003\u0004 und dann nichts"), "excel-broken"],
    ["half a workbook", () => withSheet(titled).subarray(0, 400), "excel-broken"],
    [
      "a workbook without a header",
      () => withSheet(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')),
      "header-not-found",
    ],
  ])(
    "%s",
    async (_, make, code) => {
      const bytes = make();
      const start = cpuMs();
      expect((await read(bytes)).unreadable?.code).toBe(code);
      expect(cpuMs() - start).toBeLessThan(2000);
    },
    30_000,
  );
});
