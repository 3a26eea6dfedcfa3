import { describe, expect, test } from "vitest";
import { checkPlain } from "./plain-check.ts";
import { readabilityOf } from "./readability.ts";
import { syllablesOf } from "./syllables.ts";

const easy =
  "Eine Hebamme ist da. Sie können einfach kommen. Sie müssen sich nicht anmelden. Es kostet nichts. Wir trinken Tee. Ihr Baby kann auf der Decke liegen.";
const hard =
  "Die niedrigschwellige, aufsuchende Unterstützungsmaßnahme für psychosozial belastete Personensorgeberechtigte wird bei Vorliegen eines entsprechenden Unterstützungsbedarfs nach Antragstellung durch die zuständige Behörde zur Förderung der Entwicklung und Stärkung der Erziehungskompetenz gewährleistet.";

const reasonsOf = (text: string) => checkPlain(text).remarks.map(({ reason }) => reason);

describe("the score", () => {
  test("an easy text is one for the fourth year of school, an office text for nobody", () => {
    expect(readabilityOf(easy).schoolYear).toBe(4);
    expect(readabilityOf(hard).schoolYear).toBe(15);
  });

  test("a few words have no score", () => {
    expect(readabilityOf("Elterncafé am Bach").schoolYear).toBeNull();
  });

  test("the formula, counted by hand", () => {
    // Ten words in two sentences; three of three and more syllables, three of more than six letters, two of one syllable.
    const text = "Mama und Papa kommen am Montag. Zuhause warten Kinderlieder, Limonade.";
    const expected = 0.1935 * 30 + 0.1672 * 5 + 0.1297 * 30 - 0.0327 * 20 - 0.875;
    expect(readabilityOf(text).schoolYear).toBeCloseTo(Math.round(expected * 10) / 10, 5);
  });

  test.each([
    ["Haus", 1],
    ["Mutter", 2],
    ["Hebamme", 3],
    ["Familie", 4],
    ["Beratung", 3],
    ["Eltern", 2],
    ["Qualität", 3],
    ["Feier", 2],
  ])("%s has %i syllables", (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

describe("reasons", () => {
  test("an easy text has none", () => {
    expect(checkPlain(easy).remarks).toEqual([]);
  });

  test.each([
    ["Hier gibt es zwei Räume und ein Bad und einen Hof und Tee für alle.", "long-sentence"],
    ["Das Familienhebammenzentrum ist offen.", "long-word"],
    ["Sie stellen einen Antrag.", "office-word"],
    ["Sie werden von einer Hebamme betreut.", "passive"],
    ["Beratung, Förderung und Entwicklung.", "noun-style"],
    ["Kommen Sie z. B. am Montag.", "abbreviation"],
    ["Wir freuen uns!", "shouting"],
  ])("%s → %s", (text, reason) => {
    expect(reasonsOf(text)).toContain(reason);
  });

  test.each([
    "Die Familien-Hebamme kommt zu Ihnen nach Hause.",
    "Das wird ein schöner Tag.",
    "Sie werden sehen: Es ist leicht.",
    "Montag, Dienstag und Freitag.",
  ])("nothing is wrong with: %s", (text) => {
    expect(checkPlain(text).remarks).toEqual([]);
  });

  test("an office word comes with what to write instead", () => {
    expect(checkPlain("Der Antrag ist leicht.").remarks[0]).toMatchObject({
      value: "Antrag",
      instead: "Ein Anruf genügt",
    });
  });

  test("a megabyte of one word is judged in a moment", () => {
    const before = performance.now();
    checkPlain("a".repeat(1_000_000));
    checkPlain("wird ".repeat(100_000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
