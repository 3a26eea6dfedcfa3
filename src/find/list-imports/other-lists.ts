import type { HashedFile } from "../offers/import-given.ts";
import type { KnownOffer } from "../offers/offer-import.ts";

/** A list whose offers stand in a file that was given another name, and how many of them do. */
export type OtherList = { readonly source: string; readonly rows: number };

/** Which offers of a file are known from other lists than it says, most rows first. Pure. */
export function otherLists(
  { offers }: Pick<HashedFile, "offers">,
  known: readonly KnownOffer[],
): OtherList[] {
  const lists = new Map(known.map(({ importKey, source }) => [importKey, source]));
  const rows = new Map<string, number>();
  for (const { key, source } of offers) {
    const list = lists.get(key);
    if (list && list !== source) rows.set(list, (rows.get(list) ?? 0) + 1);
  }
  return [...rows]
    .map(([source, count]) => ({ source, rows: count }))
    .sort((one, other) => other.rows - one.rows);
}

/** The list of which a file is a newer edition: the one from which more than half of its offers are known. */
export const editionOf = (others: readonly OtherList[], offers: number): string | undefined =>
  others.find(({ rows }) => rows * 2 > offers)?.source;
