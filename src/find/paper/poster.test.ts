import { beforeAll, describe, expect, test } from "vitest";
import { voiceIn } from "../../../tests/builders/printed.ts";
import { canReadPaper, printedWords } from "../../../tests/builders/printed-words.ts";
import { languages } from "../../core/languages.ts";
import { loadTranslations, speak } from "../../platform/texts.ts";
import { paperTexts } from "./paper.texts.ts";
import { poster, posterFormats } from "./poster.ts";

beforeAll(() => void loadTranslations("texts"));

/** Arabic words are read back in pieces and in another order; all their letters are there. */
const lettersOf = (text: string): string =>
  [...text.normalize("NFD").replaceAll(/[\P{L}]+/gu, "")].toSorted().join("");

describe("who stands before the poster and reads no German", () => {
  test.skipIf(!canReadPaper).each(["de", "ar", "de-simple"] as const)(
    "learns beside the code, in every language, what to do with it: %s",
    async (lang) => {
      for (const format of posterFormats) {
        const size = format === "a3" ? Math.SQRT2 : 1;
        const words = await printedWords("poster", poster(voiceIn(lang), { neutral: false, format }));
        const address = words.find(({ text }) => text.startsWith("fruehe-hilfen.example"));
        const from = address?.top ?? 0;
        const beside = words.filter(({ top }) => top < from && top > from - 30 * size);
        const all = new Set(languages.map(({ code }) => speak(paperTexts, code)("posterScan")));
        expect(lettersOf(beside.map(({ text }) => text).join(""))).toBe(lettersOf([...all].join("")));
      }
    },
  );

  test.skipIf(!canReadPaper).each(languages.map(({ code }) => code))(
    "finds one sheet, on which nothing lies over the date: %s",
    async (lang) => {
      for (const format of posterFormats)
        for (const neutral of [false, true]) {
          const words = await printedWords("poster", poster(voiceIn(lang), { neutral, format }));
          expect(new Set(words.map(({ page }) => page))).toEqual(new Set([1]));
          const height = format === "a3" ? 420 : 297;
          const last = Math.max(...words.map(({ bottom }) => bottom));
          const date = words.filter(({ top }) => top > last - 6).map(({ top }) => top);
          expect(last).toBeLessThan(height - 4);
          const others = words.filter(({ top }) => top <= last - 6).map(({ bottom }) => bottom);
          expect(Math.max(...others)).toBeLessThan(Math.min(...date) + 0.5);
        }
    },
  );
});
