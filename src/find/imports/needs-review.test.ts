import { existsSync, readdirSync, readFileSync } from "node:fs";
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
    ["a title with a figure", "Titel;Ort", "PEKiP (ab 3 Monate)/Spielgruppe 2+;Musterstadt"],
  ])("not where there is %s", async (_, head, line) => expect(await warned(head, line)).toEqual([]));
});

describe("a title that no person would give an offer is noticed", () => {
  test.each([
    "<script>alert(1)</script>Treff",
    "alert('Treff')",
    "../../../etc/passwd%00",
    "1;DROP TABLE users",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
    "𝐓𝐡𝐞 𝐪𝐮𝐢𝐜𝐤",
    "undefined",
    "#BEZUG!",
    "$HOME",
    "{{ titel }}",
    '=HYPERLINK("https://haus.example")',
  ])("%s", (title) =>
    expect(reviewReason(offerDraft({ title, place: { place: "Musterstadt" } }))).toMatch(/Titel/),
  );

  test.each([
    "Elterncafé",
    "Mutter(n)-Kind-Treff",
    "Eltern/Kind: Café & mehr!",
    "U3-Treff „Die Zwerge“",
    "Krabbeln(0-3 Jahre)",
    "Fit mit Baby - 100 % dabei",
    "Ärzt*innen-Sprechstunde",
    "Школа для родителей",
    "לידה",
    "亲子咖啡",
  ])("but not %s", (title) =>
    expect(reviewReason(offerDraft({ title, place: { place: "Musterstadt" } }))).toBeNull(),
  );

  const strings = "../shared/data/naughty-strings";
  test.skipIf(!existsSync(strings))(
    "most strings that break software (skipped: ../shared/data/naughty-strings not present)",
    () => {
      const name = readdirSync(strings).find((one) => one.endsWith(".json")) ?? "";
      const words: string[] = JSON.parse(readFileSync(`${strings}/${name}`, "utf8"));
      const passed = words.filter(
        (title) => reviewReason(offerDraft({ title, place: { place: "Musterstadt" } })) === null,
      );
      expect(passed.length).toBeLessThan(words.length * 0.15);
      expect(passed.filter((title) => /script|\.\.\//i.test(title))).toEqual([]);
    },
  );
});
