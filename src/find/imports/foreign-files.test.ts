import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseOfferFile } from "./offers.import.ts";

const read = (name: string, text: string) => parseOfferFile({ name, bytes: new TextEncoder().encode(text) });

describe("a calendar is no list of offers", () => {
  test.each([
    ["a calendar", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Café; mit; Titel; Ort\r\n"],
    ["a visiting card", "BEGIN:VCARD\nVERSION:2.1\nN:Beispiel;Rita;;;\nTITLE:Titel;Ort\n"],
  ])("%s is refused with where it belongs", async (_, text) => {
    const { unreadable, offers } = await read("termine.csv", text);
    expect(offers).toEqual([]);
    expect(unreadable?.message).toContain("Termine werden beim einzelnen Angebot");
  });

  test("a table whose first column is called Begin is one", async () => {
    expect((await read("kurse.csv", "Begin;Titel;Ort\n1.3.;Babykurs;Musterstadt\n")).offers).toHaveLength(1);
  });

  test("none of the broken calendars becomes an offer", async (context) => {
    const folder = "../shared/data/ics-corpus";
    if (!existsSync(folder)) return context.skip("skipped: ../shared/data/ics-corpus not present");
    const names = readdirSync(folder).filter((name) => name.endsWith(".ics"));
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) {
      const parsed = await parseOfferFile({ name, bytes: readFileSync(`${folder}/${name}`) });
      expect({ name, offers: parsed.offers.length }).toEqual({ name, offers: 0 });
      expect(parsed.unreadable?.message ?? "").not.toBe("");
    }
  });
});
