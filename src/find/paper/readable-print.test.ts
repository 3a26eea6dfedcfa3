import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { row, voiceIn } from "../../../tests/builders/printed.ts";
import { canReadPaper, printedText } from "../../../tests/builders/printed-words.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { readHelpNumbers } from "../urgent/help-number.ts";
import { booklet } from "./booklet.ts";
import { changeSheet } from "./change-sheet.ts";
import { heldOffers } from "./edition.ts";
import type { PrintRow } from "./print-row.ts";
import { printedOffer } from "./printed-offer.ts";
import { saidOf } from "./said-before.ts";
import { type Template, typeset } from "./typeset.ts";

const [topics, helpNumbers] = [readTopicList("data"), readHelpNumbers("data")];
const material = { region: null, topics, helpNumbers };
const slugs = topics.map(({ slug }) => slug);
const offersOf = (count: number): readonly PrintRow[] =>
  Array.from({ length: count }, (_, at) =>
    row({
      title: `Hebamme nach Fehlgeburt oder stiller Geburt ${at}`,
      topics: [slugs[at % 20] ?? "", "crying"],
      organisation: "Beratungsstelle Lindental",
      description: `${"Sie ".repeat(at % 7)}dürfen jederzeit wiederkommen und Geschwister mitbringen, auch unangemeldet.`,
      whatNext: `${"Sie ".repeat(at % 9)}sprechen mit einer Kinderkrankenpflegerin über Ihre nächsten Schritte.`,
    }),
  );
const bookletOf = (count: number, lang: "de" | "ar") =>
  booklet({ ...material, offers: offersOf(count) }, voiceIn(lang));

/** Sizes of all letters of a piece, in points. */
async function sizesIn(template: Template, data: unknown): Promise<readonly number[]> {
  const made = await typeset(template, data);
  if (!made.ok) throw new Error(made.reason);
  const bytes = Buffer.from(made.value.pdf);
  const heads = bytes
    .toString("latin1")
    .matchAll(/\/Length (\d+)\n {2}\/Filter \/FlateDecode\n>>\nstream\n/g);
  return [...heads].flatMap((head) => {
    const from = head.index + head[0].length;
    const drawn = inflateSync(bytes.subarray(from, from + Number(head[1]))).toString("latin1");
    return [...drawn.matchAll(/\/f\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
  });
}

beforeAll(() => void loadTranslations("texts"));

describe("I read it at night, tired and without my glasses", () => {
  test.each(["de", "ar"] as const)("no letter of the booklet is smaller than 9 points: %s", async (lang) => {
    const sizes = await sizesIn("booklet", bookletOf(30, lang));
    expect(sizes.length).toBeGreaterThan(1000);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  });

  test("and none of the sheet of changes", async () => {
    const [before, added] = offersOf(2);
    if (before === undefined || added === undefined) throw new Error("no offers");
    const voice = voiceIn("de");
    const held = heldOffers([before], new Map([[before.id, saidOf(printedOffer(before, voice), voice)]]));
    const offers = [{ ...before, whatNext: "Wir rufen an." }, added];
    const sheet = changeSheet({ ...material, offers }, voice, { at: voice.now, lang: "de", offers: held });
    expect(Math.min(...(await sizesIn("changes", sheet)))).toBeGreaterThanOrEqual(9);
  });

  test.skipIf(!canReadPaper)("words of everyday length are not cut in what is said of an offer", async () => {
    const text = await printedText("booklet", bookletOf(60, "de"), "-raw");
    const said = text.slice(text.indexOf("Angebote\n"));
    const cut = [...said.matchAll(/(\p{L}+)[-\u00ad\u2010]\s*\n(\p{Ll}+)/gu)].map(
      ([, one, other]) => `${one}${other}`,
    );
    expect(cut.filter((word) => word.length <= 22)).toEqual([]);
  });

  test.skipIf(!canReadPaper).each([18, 19, 20, 21, 22, 23])(
    "no page is empty, and the back cover is the back: %i offers",
    async (count) => {
      const pages = (await printedText("booklet", bookletOf(count, "de"), "-raw")).split("\f").slice(0, -1);
      expect(pages.length % 2).toBe(0);
      const words = pages.map((page) => page.split(/\s+/).length);
      // More than the line above, the name of the network, the day and the number of the page.
      expect(words.filter((found) => found <= 14)).toEqual([]);
    },
  );
});
