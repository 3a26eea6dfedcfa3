import { existsSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseOfferFile } from "../offers.import.ts";

const read = (name: string, text: string) => parseOfferFile({ name, bytes: Buffer.from(text) });
// skipped: ../shared/data/ohana-csv not present
const folder = "../shared/data/ohana-csv/fixtures-invalid";

describe("one table of a directory is no list of offers", () => {
  test.skipIf(!existsSync(folder)).each([
    ["contact_with_no_parent.csv", "Kontakte", "verweist auf keinen Eintrag"],
    ["valid_location_contact.csv", "Kontakte", "location_id „1“"],
    ["phone_with_no_parent.csv", "Telefonnummern", "verweist auf keinen Eintrag"],
    ["invalid_phone.csv", "Telefonnummern", "location_id „1“"],
    ["invalid_address.csv", "Anschriften", "location_id"],
    ["programs.csv", "Programme", "organization_id „1“"],
    ["invalid_parent_category.csv", "Kategorien", "verweist auf keinen Eintrag"],
    ["valid_location_regular_schedule.csv", "Zeiten", "location_id „1“"],
    ["invalid_service_location.csv", "Angebote", "location_id „100“"],
  ])("%s creates nothing and says what is missing", async (name, word, reference) => {
    const { offers, rows, unreadable } = await parseOfferFile({
      name,
      bytes: readFileSync(`${folder}/${name}`),
    });
    expect([offers, rows, unreadable?.code]).toEqual([[], 0, "file-part-table"]);
    expect(unreadable?.message).toContain(`„${word}“`);
    expect(unreadable?.message).toContain(reference);
    expect(unreadable?.message).not.toContain("example.org");
  });

  test("a contact person is published under no name of the file", async () => {
    const text = "id,service_id,name,title,email\n1,7,Rita Beispiel,Leitung,rita@example.org\n";
    const { offers, unreadable } = await read("liste.csv", text);
    expect([offers, unreadable?.code]).toEqual([[], "file-part-table"]);
    expect(unreadable?.message).not.toContain("Rita");
  });

  test("languages alone are no offers", async () => {
    expect((await read("a.csv", "id,service_id,language\n1,7,tr\n")).unreadable?.code).toBe(
      "file-part-table",
    );
  });

  test("beside a list in an archive it is left out and named", async () => {
    const bytes = zipSync({
      "a.csv": Buffer.from("Titel;PLZ\nKurs;99084\n"),
      "b.csv": Buffer.from("id,service_id,number\n1,7,0361 123456\n"),
    });
    const { offers, warnings } = await parseOfferFile({ name: "liste.zip", bytes });
    expect(offers.map(({ draft }) => draft.title)).toEqual(["Kurs"]);
    expect(warnings.find(({ code }) => code === "file-skipped")?.message).toContain("Telefonnummern");
  });

  test.each([
    ["services with a description", "id,organization_id,name,description\n1,7,Kurs,Für Eltern\n"],
    ["a list in German", "ID;Titel;Telefon;Ort\n1;Kurs;0361 1;Musterstadt\n"],
    ["services that name no place", "id,location_id,program_id,name,eligibility,fees\n1,,,Kurs,alle,\n"],
    [
      "contacts with what an offer has",
      "id,organization_id,name,title,email,website\n1,7,Amt,Kurs,,www.example.org\n",
    ],
  ])("%s stay offers", async (_, text) => {
    expect((await read("liste.csv", text)).offers).toHaveLength(1);
  });

  test("a telephone number is no name of an offer", async () => {
    const numbers = await read("a.csv", "Hausnummer;Ort\n703-555-1212;Musterstadt\n");
    expect([numbers.offers, numbers.errors.length]).toEqual([[], 1]);
    const { offers } = await read("a.csv", "Titel;Träger;Ort\n0800 111 0 333;Notruf e. V.;Musterstadt\n");
    expect(offers[0]?.draft.title).toBe("Notruf e. V.");
  });
});
