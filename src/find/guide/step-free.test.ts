import { expect, test } from "vitest";
import { saysStepFree } from "./step-free.ts";

test.each([
  ["Barrierefreier Zugang", true],
  ["Der Eingang ist stufenlos erreichbar.", true],
  ["rollstuhlgerecht, Aufzug vorhanden", true],
  ["Keine Stufen. Es gibt einen Wickeltisch.", true],
  ["Nicht barrierefrei", false],
  ["leider nicht ganz stufenlos", false],
  ["Rollstuhlgerecht: nein", false],
  ["Für Rollstühle ist der Eingang nicht geeignet, rollstuhlgerecht ist er nicht.", false],
  ["Drei Wege, 12 Stufen", false],
  ["Teilweise barrierefrei", null],
  ["Barrierefrei auf Anfrage", null],
  ["3 Stufen am Eingang, eine Rampe im Hof", null],
  ["Die Toilette ist breit genug für einen Rollstuhl.", null],
  ["Es gibt einen Aufzug.", null],
  ["Wickeltisch", null],
  ["", null],
  [null, null],
])("%s", (text, expected) => {
  expect(saysStepFree(text)).toBe(expected);
});
