import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { marksIn, pseudonymise } from "./pseudonymise.ts";

const today = Temporal.PlainDate.from("2026-11-22");
const strip = (text: string, names: readonly string[] = [], places: readonly string[] = []) =>
  pseudonymise(text, { names, places }, today);

describe("the sheet for the adviser says nothing that leads to the family", () => {
  test.each([
    ["Ayla Kanarie kam mit Emre.", "Person A kam mit Person B."],
    ["AYLA sagt, Aylas Mutter hilft.", "Person A sagt, Person A’s Mutter hilft."],
    ["Kanaries Wohnung, Frau Kanarie", "Person A’s Wohnung, Frau Person A"],
    ["Aylan ist ein anderer Name.", "Aylan ist ein anderer Name."],
  ])("names, also alone, in capitals and in the genitive: %s", (text, plain) => {
    expect(strip(text, ["Ayla Kanarie", "Emre"])).toBe(plain);
  });

  test("a family name of two people names neither of them", () => {
    expect(strip("Familie Kanarie: Ayla und Emre", ["Ayla Kanarie", "Emre Kanarie"])).toBe(
      "Familie [Name]: Person A und Person B",
    );
  });

  test("a name in quotation marks is no genitive", () => {
    expect(strip("Sie heißt 'Ayla', sagt sie.", ["Ayla"])).toMatch(/^Sie heißt 'Person A'?, sagt sie\.$/);
  });

  test("a name is found however its marks are written", () => {
    expect(strip("Yilmaz, Yılmaz, YILMAZ, Mueller, Müller, MÜLLER", ["Yılmaz", "Müller"])).toBe(
      "Person A, Person A, Person A, Person B, Person B, Person B",
    );
    expect(strip("Mu\u0308ller", ["Müller"])).toBe("Person A");
  });

  test("the small words of a name stay in other sentences", () => {
    expect(strip("Sie kommt von der Arbeit, sagt Frau von der Tann.", ["Ina von der Tann"])).toBe(
      "Sie kommt von der Arbeit, sagt Frau von der Person A.",
    );
  });

  test("both halves of a double name", () => {
    expect(strip("Anna-Lena, kurz Lena", ["Anna-Lena"])).toBe("Person A, kurz Person A");
  });

  test.each([
    ["Tel. 0171 39200-77", "Tel. [Telefon]"],
    ["+49 (0)69 90009 120 am Abend", "[Telefon] am Abend"],
    ["ayla.k@example.org bitte", "[E-Mail] bitte"],
    ["Profil: https://example.org/ayla", "Profil: [Internet-Adresse]"],
    ["wohnt Ahornstraße 12a, 61234 Oberlinden", "wohnt [Straße], [Ort]"],
    ["Ahornstr. 7", "[Straße]"],
    ["in der Ahornstraße", "in der [Straße]"],
    ["Lange Straße 3", "[Straße]"],
    ["Bertha-Muster-Straße 3", "[Straße]"],
    ["Lindenweg 4", "[Straße]"],
    ["Am Anger 5", "[Straße]"],
    ["61234 Linden am Bach", "[Ort]"],
    ["Versichert unter A123456789", "Versichert unter [Nummer]"],
  ])("ways to reach and places: %s", (text, plain) => {
    expect(strip(text)).toBe(plain);
  });

  test("places she lists", () => {
    expect(strip("Kita Sonnenblick in Oberlinden", [], ["Oberlinden", "Kita Sonnenblick"])).toBe(
      "[Ort] in [Ort]",
    );
  });

  test.each([
    ["geb. 12.08.2026", "geb. [3 Monate alt]"],
    ["geboren am 1.11.2026", "geboren am [jünger als 1 Monat]"],
    ["Geburtsdatum: 2024-02-10", "Geburtsdatum: [33 Monate alt]"],
    ["*3.5.19", "*[7 Jahre alt]"],
    ["am 12. August 2026 geboren", "am [3 Monate alt] geboren"],
    ["errechneter Termin 4.2.2027", "errechneter Termin [Februar 2027]"],
    ["Besuch am 3.11.2026", "Besuch am [November 2026]"],
    ["Besuch am 3. November", "Besuch am [November]"],
    ["die Mutter, geb. 01.02.98", "die Mutter, geb. [28 Jahre alt]"],
  ])("days become months, a birth date an age: %s", (text, plain) => {
    expect(strip(text)).toBe(plain);
  });

  test.each([
    "Sie wiegt 4200 Gramm und trinkt 6 Mal am Tag.",
    "Um 14.30 Uhr waren 3 Kinder allein.",
    "Schulden von 12500 Euro",
    "Im Alter 3 Stunden auf der Straße.",
    "Am Montag 5 Stunden, am Abend 2.",
  ])("what the adviser needs stays: %s", (text) => {
    expect(strip(text)).toBe(text);
  });

  test("whatever stands around it, a listed name never comes through", () => {
    const around = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(strip(`${before} Kanarienwort ${after}`, ["Kanarienwort"])).not.toMatch(/kanarienwort/i);
      }),
      { numRuns: 500 },
    );
  });

  // Every printable sign of the first page of Unicode, and some that a phone types by itself.
  const signs = [
    ...Array.from({ length: 0x17f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).filter((sign) =>
      /[^\p{L}\p{N}\p{C}\p{Z}]/u.test(sign),
    ),
    ..."\u2019\u201a\u201e\u201c\u2013\u2014\u2026\u00ad\u0307\u0308\u060c\u{1f600}",
  ];
  test.each(signs)("a name with the sign %s", (sign) => {
    for (const name of [
      `Anna${sign}Kanarienwort`,
      `${sign}Kanarienwort`,
      `Kanarienwort${sign}`,
      `Kanarienwort ${sign} B`,
    ])
      expect(strip(`Frau ${name} kam.`, [name]), name).not.toMatch(/kanarienwort/i);
    expect(strip("Sie kam.", [sign], [sign])).toMatch(/^Sie kam/);
  });

  test("an apostrophe is the same however it is typed, and İbrahim is found", () => {
    expect(strip("O’Neil, O'Neil und O´Neil", ["O'Neil"])).toBe("Person A, Person A und Person A");
    expect(strip("İbrahim, Ibrahim, İBRAHİM", ["İbrahim"])).toBe("Person A, Person A, Person A");
  });

  test("whatever is listed as a name, a sheet is made", () => {
    const anything = fc.string({ unit: "binary", maxLength: 20 });
    fc.assert(
      fc.property(anything, anything, (name, place) => {
        expect(typeof strip(`Vorher ${name} nachher`, [name], [place])).toBe("string");
      }),
      { numRuns: 500 },
    );
  });

  test("signs of patterns in a name do no harm", () => {
    expect(strip("Frau (Ayla. und A+B", ["(Ayla.", "A+B", "[x"])).not.toContain("Ayla");
  });
});

test("what was taken out is counted for the preview", () => {
  expect([...marksIn("Person A, [Ort] und [Ort], Personal")]).toEqual([
    ["Person A", 1],
    ["[Ort]", 2],
  ]);
});
