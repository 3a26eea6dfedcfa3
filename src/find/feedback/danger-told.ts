import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { readWish, type Wish, wishFields } from "../guide/wish.ts";
import type { Find } from "../public.ts";
import { type DangerTold, dangerInText } from "./danger-in-text.ts";

export const noDanger: DangerTold = { slugs: [], acute: null };

/**
 * Reads a text for dangers, in memory only: somebody who calls for help here must not be left with a
 * thank-you.
 */
export async function dangerTold(find: Find, desk: Desk, view: View, text: string): Promise<DangerTold> {
  if (text.trim() === "") return noDanger;
  const { index } = await find.searchable(desk, view.network);
  return dangerInText(index, text, view.lang);
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
