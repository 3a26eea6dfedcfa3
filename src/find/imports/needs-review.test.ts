import { describe, expect, test } from "vitest";
import { offerDraft } from "../../../tests/builders/offers.ts";
import { needsReview, reviewReason } from "./needs-review.ts";
import { parseOfferFile } from "./offers.import.ts";

const warned = async (head: string, ...lines: readonly string[]): Promise<readonly (number | null)[]> => {
  const bytes = new TextEncoder().encode([head, ...lines].join("\n"));
  return needsReview(await parseOfferFile({ name: "liste.csv", bytes })).findings.map(({ row }) => row);
};

describe("a row that says almost nothing is noticed", () => {
  test("a title of signs or figures only", async () => {
    expect(await warned("Titel;Ort;Telefon", "***;Musterstadt;069 900091", "12;Musterstadt;")).toEqual([
      2, 3,
    ]);
  });

  test("a title and nothing else: no description, no contact, no address", async () => {
    expect(await warned("Titel;Beschreibung;Ort;Kosten", "Elterncafé;;;frei")).toEqual([2]);
  });

  test("a telephone number or postal code that is none is no contact and no address", async () => {
    const head = "Titel;Organisation;Straße;PLZ;Ort;Telefon";
    expect(
      await warned(head, 'Formel;"=CMD()";;ABC;;12', "Elterncafé;;;73430;;", "Elterncafé;;;;;116117"),
    ).toEqual([2]);
  });

  test("a postal code that is none, as another format hands it on as written", () => {
    const sparse = (postalCode: string) =>
      reviewReason(offerDraft({ title: "Elterncafé", place: { postalCode } })) !== null;
    expect([sparse("ABC"), sparse("73430")]).toEqual([true, false]);
  });

  test.each([
    ["a description", "Titel;Beschreibung", "Elterncafé;Wir frühstücken."],
    ["a telephone number", "Titel;Telefon", "Elterncafé;069 90009141"],
    ["an address for mail", "Titel;E-Mail", "Elterncafé;cafe@haus.example"],
    ["a website", "Titel;Webseite", "Elterncafé;https://haus.example/"],
    ["a town", "Titel;Ort", "Elterncafé;Musterstadt"],
    ["a title in Arabic letters", "Titel;Ort", "مقهى الأهل;Musterstadt"],
  ])("not where there is %s", async (_, head, line) => expect(await warned(head, line)).toEqual([]));
});
