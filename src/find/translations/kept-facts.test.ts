import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../../core/languages.ts";
import { changedFacts } from "./kept-facts.ts";

type Pair = readonly [german: string, lang: Language, translation: string];
const none = { lost: [], added: [] };

describe("a number that is written otherwise is the same number", () => {
  test.each<Pair>([
    ["Kommen Sie um 16 Uhr.", "en", "Come at 4 pm."],
    ["Kommen Sie um 16 Uhr.", "en", "Come at 4 p.m."],
    ["Kommen Sie um 16 Uhr.", "en", "Come at 4 in the afternoon."],
    ["Kommen Sie um 16:30 Uhr.", "en", "Come at 4:30 p.m."],
    ["Kommen Sie um 16.30 Uhr.", "en", "Come at 4.30pm."],
    ["Kommen Sie um 16 Uhr.", "en", "Come at 16:00."],
    ["Kommen Sie um 16:00 Uhr.", "tr", "Saat 16'da gelin."],
    ["Kommen Sie um 16 Uhr.", "tr", "Öğleden sonra saat 4'te gelin."],
    ["Kommen Sie um 16 Uhr.", "ar", "تعالوا الساعة ١٦."],
    ["Kommen Sie um 16 Uhr.", "ar", "تعالوا الساعة ٤ مساءً."],
    ["Kommen Sie um 9.30 Uhr.", "ar", "تعالوا الساعة ٩:٣٠ صباحًا."],
    ["Kommen Sie um 16 Uhr.", "fa", "ساعت ۴ بعدازظهر بیایید."],
    ["Kommen Sie um 16 Uhr.", "ru", "Приходите в 4 часа дня."],
    ["Kommen Sie um 18 Uhr.", "uk", "Приходьте о 6 годині вечора."],
    ["Montags 14 bis 16 Uhr", "en", "Mondays 2-4 pm"],
    ["Montags 10 bis 14 Uhr", "en", "Mondays 10-2 pm"],
    ["Von 9 bis 11 Uhr", "en", "From 9 to 11 a.m."],
    ["Von 9 bis 13 Uhr", "en", "From 9 am to 1 pm"],
    ["Mo 14-16, Di 9-11", "en", "Mon 2-4 pm, Tue 9-11 am"],
    ["Bis 12 Uhr", "en", "Until 12 pm"],
    ["Sa. 10.30 – 12.00 Uhr", "en", "Sat 10:30 am – noon"],
    ["Bis 24 Uhr", "ru", "До полуночи"],
    ["Um 4 Uhr nachmittags", "en", "At 4 pm"],
    ["Kommen Sie um 16 Uhr.", "de-simple", "Kommen Sie um 4 Uhr am Nachmittag."],
    ["Es kostet 1,5 Euro.", "en", "It costs 1.5 euros."],
    ["Es kostet 2,50 Euro.", "en", "It costs €2.50."],
    ["Es kostet 5,00 Euro.", "en", "It costs 5 euros."],
    ["Es kostet 2,50 Euro.", "ar", "السعر ٢٫٥٠ يورو."],
    ["Bis zu 1.000 Euro", "en", "Up to 1,000 euros"],
    ["Bis zu 1.000 Euro", "ru", "До 1 000 евро"],
    ["Bis zu 1.000,50 Euro", "en", "Up to 1,000.50 euros"],
    ["Bis zu 12.500 Euro", "tr", "12500 avroya kadar"],
    ["Am 3. Mai", "en", "On May 3"],
    ["Am 3. Mai", "en", "On May 3rd"],
    ["Am 3. Mai 2027 um 10 Uhr", "en", "On 3 May 2027 at 10 am"],
    ["Am 3. Mai", "tr", "3 Mayıs'ta"],
    ["Am 3. Mai", "ru", "3-го мая"],
    ["Am 3. Mai", "ar", "في ٣ أيار"],
    ["Am 3. Mai", "fa", "در ۳ مه"],
    ["Am 3.5.", "uk", "3 травня"],
    ["Am 03.05.2027", "en", "On 3 May 2027"],
    ["Am 3.5.2027", "en", "On 2027-05-03"],
    ["Jeden 2. Montag", "en", "Every second Monday"],
    ["Jeden 1. Dienstag im Monat", "tr", "Her ayın ilk salısı"],
    ["Jeden 2. Montag", "ar", "كل ثاني يوم اثنين"],
    ["Wir haben zwei Räume.", "en", "We have 2 rooms."],
    ["Ab 2 Monaten", "ar", "من عمر شهرين"],
    ["Tel. 069 90009141", "ar", "هاتف ٠٦٩ ٩٠٠٠٩١٤١"],
    ["Tel. 069 90009141", "en", "Phone +49 69 9000 9141"],
    ["Rufen Sie 116 117 an.", "en", "Call 116117."],
    ["Rufen Sie 116 117 an.", "tr", "116-117'yi arayın."],
    ["Rufen Sie 069/9000-9141 an.", "ru", "Звоните: \u202a069 9000 91 41\u202c."],
    ["Wir sind in der Hauptstraße 12a.", "tr", "Hauptstr. 12a'dayız."],
    ["Schreiben Sie an haus@example.org.", "en", "Write to haus@example.org!"],
  ])("%s (%s) %s", (german, lang, translation) => {
    expect(changedFacts(german, translation, lang)).toEqual(none);
  });
});

