import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedFacts } from "./kept-facts.ts";
import { sentenceMark, sentencesOf } from "./sentences.ts";
import { linesOf, progressOf, type StoredTranslation } from "./staleness.ts";
import { knownOf, shownText } from "./translated-text.ts";

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);
const german = "Wir trinken Tee. Kinder spielen am Boden. Eine Hebamme ist da.";
const turkish = ["Çay içiyoruz.", "Çocuklar yerde oynuyor.", "Bir ebe var."];
const stored = (source: string, text: string): StoredTranslation => ({
  field: "description",
  lang: "tr",
  mark: sentenceMark(source),
  source,
  text,
  status: "human",
});
const all = texts(german).map((sentence, at) => stored(sentence, turkish[at] ?? ""));

describe("sentences of a German text", () => {
  test.each([
    ["Komm vorbei! Gern auch mit Oma. Bis bald?", ["Komm vorbei!", "Gern auch mit Oma.", "Bis bald?"]],
    ["Wir haben z. B. Spielzeug und ca. 20 Plätze.", ["Wir haben z. B. Spielzeug und ca. 20 Plätze."]],
    ["Rufen Sie Dr. Beispiel an. Er ist da.", ["Rufen Sie Dr. Beispiel an.", "Er ist da."]],
    ["Im 2. Stock. Treppe rechts.", ["Im 2. Stock.", "Treppe rechts."]],
    ["Mo. bis Fr. 9.30 Uhr\nDo. zu", ["Mo. bis Fr. 9.30 Uhr", "Do. zu"]],
    ["", []],
  ])("%s", (text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });

  test("no word is ever lost, whatever somebody types", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(texts(text).join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });
});

describe("when the German changes", () => {
  test("one changed sentence marks exactly its own translation, for every sentence of the text", () => {
    const sentences = texts(german);
    for (const [at, sentence] of sentences.entries()) {
      const changed = sentences
        .map((one) => (one === sentence ? one.replace(".", " heute.") : one))
        .join(" ");
      const lines = linesOf({ description: changed }, all);
      expect(lines.map(({ translation }) => translation === null)).toEqual(
        sentences.map((_, no) => no === at),
      );
      expect(lines[at]?.before?.text).toBe(turkish[at]);
      expect(progressOf(lines)).toEqual({ all: 3, done: 2, stale: 1, reviewed: 0 });
    }
  });

  test("moving a sentence or a line break keeps every translation", () => {
    const moved = "Eine Hebamme ist da.\n\nWir trinken Tee.  Kinder spielen am Boden.";
    expect(progressOf(linesOf({ description: moved }, all))).toMatchObject({ all: 3, done: 3, stale: 0 });
  });

  test("a new sentence is missing, not stale", () => {
    const lines = linesOf({ description: `${german} Parken Sie am Bach.` }, all);
    expect(progressOf(lines)).toEqual({ all: 4, done: 3, stale: 0, reviewed: 0 });
  });

  test("a family reads the German sentence in German, never the old translation", () => {
    const changed = german.replace("am Boden", "im Garten");
    const { pieces, missing } = shownText(changed, "description", "tr", knownOf(all));
    expect(pieces.map(({ text, lang }) => [text, lang])).toEqual([
      ["Çay içiyoruz.", "tr"],
      ["Kinder spielen im Garten.", "de"],
      ["Bir ebe var.", "tr"],
    ]);
    expect(missing).toBe(1);
  });
});

describe("numbers and addresses are never translated", () => {
  test.each([
    ["Jeden 2. Montag von 9.30 bis 11 Uhr.", "Her 2. pazartesi saat 9:30 ile 11 arası.", []],
    ["Tel. 069 90009141", "هاتف ٠٦٩ ٩٠٠٠٩١٤١", []],
    ["Bis 14 Uhr", "Saat 15'e kadar", ["14", "15"]],
    ["Schreiben Sie an haus@example.org.", "Write to haus@example.org!", []],
    [
      "Schreiben Sie an haus@example.org.",
      "Write to house@example.org.",
      ["haus@example.org", "house@example.org"],
    ],
    ["Ohne Anmeldung.", "No registration, 24 hours.", ["24"]],
  ])("%s → %s", (source, translation, changed) => {
    expect(changedFacts(source, translation)).toEqual(changed);
  });
});
