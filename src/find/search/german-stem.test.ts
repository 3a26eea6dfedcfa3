import { describe, expect, it } from "vitest";
import { germanStem } from "./german-stem.ts";
import { wordKey } from "./tokens.ts";

const stem = (word: string): string => germanStem(wordKey(word));

describe("the forms of a German word", () => {
  it.each([
    ["Hebamme", "Hebammen"],
    ["Kind", "Kinder", "Kindern", "Kindes"],
    ["Mutter", "Mütter", "Müttern"],
    ["schreit", "schreien", "Schrei"],
    ["schlägt", "schlagen", "geschlagen", "schlage"],
    ["Beratung", "Beratungen", "beraten"],
    ["schwanger", "Schwangere", "Schwangerschaft"],
    ["traurig", "Traurigkeit", "traurige"],
    ["Ärztin", "Ärztinnen", "Arzt", "Aerztin"],
    ["ausgerutscht", "ausrutschen"],
    ["erschöpft", "Erschöpfung"],
    ["Geburt", "Geburten"],
  ])("meet: %s", (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each([
    ["Schule", "Schulden"],
    ["wachen", "wachsen"],
    ["Kind", "Kinn"],
    ["Sprache", "Gespräche"],
    ["Arbeit", "Armut"],
  ])("stay apart: %s and %s", (left, right) => {
    expect(stem(left)).not.toBe(stem(right));
  });
});
