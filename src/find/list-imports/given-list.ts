import { z } from "zod";
import type { Json } from "../../core/json.ts";
import { needsReview } from "../imports/needs-review.ts";
import type { ParsedFile } from "../imports/parsed-file.ts";
import { type GivenFile, givenFile } from "../offers/import-given.ts";
import type { NewOffer } from "../offers/offer-import.ts";
import { firstStatus } from "../offers/import-merge.ts";
import { givenFileOf } from "./offers-of-file.ts";

/** A file of offers, and which of its new offers families do not see until a person has published them. */
export const givenList = givenFile.extend({
  /** All new ones. */
  asDrafts: z.boolean().default(false),
  /** Keys of offers that say almost nothing. */
  review: z.array(z.string()).default([]),
});
export type GivenList = GivenFile & { readonly asDrafts: boolean; readonly review: string[] };
type Held = Pick<z.output<typeof givenList>, "asDrafts" | "review">;

/** Joins what was read with what the person wants. */
export const givenListOf = (parsed: ParsedFile, source: string, asDrafts: boolean): GivenList => ({
  ...givenFileOf(parsed, source),
  asDrafts,
  review: [...needsReview(parsed).keys],
});

/** The new offers that would be published and must not be yet, by their keys. What stands here already keeps its state. */
export function heldBack(created: readonly NewOffer[], { asDrafts, review }: Held): readonly string[] {
  const sparse = new Set(review);
  return created
    .filter(({ given }) => firstStatus(given).status === "published" && (asDrafts || sparse.has(given.key)))
    .map(({ given }) => given.key);
}

/** Which columns a list had and how a person wanted them read; kept with the report for the next list like it. */
export const keptMapping = z.object({
  columns: z.array(z.string()),
  mapping: z.custom<{ readonly [key: string]: Json }>(),
});
export type KeptMapping = z.infer<typeof keptMapping>;
