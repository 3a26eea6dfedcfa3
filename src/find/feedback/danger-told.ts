import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { readWish, type Wish, wishFields } from "../guide/wish.ts";
import type { Find } from "../public.ts";
import { search } from "../search/search.ts";
import { type AcuteNeed, acuteNeeds } from "../wish-reader/meanings.ts";
import { longestText } from "./feedback.ts";

/** What a text calls for: urgent topics, and medical danger. */
export type DangerTold = { readonly slugs: readonly string[]; readonly acute: AcuteNeed | null };

export const noDanger: DangerTold = { slugs: [], acute: null };

/** The search reads 64 words at once; parts overlap, so that no sentence is cut in each of them. */
const wordsAtOnce = 60;
const wordsAgain = 15;

function partsOf(text: string): readonly string[] {
  const words = text.slice(0, longestText).split(/\s+/).filter(Boolean);
  const starts = words.flatMap((_, at) => (at % (wordsAtOnce - wordsAgain) === 0 ? [at] : []));
  return starts.map((at) => words.slice(at, at + wordsAtOnce).join(" "));
}

/**
 * Reads a text like words typed into the search, in memory only: somebody who calls for help here must not be left with a
 * thank-you.
 */
export async function dangerTold(find: Find, desk: Desk, view: View, text: string): Promise<DangerTold> {
  const parts = partsOf(text);
  if (parts.length === 0) return noDanger;
  const { index } = await find.searchable(desk, view.network);
  const heard = parts.map((q) => search(index, { q, lang: view.lang, loss: view.loss, limit: 1 }));
  return {
    // Only what is sure: "there is no such café any more" sounds like weariness to a search that looks for needs.
    slugs: [...new Set(heard.flatMap(({ urgent }) => urgent ?? []))],
    acute: acuteNeeds.find((need) => heard.some(({ acute }) => acute === need)) ?? null,
  };
}

const nothing: Wish = readWish({ query: () => "", queryAll: () => [] }, new Set());

/** The danger as it stands in the address after sending: a number and a word of ours, never the words of the text. */
export function dangerFields({ topics }: Find, { slugs, acute }: DangerTold): string {
  const numbers = topics.filter(({ slug }) => slugs.includes(slug)).map(({ no }) => no);
  const fields = Object.entries(wishFields({ ...nothing, topics: numbers, acute }));
  return fields.map(([name, value]) => `&${name}=${value}`).join("");
}

/** The danger that stands in an address. */
export function dangerBefore({ topics }: Find, ask: Parameters<typeof readWish>[0]): DangerTold {
  const wish = readWish(ask, new Set(topics.map(({ no }) => no)));
  const slugs = topics.filter(({ no }) => wish.topics.includes(no)).map(({ slug }) => slug);
  return { slugs, acute: wish.acute };
}
