import { beforeAll, describe, expect, test } from "vitest";
import { voiceIn } from "../../../tests/builders/printed.ts";
import { canReadPaper, printedText, printedWords } from "../../../tests/builders/printed-words.ts";
import { type Language, languages } from "../../core/languages.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { hoursOfNumber } from "../urgent/help-hours.ts";
import { readHelpNumbers } from "../urgent/help-number.ts";
import { walletCard } from "./wallet-card.ts";

const helpNumbers = readHelpNumbers("data");
const everyLanguage = languages.map(({ code }) => code);

/** Longer than any network of ours is called. */
const office = {
  name: "Netzwerk Frühe Hilfen und Familienbildung im Landkreis Lindental-Oberaue",
  phone: "069 90009-100",
  phoneHours: "Montag bis Donnerstag 9 bis 16 Uhr, Freitag 9 bis 12 Uhr",
};
function cardOf(lang: Language, neutral = false) {
  const voice = voiceIn(lang);
  return walletCard({ ...voice, network: { ...voice.network, ...office } }, helpNumbers, neutral);
}

/** Millimetres from the upper left corner of the sheet: where the first card ends, and where it is folded. */
const card = {
  top: 12.5,
  bottom: 12.5 + 53.98,
  left: 19.4,
  fold: 19.4 + 85.6,
  right: 19.4 + 2 * 85.6,
} as const;

beforeAll(() => void loadTranslations("texts"));

describe("the card in a purse at three in the morning", () => {
  test("names a life in danger first, then who listens at night, by day, poison, the doctor on call", () => {
    const numbers = cardOf("de").numbers.map(({ number }) => number);
    expect(numbers.slice(0, 5)).toEqual(["112", "0800 111 0 111", "0800 111 0550", "0551 19240", "116 117"]);
    // Who is threatened still finds somebody, also at night.
    expect(numbers.slice(5)).toEqual(["110", "116 016"]);
  });

  test.skipIf(!canReadPaper)("and stands so on paper, the office last and with its hours", async () => {
    const text = (await printedText("card", cardOf("de"), "-raw")).replaceAll(/\s+/g, " ");
    const order = [
      "112",
      "0800 111 0 111",
      "0800 111 0550",
      "0551 19240",
      "116 117",
      "116 016",
      office.phone,
    ];
    const places = order.map((number) => text.indexOf(number));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(text.slice(places.at(-1))).toContain("Montag bis Donnerstag 9 bis 16 Uhr, Freitag 9 bis 12 Uhr");
  });

  test.skipIf(!canReadPaper).each(everyLanguage)(
    "112 is the largest, the night number next: %s",
    async (lang) => {
      const words = (await printedWords("card", cardOf(lang))).filter(({ bottom }) => bottom < card.bottom);
      const bySize = words
        .map(({ text, top, bottom }) => ({ text, size: bottom - top }))
        .toSorted((one, other) => other.size - one.size);
      // Arabic letters are higher boxes than digits of the same size, so the others are compared among digits.
      const numbers = bySize.filter(({ text }) => /^\d/.test(text));
      expect(bySize[0]?.text).toBe("112");
      expect(
        numbers
          .slice(1, 5)
          .map(({ text }) => text)
          .toSorted(),
      ).toEqual(["0", "0800", "111", "111"]);
      expect(numbers[0]?.size).toBeGreaterThan(2 * (numbers[1]?.size ?? 0));
      const heightOf = (number: string) => bySize.find(({ text }) => text === number)?.size ?? 0;
      expect(heightOf("90009-100")).toBeGreaterThan(0);
      expect(heightOf("90009-100")).toBeLessThan(numbers[1]?.size ?? 0);
    },
  );

  test.skipIf(!canReadPaper).each(everyLanguage)("tired eyes can read every name on it: %s", async (lang) => {
    const data = cardOf(lang);
    const words = (await printedWords("card", data)).filter(({ bottom }) => bottom < card.bottom);
    const [largest = 0] = words.map(({ top, bottom }) => bottom - top).toSorted((one, other) => other - one);
    // Boxes of letters are higher than their size by the same share in one font: a box of 7.5 pt is this high.
    const boxOf = (points: number) => ((points * 1.36) / 72) * 25.4;
    const names = new Set(
      data.numbers.flatMap(({ name }) => name.split(/[\s-]+/)).filter((one) => one.length > 4),
    );
    const sizes = words.filter(({ text }) => names.has(text)).map(({ top, bottom }) => bottom - top);
    expect(largest).toBeGreaterThan(boxOf(26));
    if (!["ar", "fa"].includes(lang)) expect(sizes.length).toBeGreaterThan(3);
    for (const { text, top, bottom } of words) expect(bottom - top, text).toBeGreaterThan(boxOf(5.9));
    if (lang === "de") expect(Math.min(...sizes)).toBeGreaterThan(boxOf(7.4));
  });

  test.skipIf(!canReadPaper)("says once, not nine times, that we have not checked the numbers", async () => {
    const text = (await printedText("card", cardOf("de"))).replaceAll(/\s+/g, " ");
    expect(text.split("von uns noch nicht nachgeprüft")).toHaveLength(1 + 5);
    const checked = helpNumbers.map((one) => ({ ...one, verifiedOn: "2026-11-02" }));
    const sure = walletCard(voiceIn("de"), checked, false);
    expect(await printedText("card", sure)).not.toMatch(/nachgeprüft|\*/);
  });

  test.skipIf(!canReadPaper).each(everyLanguage)("tells when each number answers: %s", async (lang) => {
    const data = cardOf(lang);
    const printed = await printedText("card", data);
    const plain = (text: string) => text.normalize("NFD").replaceAll(/[\p{M}\p{P}\p{Cf}\s]+/gu, "");
    for (const { number, hours } of data.numbers) {
      const help = helpNumbers.find((one) => one.number === number);
      expect(hours.toLowerCase(), number).toBe((help && hoursOfNumber(help, lang))?.toLowerCase());
      // The words of a line from right to left are read back in another order; letters and digits all are there.
      for (const word of hours.split(/\s+/))
        expect(plain(printed), `${number} ${word}`).toContain(plain(word));
    }
  });

  test.skipIf(!canReadPaper).each(everyLanguage)("and nothing is cut off: %s", async (lang) => {
    for (const neutral of [false, true]) {
      const words = await printedWords("card", cardOf(lang, neutral));
      const first = words.filter(({ bottom }) => bottom < card.bottom);
      // Five cards on a sheet: what slid out of the first one would be missing here.
      expect(first).toHaveLength(words.length / 5);
      for (const { text, left, right, top, bottom } of first) {
        expect(bottom, text).toBeLessThan(card.bottom - 0.8);
        expect(top, text).toBeGreaterThan(card.top + 1);
        const half = left < card.fold ? [card.left, card.fold] : [card.fold, card.right];
        expect(left, text).toBeGreaterThan((half[0] ?? 0) + 2);
        expect(right, text).toBeLessThan((half[1] ?? 0) - 2);
      }
    }
  });
});
