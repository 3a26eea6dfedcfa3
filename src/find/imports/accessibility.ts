import { type RowFacts, type Understood, orNull, understood } from "./understood.ts";
import { readYesNo } from "./yes-no.ts";

/** Barrier information as text; a bare yes or no is put into words and the original kept. */
export const readAccessibility = (facts: RowFacts): Understood => {
  const text = facts.text("accessibility");
  const answer = readYesNo(text);
  if (text === "" || answer === undefined) return understood({ accessibilityText: orNull(text) });
  return understood(
    { accessibilityText: answer ? "Barrierefrei: ja" : "Barrierefrei: nein" },
    [],
    ["accessibility"],
  );
};
