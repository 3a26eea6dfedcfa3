import { foldTight } from "./fold.ts";

const yes = new Set(["ja", "j", "yes", "y", "x", "1", "true", "wahr", "vorhanden", "✓", "✔", "☑"]);
const no = new Set(["nein", "n", "no", "0", "false", "falsch", "keine", "-", "–", "nichtvorhanden"]);

/** Ja, x, 1, true -> true; nein, 0, false -> false; everything else is no answer. */
export const readYesNo = (text: string): boolean | undefined => {
  const word = foldTight(text) || text.trim();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
};
