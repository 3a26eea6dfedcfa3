import { foldText } from "../../core/text-folding.ts";
import type { SearchDocument } from "./search-types.ts";
import { remembering } from "./word-memory.ts";

type Ranked = { readonly score: number; readonly document: SearchDocument };

/** How long a title may repeat itself, and for how many points less other help goes ahead of it. */
type Manner = { readonly inFirstThree: number; readonly later: number; readonly nearlyAsWell: number };
/** Twice the same title is a choice of places; the third one waits for other help that fits nearly as well. */
export const asTyped: Manner = { inFirstThree: 2, later: 2, nearlyAsWell: 10 };
/**
 * Who only tapped has asked for no title: the first three help in three ways. Twenty points, because an offer whose own
 * words do not speak of the topic has sixteen less, and nobody had words that it could have met.
 */
export const asTapped: Manner = { inFirstThree: 1, later: 2, nearlyAsWell: 20 };
/** How far the order looks ahead; who asks for n results must rank so many more, else few and many would differ. */
export const lookAhead = 10;
const firstThree = 3;

const folded = remembering((text) => foldText(text).trim());

/** What is left before a town, all equally long. */
const beforeTown = [" in", " im", " am"] as const;

/** What two titles have in common when only the place they name differs: "Krabbelgruppe Rehwinkel" is a "Krabbelgruppe". */
export const titleKey = ({ title, place }: Pick<SearchDocument, "title" | "place">): string => {
  const whole = folded(title);
  const town = folded(place ?? "");
  if (town === "" || whole === town) return whole;
  const rest = whole.includes(town) ? ` ${whole} `.replace(` ${town} `, " ").trim() : whole;
  return beforeTown.some((word) => rest.endsWith(word)) ? rest.slice(0, -beforeTown[0].length) : rest;
};

/** `host` is the title at one organisation; empty where nobody asks for it. */
type Named<Item> = { readonly one: Item; readonly title: string; readonly host: string };

const named = <Item extends Ranked>(one: Item, isTapped: boolean): Named<Item> => {
  const title = titleKey(one.document);
  return { one, title, host: isTapped ? `${title}\n${one.document.organisation ?? one.document.id}` : "" };
};

/** What stands already, counted by title and by title of one organisation. */
const countShown = () => {
  const counts = new Map<string, number>();
  const count = (key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    note: ({ title, host }: Named<unknown>) => {
      count(title);
      if (host !== "") count(host);
    },
    times: (key: string) => counts.get(key) ?? 0,
  };
};

/**
 * Keeps one title that many places offer ("Offene Sprechstunde") from filling a family's whole short list, as long as
 * something else fits nearly as well. Who asks for that title finds it far ahead of all else and keeps the order. The third
 * one of the same organisation waits for whatever else there is to what was tapped.
 */
export const spreadTitles = <Item extends Ranked>(
  ranked: readonly Item[],
  limit: number,
  manner = asTyped,
): readonly Item[] => {
  const isTapped = manner === asTapped;
  const waiting = ranked.map((one) => named(one, isTapped));
  const shown = countShown();
  const spread: Item[] = [];
  /** Of how many points others may be behind and still go ahead; 0 for whoever need not wait. */
  const patience = ({ title, host }: Named<Item>): number => {
    if (isTapped && shown.times(host) > 1) return Number.POSITIVE_INFINITY;
    const allowed = spread.length < firstThree ? manner.inFirstThree : manner.later;
    const repeats = shown.times(title) >= allowed || (isTapped && shown.times(host) > 0);
    return repeats ? manner.nearlyAsWell : 0;
  };
  const leastOf = (head: Named<Item>): number => head.one.score - patience(head);
  while (spread.length < limit && waiting.length > 0) {
    const least = waiting.slice(0, 1).map(leastOf)[0] ?? 0;
    const at = waiting
      .slice(0, lookAhead + 1)
      .findIndex((next) => next.one.score >= least && patience(next) === 0);
    for (const next of waiting.splice(Math.max(0, at), 1)) {
      shown.note(next);
      // Scores tell the order, so who waited has no more than who went ahead.
      spread.push({ ...next.one, score: Math.min(next.one.score, spread.at(-1)?.score ?? next.one.score) });
    }
  }
  return spread;
};
