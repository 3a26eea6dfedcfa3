import { expect, test } from "vitest";
import { columnNames } from "../../platform/tables/header-row.ts";
import { parseOfferFile } from "./offers.import.ts";

// Processor time: other work on the machine must not turn the test red.
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const wide = (columns: number, name: (no: number) => string): string =>
  `${Array.from({ length: columns }, (_, no) => name(no)).join(";")}\n${"x;".repeat(columns)}\n`;
const parse = (text: string) => parseOfferFile({ name: "liste.csv", bytes: Buffer.from(text) });

test.each([
  ["50,000 columns that are all called alike", wide(50_000, () => "Titel")],
  ["20,000 columns of different names", wide(20_000, (no) => (no === 0 ? "Titel" : `Feld ${no}`))],
  ["a row of 50,000 cells below a short header", `Titel;Ort\n${"x;".repeat(50_000)}\n`],
])(
  "%s are refused at once, with the reason",
  async (_, text) => {
    const start = cpuMs();
    const { unreadable, rows } = await parse(text);
    expect(cpuMs() - start).toBeLessThan(2000);
    expect([unreadable?.code, rows]).toEqual(["file-too-wide", 0]);
    expect(unreadable?.message).toContain("1.000 Spalten");
  },
  60_000,
);

test("1,000 columns are read", async () => {
  const { unreadable, offers } = await parse(wide(1000, (no) => (no === 0 ? "Titel" : "Feld")));
  expect([unreadable, offers.length]).toEqual([undefined, 1]);
});

test("empty cells behind a row do not make a table wide", async () => {
  expect((await parse(`Titel;Ort${";".repeat(3000)}\nKurs;Musterstadt\n`)).offers).toHaveLength(1);
});

test("names of many equal columns are given in one pass, and none is given twice", () => {
  const start = cpuMs();
  const names = columnNames(["Titel (2)", ...Array.from({ length: 50_000 }, () => "Titel")]);
  expect(cpuMs() - start).toBeLessThan(1000);
  expect(names.slice(0, 4)).toEqual(["Titel (2)", "Titel", "Titel (3)", "Titel (4)"]);
  expect(new Set(names).size).toBe(50_001);
}, 120_000);
