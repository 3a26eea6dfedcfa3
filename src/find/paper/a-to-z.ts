import { foldText } from "../../core/text-folding.ts";
import { inOrder } from "../guide/wording.ts";
import { isRemote } from "../offers/offer-facts.ts";
import type { PrintRow } from "./print-row.ts";
import { titleOf } from "./printed-offer.ts";
import { printedLine, shortened } from "./printed-text.ts";

type Entry = { readonly text: string; readonly offers: readonly string[] };
export type IndexLetter = { readonly letter: string; readonly entries: readonly Entry[] };

const longestEntry = 120;
/** Whatever does not begin with a letter from A to Z. */
const others = "#";

/** Titles, organisations and places with the ids of the offers that stand behind them, by German letters. */
export function aToZ(offers: readonly PrintRow[]): readonly IndexLetter[] {
  const found = new Map<string, Set<string>>();
  const note = (text: string | null, id: string) => {
    const line = shortened(printedLine(text ?? ""), longestEntry);
    if (line !== "") found.set(line, (found.get(line) ?? new Set()).add(id));
  };
  for (const offer of offers) {
    note(titleOf(offer), offer.id);
    note(offer.organisation, offer.id);
    if (!isRemote(offer)) for (const { place } of [offer, ...offer.furtherPlaces]) note(place, offer.id);
  }
  const letters = new Map<string, Entry[]>();
  for (const [text, ids] of [...found].toSorted(([one], [other]) => inOrder("de")(one, other))) {
    const letter = letterOf(text);
    letters.set(letter, [...(letters.get(letter) ?? []), { text, offers: [...ids] }]);
  }
  return [...letters]
    .map(([letter, entries]) => ({ letter, entries }))
    .toSorted((one, other) => rank(one.letter) - rank(other.letter));
}

function letterOf(text: string): string {
  const first = foldText(/[\p{L}\p{N}]/u.exec(text)?.[0] ?? "")
    .slice(0, 1)
    .toUpperCase();
  return /[A-Z]/.test(first) ? first : others;
}

const rank = (letter: string): number => (letter === others ? 0 : letter.charCodeAt(0));
