import { foldText } from "../../core/text-folding.ts";
import type { SearchDocument } from "./search-types.ts";
import { remembering } from "./word-memory.ts";

type Ranked = { readonly score: number; readonly document: SearchDocument };

/** Twice the same title is a choice of places; the third one waits for other help that fits nearly as well. */
const sameTitles = 2;
const nearlyAsWell = 10;
/** How far the order looks ahead; who asks for n results must rank so many more, else few and many would differ. */
export const lookAhead = 10;

const comparable = remembering((title) => foldText(title).trim());
const titleOf = ({ document }: Ranked): string => comparable(document.title);

/**
 * Keeps one title that many places offer ("Offene Sprechstunde") from filling a family's whole short list, as long as
 * something else fits nearly as well. Who asks for that title finds it far ahead of all else and keeps the order.
 */
export const spreadTitles = <Item extends Ranked>(
  ranked: readonly Item[],
  limit: number,
): readonly Item[] => {
  const waiting = [...ranked];
  const shown = new Map<string, number>();
  const spread: Item[] = [];
  while (spread.length < limit && waiting.length > 0) {
    const least = (waiting[0]?.score ?? 0) - nearlyAsWell;
    const at = waiting
      .slice(0, lookAhead + 1)
      .findIndex((one) => one.score >= least && (shown.get(titleOf(one)) ?? 0) < sameTitles);
    for (const next of waiting.splice(Math.max(0, at), 1)) {
      shown.set(titleOf(next), (shown.get(titleOf(next)) ?? 0) + 1);
      // Scores tell the order, so who waited has no more than who went ahead.
      spread.push({ ...next, score: Math.min(next.score, spread.at(-1)?.score ?? next.score) });
    }
  }
  return spread;
};
