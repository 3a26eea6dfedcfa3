import { beforeAll, describe, expect, test } from "vitest";
import { row, voiceIn } from "../../../tests/builders/printed.ts";
import {
  canReadPaper,
  printedText,
  type PrintedWord,
  printedWords,
} from "../../../tests/builders/printed-words.ts";
import type { Language } from "../../core/languages.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { readHelpNumbers } from "../urgent/help-number.ts";
import { booklet } from "./booklet.ts";
import type { PrintRow } from "./print-row.ts";

const topics = readTopicList("data");
const helpNumbers = readHelpNumbers("data");
const slugs = topics.map(({ slug }) => slug);
const sentence = "Sie sind schwanger oder haben ein Baby und suchen Menschen, die Ihnen zuhören. ";

/** Offers of very different length; each begins and ends with a word of its own. */
const offers: readonly PrintRow[] = Array.from({ length: 60 }, (_, at) =>
  row({
    title: `Treff ${at}`,
    topics: [slugs[at % 12] ?? ""],
    description: `Anfang${at}x ${sentence.repeat(at % 8)}`,
    organisation: "Beratungsstelle Lindental",
    street: "Hauptstraße 5",
    postalCode: "05310",
    place: "Lindenau",
    phones: [{ display: "069 90009-111", e164: null }],
    openingHoursText: at % 3 === 0 ? sentence.repeat(2) : "nach Absprache",
    whatNext: at % 2 === 0 ? sentence.repeat(1 + (at % 3)) : null,
    accessibilityText: `${at % 5 === 0 ? sentence : ""}Ende${at}x`,
  }),
);
const bookletOf = (some: readonly PrintRow[], lang: Language) =>
  booklet({ offers: some, region: null, topics, helpNumbers }, voiceIn(lang));

beforeAll(() => void loadTranslations("texts"));

describe("an offer stands on one page", () => {
  test.skipIf(!canReadPaper).each(["de", "ar"] as const)(
    "its telephone is never overleaf: %s",
    async (lang) => {
      const pages = (await printedText("booklet", bookletOf(offers, lang))).split("\f");
      const pageOf = (word: string) => pages.findIndex((page) => page.includes(word));
      for (const at of offers.keys()) {
        expect(pageOf(`Anfang${at}x`), `Treff ${at}`).toBeGreaterThan(0);
        expect(pageOf(`Ende${at}x`), `Treff ${at}`).toBe(pageOf(`Anfang${at}x`));
      }
    },
  );

  test.skipIf(!canReadPaper)("only one that is longer than a page goes on, and loses nothing", async () => {
    const furtherPlaces = Array.from({ length: 70 }, (_, at) => ({
      locationName: `Raum${at}x`,
      street: "Hauptstraße 5",
      postalCode: "05310",
      place: "Lindenau",
    }));
    const long = row({ title: "Überall", description: "Anfangx", furtherPlaces, accessibilityText: "Endex" });
    const pages = (await printedText("booklet", bookletOf([long, ...offers.slice(0, 5)], "de"))).split("\f");
    const text = pages.join("\n");
    for (const { locationName } of furtherPlaces) expect(text).toContain(locationName);
    const pageOf = (word: string) => pages.findIndex((page) => page.includes(word));
    expect(pageOf("Endex")).toBeGreaterThan(pageOf("Anfangx"));
  });
});

/** The left edges of the lines that hold these words, one for each line. */
function leftEdges(words: readonly PrintedWord[]): readonly number[] {
  const lines = [...new Set(words.map(({ top }) => Math.round(top)))];
  return lines.map((line) =>
    Math.min(...words.filter(({ top }) => Math.round(top) === line).map(({ left }) => left)),
  );
}
/** The German words only: the Arabic question stands beside the first line. */
const between = (words: readonly PrintedWord[], first: string, last: string) =>
  words
    .slice(
      words.findIndex(({ text }) => text === first),
      words.findIndex(({ text }) => text === last) + 1,
    )
    .filter(({ text }) => /\p{Script=Latin}/u.test(text));

describe("German words in an Arabic booklet", () => {
  const long = row({
    title: "Treff",
    description: `Vornx ${sentence.repeat(3)}Hintenx`,
    whatNext: `Zuerstx ${sentence.repeat(2)}Zuletztx`,
  });

  test.skipIf(!canReadPaper)("are read from the left: every line begins at the same edge", async () => {
    const words = await printedWords("booklet", bookletOf([long], "ar"));
    for (const [first, last] of [
      ["Vornx", "Hintenx"],
      ["Zuerstx", "Zuletztx"],
    ] as const) {
      const edges = leftEdges(between(words, first, last));
      expect(edges.length, first).toBeGreaterThan(1);
      for (const edge of edges) expect(edge, first).toBeCloseTo(edges[0] ?? 0, 0);
    }
  });

  test.skipIf(!canReadPaper)("are parted as in German", async () => {
    const parts = [" der ", " die Eltern der "].map((before) =>
      row({ title: "Treff", description: `${sentence}${before}${"Schwangerschaftsberatung ".repeat(12)}` }),
    );
    const read = await printedText("booklet", bookletOf(parts, "ar"));
    const ends = [...read.matchAll(/(\p{L}+)[-\u00ad\u2010]\s*\n/gu)].map(([, end = ""]) => end);
    const german = ["Schwan", "Schwanger", "Schwangerschafts", "Schwangerschaftsbe", "Schwangerschaftsbera"];
    const parted = ends.filter((end) => end.startsWith("Schw"));
    expect(parted.length).toBeGreaterThan(0);
    expect(parted.filter((end) => !german.includes(end))).toEqual([]);
  });
});
