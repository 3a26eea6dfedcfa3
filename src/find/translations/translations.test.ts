import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceMark, sentencesOf } from "./sentences.ts";
import {
  type GermanFields,
  linesOf as linesOfSplit,
  progressOf,
  splitFields,
  type StoredTranslation,
} from "./staleness.ts";
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
const linesOf = (fields: GermanFields, known: readonly StoredTranslation[]) =>
  linesOfSplit(splitFields(fields), known);
const all = texts(german).map((sentence, at) => stored(sentence, turkish[at] ?? ""));

describe("sentences of a German text", () => {
  test.each([
    ["Komm vorbei! Gern auch mit Oma. Bis bald?", ["Komm vorbei!", "Gern auch mit Oma.", "Bis bald?"]],
    ["Wir haben z. B. Spielzeug und ca. 20 Plätze.", ["Wir haben z. B. Spielzeug und ca. 20 Plätze."]],
    ["Rufen Sie Dr. Beispiel an. Er ist da.", ["Rufen Sie Dr. Beispiel an.", "Er ist da."]],
    ["Im 2. Stock. Treppe rechts.", ["Im 2. Stock.", "Treppe rechts."]],
    ["Mo. bis Fr. 9.30 Uhr\nDo. zu", ["Mo. bis Fr. 9.30 Uhr", "Do. zu"]],
    ["Es gibt z.B. Tee, d.h. etwas Warmes.", ["Es gibt z.B. Tee, d.h. etwas Warmes."]],
    ["Frau Dr. med. A. Muster ist da. Sie hilft.", ["Frau Dr. med. A. Muster ist da.", "Sie hilft."]],
    ["Das ist immer so. Hilfe jeder Art. Gern!", ["Das ist immer so.", "Hilfe jeder Art.", "Gern!"]],
    ["Mo.-Fr. 9.30 bis 11 Uhr", ["Mo.-Fr. 9.30 bis 11 Uhr"]],
    ["Wir sind in der Hauptstr. 12. Kommen Sie!", ["Wir sind in der Hauptstr. 12. Kommen Sie!"]],
    ["Vom 3.5. bis 4.6. ist zu. Danach offen.", ["Vom 3.5. bis 4.6. ist zu.", "Danach offen."]],
    ["Tel. 069 90009141. Oder 116 117.", ["Tel. 069 90009141.", "Oder 116 117."]],
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

  test("a changed sentence takes its own translation, not that of the new sentence before it", () => {
    const now = "Kinder spielen gern im Garten. Kinder spielen am warmen Boden.";
    const lines = linesOf({ description: now }, [
      stored("Kinder spielen am Boden.", "Çocuklar yerde oynuyor."),
    ]);
    expect(lines.map(({ before }) => before?.text ?? null)).toEqual([null, "Çocuklar yerde oynuyor."]);
  });

  test("a title with entirely new words is changed, not new", () => {
    const title = { ...stored("Elterncafé", "Ebeveyn kafesi"), field: "title" as const };
    expect(progressOf(linesOf({ title: "Treff am Bach" }, [title]))).toMatchObject({
      all: 1,
      done: 0,
      stale: 1,
    });
  });

  test("five hundred sentences that were all written anew are compared in a moment", () => {
    const text = (word: string) =>
      Array.from({ length: 500 }, (_, at) => `Wir ${word} am Tisch Nummer ${at} heute.`).join(" ");
    const old = texts(text("essen")).map((sentence) => stored(sentence, "Yiyoruz."));
    const before = performance.now();
    const { all, stale } = progressOf(linesOf({ description: text("spielen") }, old));
    expect({ all, many: stale >= 200 }).toEqual({ all: 500, many: true });
    expect(performance.now() - before).toBeLessThan(2000);
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
