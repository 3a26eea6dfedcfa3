import { describe, expect, test } from "vitest";
import { parseOfferFile } from "./offers.import.ts";

const read = async (numbers: readonly string[], mapping: object = {}) => {
  const rows = numbers.map((number, at) => `${at};Treff ${at};"${number}"`);
  const text = `id;Titel;Telefon\n${rows.join("\n")}\n`;
  return parseOfferFile({ name: "a.csv", bytes: Buffer.from(text), mapping });
};
const ofFlensburg = { defaults: { areaCode: "0461" } };

describe("a list of one town whose numbers have no area code", () => {
  const local = ["4711-0", "85 2034", "Tel.: 90340", "31329-78"];

  test("gets it where the mapping names it, says how many, and keeps what was written", async () => {
    const { offers, warnings } = await read([...local, "0461 1234567"], ofFlensburg);
    expect(offers.map(({ draft }) => draft.phones)).toEqual([
      [{ display: "0461 4711-0", e164: "+4946147110" }],
      [{ display: "0461 85 2034", e164: "+49461852034" }],
      [{ display: "0461 90340", e164: "+4946190340" }],
      [{ display: "0461 31329-78", e164: "+494613132978" }],
      [{ display: "0461 1234567", e164: "+494611234567" }],
    ]);
    expect(offers[0]?.draft.extra).toEqual({ Telefon: "4711-0" });
    expect(offers[4]?.draft.extra).toEqual({});
    expect(warnings.filter(({ code }) => code === "phone-area-code-added")).toHaveLength(4);
  });

  test("keeps them as written and named for review where nobody names it", async () => {
    const { offers, warnings } = await read(local);
    expect(offers.map(({ draft }) => draft.phones[0]?.e164)).toEqual([null, null, null, null]);
    expect(offers[0]?.draft.phones[0]?.display).toBe("4711-0");
    expect(warnings.filter(({ code }) => code === "phone-unclear")).toHaveLength(4);
  });

  test.each([
    "112",
    "116 117",
    "19222",
    "4711/12",
    "4711-10 bis -20",
    "4711 (Mo-Fr 8-12 Uhr)",
    "siehe Aushang 5",
    "176 12345678",
    "12",
    "90290 67080 12",
  ])("never makes a number of what is none of the town's: %s", async (number) => {
    const { offers } = await read([number], ofFlensburg);
    expect(JSON.stringify(offers[0]?.draft.phones)).not.toMatch(/461/);
  });

  test.each(["461", "0049461", "0", "abc", "00461"])(
    "%s is no area code, and a sentence says so",
    async (areaCode) => {
      const { unreadable } = await read(local, { defaults: { areaCode } });
      expect(unreadable).toMatchObject({ code: "mapping-invalid" });
      expect(unreadable?.message).toContain("keine Vorwahl");
    },
  );
});