describe("a changed number is refused", () => {
  test.each<readonly [...Pair, lost: readonly string[], added: readonly string[]]>([
    ["Bis 14 Uhr", "tr", "Saat 15'e kadar", ["14"], ["15"]],
    ["Um 16 Uhr", "en", "At 4 am", ["16"], ["4"]],
    ["Um 16 Uhr", "en", "At 6 pm", ["16"], ["6"]],
    ["Um 9 Uhr", "tr", "Akşam 9'da", ["9"], ["9"]],
    ["Um 8.30 Uhr", "en", "At 8:30 pm", ["8.30"], ["8:30"]],
    ["Um 16:30 Uhr", "en", "At 4 pm", ["16:30"], ["4"]],
    ["Es gibt 16 Plätze.", "en", "There are places at 4 pm.", ["16"], ["4"]],
    ["Es kostet 1,5 Euro.", "en", "It costs 15 euros.", ["1,5"], ["15"]],
    ["Bis zu 1.000 Euro", "en", "Up to 1.5 euros", ["1.000"], ["1.5"]],
    ["Bis zu 1.000 Euro", "en", "Up to 10,000 euros", ["1.000"], ["10,000"]],
    ["Am 3. Mai", "en", "On June 3", ["3. Mai"], ["June 3"]],
    ["Am 3.5.", "tr", "3 Haziran", ["3.5."], ["3 Haziran"]],
    ["Am 3. Mai 2027", "en", "On 3 May 2026", ["2027"], ["2026"]],
    ["Jeden 2. Montag", "en", "Every third Monday", ["2"], []],
    ["Tel. 069 90009141", "en", "Phone 069 90009142", ["069 90009141"], ["069 90009142"]],
    ["Tel. 069 90009141", "en", "Phone 069 9009141", ["069 90009141"], ["069 9009141"]],
    ["Tel. 069 90009141", "ar", "هاتف ٠٦٩ ٩٠٠٠٩١٤", ["069 90009141"], ["069 9000914"]],
    ["Tel. 069 90009141", "en", "Phone 069 90009141 or 5", [], ["5"]],
    ["Rufen Sie 116 117 an.", "en", "Call 116 111.", ["116 117"], ["116 111"]],
    ["Ohne Anmeldung.", "en", "No registration, 24 hours.", [], ["24"]],
    ["Wir sind in der Hauptstraße 12.", "en", "We are in Main Street 12.", ["Hauptstraße"], []],
    ["In der Gasse 12a.", "en", "Gasse 12b.", ["12a"], ["12b"]],
    [
      "Mehr: www.example.org/eltern",
      "en",
      "More: www.example.org/parents",
      ["www.example.org/eltern"],
      ["www.example.org/parents"],
    ],
    [
      "Schreiben Sie an haus@example.org.",
      "en",
      "Write to house@example.org.",
      ["haus@example.org"],
      ["house@example.org"],
    ],
  ])("%s (%s) %s", (german, lang, translation, lost, added) => {
    expect(changedFacts(german, translation, lang)).toEqual({ lost, added });
  });
});

const langs = ["en", "tr", "ar", "uk", "ru", "fa", "de-simple"] as const;

test("a sentence never differs from itself, whatever somebody types", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(changedFacts(text, text, "de-simple")).toEqual(none);
    }),
    { numRuns: 300 },
  );
});

test("a changed digit in a telephone number is seen in every language and at every place", () => {
  const called = "06990009141";
  for (const lang of langs)
    for (let at = 0; at < called.length; at += 1) {
      const wrong = called.slice(0, at) + String((Number(called[at]) + 1) % 10) + called.slice(at + 1);
      expect(changedFacts(`Tel. ${called}`, `☎ ${wrong}`, lang).lost, `${lang} ${wrong}`).toEqual([called]);
    }
});

test.each(["1 ", "1.", "069 ", "3. Mai ", "4 pm ", "a@b.de ", "\u0000\ud800", "(((0", "bir "])(
  "a megabyte of %j is judged in a moment",
  (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const before = performance.now();
    for (const lang of langs) changedFacts(text, text.slice(1), lang);
    expect(performance.now() - before).toBeLessThan(8000);
  },
);
