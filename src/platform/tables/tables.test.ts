import { describe, expect, test } from "vitest";
import { readCsv } from "./csv-rows.ts";
import { refusalOfForeign } from "./foreign-file.ts";
import { readPhone, splitPhones } from "./phone-cells.ts";
import { withoutControls } from "./shown-text.ts";

const wanted = {
  isColumn: (text: string) => ["name", "ort"].includes(text.toLowerCase()),
  examples: "Name, Ort",
};
const read = (text: string) => readCsv(Buffer.from(text), wanted);

describe("a table of anybody's", () => {
  test("is found below its titles, by the names of columns its reader wants", () => {
    const found = read("Liste 2026;\n;\nName;Ort\nHaus;Bünde\n");
    expect(found.ok && found.value.tables).toMatchObject([
      { columns: ["Name", "Ort"], rows: [{ row: 4, cells: { Name: "Haus", Ort: "Bünde" } }] },
    ]);
  });

  test("without a head is refused with the names its reader looks for", () => {
    const found = read("eins;zwei\ndrei;vier\n");
    expect(found.ok ? null : found.unreadable).toMatchObject({ code: "header-not-found" });
    expect(found.ok ? "" : found.unreadable.message).toContain("(Name, Ort …)");
  });

  test("is no PDF, no old workbook, and nothing its reader refuses itself", () => {
    const vcard = [/^BEGIN:VCARD/, "format-unknown", "Visitenkarte"] as const;
    const code = (text: string) => refusalOfForeign(Buffer.from(text, "latin1"), [vcard])?.unreadable.code;
    expect([code("%PDF-1.7"), code("\xD0\xCF\x11\xE0"), code("BEGIN:VCARD"), code("Name;Ort")]).toEqual([
      "format-unknown",
      "excel-old",
      "format-unknown",
      undefined,
    ]);
  });
});

test("of a cell only what nobody sees goes; the joiners of Persian stay", () => {
  expect(withoutControls("a\u0000b\u200B\r\nc\u200Cd")).toBe("ab\nc\u200Cd");
});

test("numbers of a cell are told apart, and what lacks its area code is nobody's", () => {
  expect(splitPhones("05223 1234 / 05223 5678")).toEqual(["05223 1234", "05223 5678"]);
  expect(readPhone("+49 (0)5223 123456", "")).toEqual({
    display: "+49 (0)5223 123456",
    e164: "+495223123456",
  });
  expect(readPhone("123456", "").e164).toBeNull();
});
