import { beforeAll, describe, expect, test } from "vitest";
import { voiceIn } from "../../../tests/builders/printed.ts";
import { canReadPaper, printedText } from "../../../tests/builders/printed-words.ts";
import { languages } from "../../core/languages.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { type HelpNumber, readHelpNumbers } from "../urgent/help-number.ts";
import { booklet } from "./booklet.ts";
import { walletCard } from "./wallet-card.ts";

const helpNumbers = readHelpNumbers("data");
const topics = readTopicList("data");
const others = languages.map(({ code }) => code).filter((code) => !code.startsWith("de"));
type Lang = (typeof languages)[number]["code"];

beforeAll(() => void loadTranslations("texts"));

const bookletIn = (lang: Lang, numbers: readonly HelpNumber[] = helpNumbers) =>
  booklet({ offers: [], region: null, topics, helpNumbers: numbers }, voiceIn(lang));
const numbersIn = (lang: Lang, numbers?: readonly HelpNumber[]) =>
  bookletIn(lang, numbers).urgent.flatMap((group) => group.numbers);
const isGerman = /\b(?:Tag und Nacht|Montag|Uhr|Kostet|Rufen|Jemand)\b/;

describe("who needs help at once reads no German", () => {
  test.each(others)("names, words, hours and costs are in the language of the booklet: %s", (lang) => {
    for (const one of numbersIn(lang)) {
      const help = helpNumbers.find(({ number }) => number === one.number);
      expect(one).toMatchObject({ name: help?.texts[lang]?.name, german: false, germanHours: false });
      expect(one.text, one.number).toBe(help?.alternativeTo === null ? help.texts[lang]?.description : "");
      expect([one.name, one.text, one.hours, one.cost].join(" ")).not.toMatch(isGerman);
      // The German text counts: docs/decisions/0011-status-of-translations.md.
      expect(one.beside).toMatchObject({ name: help?.texts["de"]?.name, german: true });
    }
  });

  test("what exists in German only says so, so that it is read aloud and set as German", () => {
    const bare = helpNumbers.map((help) => ({
      ...help,
      open: null,
      texts: Object.fromEntries(Object.entries(help.texts).filter(([lang]) => lang === "de")),
    }));
    for (const one of numbersIn("ar", bare))
      expect([one.german, one.germanHours, one.beside]).toEqual([true, true, null]);
    for (const one of numbersIn("de")) expect([one.german, one.beside]).toEqual([false, null]);
  });

  test("a translation that a person has reviewed needs no German beside it", () => {
    const reviewed = helpNumbers.map((help) => ({
      ...help,
      textsStatus: { ...help.textsStatus, tr: "reviewed" },
    }));
    for (const one of numbersIn("tr", reviewed)) expect([one.german, one.beside]).toEqual([false, null]);
  });

  test("the card too, and the neutral one still names no line", () => {
    for (const lang of others) {
      const card = walletCard(voiceIn(lang), helpNumbers, false).numbers;
      expect(card.map(({ name, hours }) => `${name} ${hours}`).join(" "), lang).not.toMatch(isGerman);
      const neutral = walletCard(voiceIn(lang), helpNumbers, true);
      expect(neutral.numbers.map(({ name }) => name).join(" "), lang).not.toMatch(
        /\p{Lu}elefon|Tag und Nacht/u,
      );
      expect(neutral.numbers.every(({ beside }) => beside === null)).toBe(true);
    }
  });

  test.skipIf(!canReadPaper)("and so it stands on paper", async () => {
    const text = await printedText("booklet", bookletIn("tr"));
    const help = helpNumbers.find(({ id }) => id === "emergency");
    expect(text.replaceAll(/\u00ad\s*/g, "").replaceAll(/\s+/g, " ")).toContain(
      help?.texts["tr"]?.description,
    );
    expect(text).toContain("Notruf: Rettungsdienst und Feuerwehr");
    expect(text).not.toContain("Tag und Nacht");
    expect(await printedText("card", walletCard(voiceIn("ar"), helpNumbers, false))).toContain(
      "Telefonseelsorge",
    );
  });
});

describe("the help numbers in a family's hands", () => {
  test.skipIf(!canReadPaper)(
    "nobody needs to know in the booklet which press release a number stood in",
    async () => {
      for (const lang of ["de", "ar"] as const) {
        const text = await printedText("booklet", bookletIn(lang));
        expect(text).not.toMatch(/bmfsfj|Pressemitteilung|Woher die Nummern|eigene Seite, ohne Datum/);
        expect(text).toContain("0800 111 0550");
      }
    },
  );
});
