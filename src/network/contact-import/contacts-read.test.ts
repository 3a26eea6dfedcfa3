import { existsSync, readdirSync, readFileSync } from "node:fs";
import writeXlsxFile from "write-excel-file/node";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recogniseColumns } from "./contact-columns.ts";
import { type ContactFile, parseContacts } from "./contacts.import.ts";
import { readMails } from "./contact-mails.ts";
import { readNames } from "./person-names.ts";

const csv = (lines: readonly string[], more: Partial<ContactFile> = {}) =>
  parseContacts({ name: "kontakte.csv", bytes: Buffer.from(lines.join("\n")), ...more });

async function list(lines: readonly string[], more: Partial<ContactFile> = {}) {
  const read = await csv(lines, more);
  if (!read.ok) throw new Error(read.unreadable.message);
  return read.value;
}
const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);
const names = (cell: string) => readNames(cell).persons.map(({ name }) => name);

describe("the heads of the columns of offices", () => {
  test.each([
    ["Name", "name"],
    ["Ansprechpartner/in", "name"],
    ["Ansprechpartner*innen", "name"],
    ["Nachname, Vorname", "name"],
    ["Vor- und Nachname", "name"],
    ["Einrichtung", "organisation"],
    ["Träger/Einrichtung", "organisation"],
    ["Name der Einrichtung", "organisation"],
    ["Organisation / Institution", "organisation"],
    ["Funktion", "function"],
    ["E-Mail", "email"],
    ["Mail dienstl.", "email"],
    ["e-mail-adresse", "email"],
    ["E-Mail privat", "privateEmail"],
    ["Tel.", "phone"],
    ["Telefon/Mobil", "phone"],
    ["Telefon-Nr.", "phone"],
    ["Diensthandy", "phone"],
    ["Handy (privat)", "privatePhone"],
    ["AK/Gremium", "circle"],
    ["Ort", "known"],
    ["Einwilligung Veröffentlichung", "consent"],
    ["Geburtstag", ""],
  ])("%s is %j", (column, field) => expect(recogniseColumns([column])[0]?.field).toBe(field));

  test("'Name' is the family name beside 'Vorname' and the body's beside 'Ansprechpartnerin'", () => {
    const fields = (...columns: string[]) => recogniseColumns(columns).map(({ field }) => field);
    expect(fields("Name", "Vorname")).toEqual(["lastName", "firstName"]);
    expect(fields("Name", "Ansprechpartnerin")).toEqual(["organisation", "name"]);
    expect(fields("Name", "Einrichtung")).toEqual(["name", "organisation"]);
  });
});

describe("names as people write them into one cell", () => {
  test.each<[string, string[]]>([
    ["Fr. Müller / Hr. Schmidt", ["Müller", "Schmidt"]],
    ["Müller, Anna; Schmidt, Paul", ["Anna Müller", "Paul Schmidt"]],
    ["Müller, Anna, Schmidt, Paul", ["Anna Müller", "Paul Schmidt"]],
    ["Anna Müller, Paul Schmidt", ["Anna Müller", "Paul Schmidt"]],
    ["Frau Dr. Anna Müller", ["Dr. Anna Müller"]],
    ["Müller, Dr. Anna", ["Dr. Anna Müller"]],
    ["Müller, Anna, Dr.", ["Dr. Anna Müller"]],
    ["Anna und Paul Müller", ["Anna Müller", "Paul Müller"]],
    ["Frau Müller und Herr Schmidt", ["Müller", "Schmidt"]],
    ["Anna Müller-Lüdenscheidt", ["Anna Müller-Lüdenscheidt"]],
    ["Anna Müller (Leitung)", ["Anna Müller"]],
    ["N.N.", []],
    ["unbesetzt", []],
    ["-", []],
    ["Олена Шевченко", ["Олена Шевченко"]],
  ])("%s", (cell, expected) => expect(names(cell)).toEqual(expected));

  test("what is no name is said and not stored", () => {
    expect(readNames("<script>alert(1)</script>").persons).toEqual([]);
    expect(readNames("12345").unreadable).toEqual(["12345"]);
  });
});

test("addresses in angle brackets, several, and written against robots", () => {
  expect(readMails("Anna Müller <A.Mueller@Amt.example>; info (at) kita.example").mails).toEqual([
    "a.mueller@amt.example",
    "info@kita.example",
  ]);
  expect(readMails("kaputt@").unreadable).toEqual(["kaputt@"]);
  expect(readMails("siehe Homepage").unreadable).toEqual(["siehe Homepage"]);
});

