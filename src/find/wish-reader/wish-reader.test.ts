import { describe, expect, it } from "vitest";
import { teach } from "./teach.ts";
import { readerOf, readWords } from "./wish-reader.ts";

/** Two topics and, last, other matters. */
const [sleep, teeth, other] = [0, 1, 2];
const lesson = (meaning: number, texts: readonly string[]) =>
  texts.map((text) => ({ text, meaning, weight: 1 }));
const examples = [
  ...lesson(sleep, ["baby schläft nicht", "nachts zehn mal wach", "einschlafen nur auf dem arm"]),
  ...lesson(teeth, ["erster zahn kommt", "zahnfleisch geschwollen", "sabbert und beißt auf alles"]),
  ...lesson(other, ["pizza bestellen", "wetter morgen", "fahrrad reparieren"]),
];
const taught = readerOf(teach(examples, 3));
const read = (text: string): readonly number[] => [...readWords(taught, text.split(" "))];
const likeliest = (text: string): number => read(text).indexOf(Math.max(...read(text)));

describe("a reader taught from a few wishes", () => {
  it.each([
    ["schlafen", sleep],
    ["einschlafbegleitung", sleep],
    ["zähnchen", teeth],
    ["zahnflesich rot", teeth],
    ["fahrradreparatur", other],
  ])("reads %s, which nobody taught it, by its pieces", (text, meaning) => {
    expect(likeliest(text.replaceAll("ä", "a"))).toBe(meaning);
  });

  it("gives shares of one", () => {
    for (const text of ["schlafen", "quark", ""])
      expect(read(text).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
  });

  it("is sure of nothing where it knows no piece", () => {
    expect(Math.max(...read("ΩΨΔΛΞ"))).toBeLessThan(0.6);
  });

  it("learns the same from the same", () => {
    const again = readerOf(teach(examples, 3));
    expect(Buffer.from(again.rows).equals(Buffer.from(taught.rows))).toBe(true);
    expect([...again.factors]).toEqual([...taught.factors]);
  });

  it("learns less from what weighs less", () => {
    const word = { text: "windel", meaning: teeth };
    const share = (weight: number): number =>
      readWords(readerOf(teach([...examples, { ...word, weight }], 3)), ["windel"])[teeth] ?? 0;
    expect(share(0.1)).toBeLessThan(share(1));
  });
});