describe("the rows of a list", () => {
  const head = "Einrichtung;Ansprechpartner/in;Funktion;E-Mail;Telefon/Mobil;AK/Gremium";

  test("two people in one row have their own addresses, by their names", async () => {
    const { contacts } = await list([
      head,
      "Amt;Fr. Müller / Hr. Schmidt;;p.schmidt@amt.example, mueller@amt.example;;",
    ]);
    expect(contacts.map(({ name, email }) => [name, email])).toEqual([
      ["Müller", "mueller@amt.example"],
      ["Schmidt", "p.schmidt@amt.example"],
    ]);
  });

  test("private addresses and mobile numbers stand apart", async () => {
    const { contacts, warnings } = await list([head, "Amt;Anna Müller;Leitung;anna.m@gmx.de;0151 23456789;"]);
    expect(contacts[0]).toMatchObject({
      email: null,
      phone: null,
      privateEmail: "anna.m@gmx.de",
      privatePhone: "0151 23456789",
    });
    expect(codes(warnings)).toEqual(["looks-private", "looks-private"]);
  });

  test.each([
    ["05223 / 123-45", "05223 / 123-45"],
    ["+49 (0)5223 12345", "+49 (0)5223 12345"],
    ["Tel.: 05223-12345 (dienstlich)", "05223-12345 (dienstlich)"],
  ])("the number %s is kept as it is written", async (cell, phone) => {
    const { contacts } = await list([head, `Amt;Anna Müller;;;${cell};`]);
    expect(contacts[0]?.phone).toBe(phone);
  });

  test("a row without a name is the body's own address and no person", async () => {
    const { contacts, organisations, warnings } = await list([
      head,
      "Kita Sonne;;;info@sonne.example;05223 1234;",
    ]);
    expect(contacts).toEqual([]);
    expect(organisations).toMatchObject([
      { name: "Kita Sonne", email: "info@sonne.example", phone: "05223 1234" },
    ]);
    expect(codes(warnings)).toEqual(["no-person"]);
  });

  test("titles above, headings between, heads repeated and empty rows are nobody", async () => {
    const { contacts, skipped, rows } = await list([
      "Kontakte Frühe Hilfen;;;;;",
      "Stand: März 2026;;;;;",
      ";;;;;",
      head,
      "Kitas:;;;;;",
      "Kita Sonne;Anna Müller;;anna@sonne.example;;",
      head,
      "Ämter:;;;;;",
      "Amt;Paul Schmidt;;paul@amt.example;;",
    ]);
    expect([contacts.map(({ name }) => name), skipped, rows]).toEqual([
      ["Anna Müller", "Paul Schmidt"],
      3,
      5,
    ]);
  });

  test("a faulty row is left out with line and code, the others are read", async () => {
    const { contacts, errors } = await list([
      head,
      ";;;x@amt.example;;",
      "Amt;Anna Müller;;;;",
      ";12345;Leitung;;;",
    ]);
    expect(contacts).toHaveLength(1);
    expect(errors.map(({ code, row }) => [code, row])).toEqual([
      ["name-missing", 2],
      ["name-unreadable", 4],
    ]);
  });

  test("an empty cell means the one above only where somebody says so", async () => {
    const lines = [head, "Kita Sonne;Anna Müller;;;;", ";Paul Schmidt;;;;"];
    expect((await list(lines)).contacts[1]?.organisation).toBeNull();
    expect((await list(lines, { fillDown: true })).contacts[1]?.organisation).toBe("Kita Sonne");
  });

  test("somebody who stands there twice is one, and the second row's number goes over to her", async () => {
    const { contacts, warnings } = await list([
      head,
      "Amt;Anna Müller;;a.mueller@amt.example;;AK Kinder",
      "Amt;Müller, Anna;;A.Mueller@amt.example;05223 1234;AK Schutz",
    ]);
    expect(contacts).toMatchObject([
      { name: "Anna Müller", phone: "05223 1234", circles: ["AK Kinder", "AK Schutz"] },
    ]);
    expect(codes(warnings)).toContain("double-in-file");
  });

  test("two people who share the address of their team stay two", async () => {
    const { contacts } = await list([
      head,
      "Amt;Anna Müller;;team@amt.example;;",
      "Amt;Paul Schmidt;;team@amt.example;;",
    ]);
    expect(contacts).toHaveLength(2);
  });

  test("consent is never read", async () => {
    const { contacts, warnings } = await list(["Name;Einwilligung", "Anna Müller;ja"]);
    expect(Object.keys(contacts[0] ?? {})).not.toContain("publishAgreedAt");
    expect(codes(warnings)).toContain("consent-not-taken");
  });
});

describe("files", () => {
  const rows = [
    ["Vorname", "Nachname", "Träger", "Mail dienstl."],
    ["Änne", "Groß", "Kita Löwenzahn", "aenne.gross@kita.example"],
  ];
  const same = { name: "Änne Groß", organisation: "Kita Löwenzahn", email: "aenne.gross@kita.example" };

  test.each([";", ",", "\t", "|"])("separator %j", async (mark) => {
    expect((await list(rows.map((cells) => cells.join(mark)))).contacts).toMatchObject([same]);
  });

  test("Windows-1252, UTF-16 and Excel", async () => {
    const text = rows.map((cells) => cells.join(";")).join("\r\n");
    const sheet = rows.map((cells) => cells.map((value) => ({ value })));
    const excel = await writeXlsxFile([{ sheet: "Kontakte", data: sheet }]).toBuffer();
    for (const bytes of [Buffer.from(text, "latin1"), Buffer.from(`\uFEFF${text}`, "utf16le"), excel]) {
      const read = await parseContacts({ name: "k", bytes });
      expect(read.ok && read.value.contacts).toMatchObject([same]);
    }
  });

  test.each([
    ["nothing", Buffer.alloc(0), "file-empty"],
    ["a PDF", Buffer.from("%PDF-1.7"), "format-unknown"],
    ["an old Excel file", Buffer.from("D0CF11E0A1B11AE1", "hex"), "excel-old"],
    ["a business card", Buffer.from("BEGIN:VCARD\nFN:Anna\nEND:VCARD"), "format-unknown"],
    ["a text without heads", Buffer.from("eins;zwei\ndrei;vier"), "header-not-found"],
  ])("%s is refused as a whole, with a sentence", async (_, bytes, code) => {
    const read = await parseContacts({ name: "x", bytes });
    expect(read.ok ? "read" : read.unreadable.code).toBe(code);
  });

  test("2,000 rows are read in under two seconds", async () => {
    const lines = Array.from(
      { length: 2000 },
      (_, at) =>
        `Kita ${at % 300};Frau Person${letters(at)} Probe;Leitung;person${at}@kita.example;05223 ${1000 + at};AK ${at % 5}`,
    );
    const start = process.cpuUsage();
    const { contacts } = await list(["Einrichtung;Name;Funktion;E-Mail;Telefon;AK", ...lines]);
    const { user, system } = process.cpuUsage(start);
    expect(contacts).toHaveLength(2000);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});

const letters = (no: number): string =>
  [...String(no)].map((digit) => "abcdefghij".charAt(Number(digit))).join("");

/** What must hold whatever stands in a cell. */
async function expectSound(cells: readonly (readonly string[])[]) {
  const quoted = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"));
  const read = await csv(["Name;Einrichtung;E-Mail;Telefon;Funktion;AK", ...quoted]);
  if (!read.ok) return;
  const { contacts, organisations, rows, skipped, errors } = read.value;
  for (const { name, email, phone, organisation } of contacts) {
    expect(name).toMatch(/^\p{L}(?:[\p{L}\p{M}.'’`´ -]|\u200C|\u200D){1,159}$/u);
    expect(email ?? "a@b.example").toMatch(/^[^\s@]+@[^\s@]+$/);
    expect((phone ?? "").length).toBeLessThanOrEqual(60);
    expect(organisation ?? "").not.toMatch(/[\u0000-\u001F\u202E\uFEFF]/u);
  }
  const known = new Set([...contacts.map(({ row }) => row), ...organisations.map(({ row }) => row)]);
  expect(known.size + skipped + errors.length).toBeLessThanOrEqual(rows);
}

test("whatever stands in a cell: no crash, no name that is none, no row twice", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      "Müller, Anna",
      "Fr. A / Hr. B",
      "=1+1",
      "a@b.example",
      "0151 1",
      "Kitas:",
      "",
      "\u202Eabc",
      "<b>x</b>",
    ),
  );
  const row = fc.tuple(cell, cell, cell, cell, cell, cell);
  await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), expectSound), {
    numRuns: 200,
  });
}, 60_000);

const naughty = "../shared/data/naughty-strings";
test("the naughty strings", async (context) => {
  if (!existsSync(naughty)) return context.skip(`skipped: ${naughty} not present`);
  const file = readdirSync(naughty).find((name) => name.endsWith(".json")) ?? "";
  const strings: string[] = JSON.parse(readFileSync(`${naughty}/${file}`, "utf8"));
  expect(strings.length).toBeGreaterThan(400);
  await expectSound(strings.map((text) => [text, text, text, text, text, text]));
  for (const text of strings) await expectSound([[text, "Amt", text, text, "", ""]]);
}, 60_000);

test("an entry whose words could be heads of columns is an entry; only the very heads repeated are left out", async () => {
  const { contacts, warnings } = await list([
    "Name;Einrichtung;Funktion",
    "Person Anton;Verein Beispiel;Leitung",
    "Name;Einrichtung;Funktion",
    "Person Berta;Praxis Beispiel;Fachkraft",
  ]);
  expect(contacts.map(({ name }) => name)).toEqual(["Person Anton", "Person Berta"]);
  expect(codes(warnings)).toContain("head-again");
});
