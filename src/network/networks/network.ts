import { z } from "zod";
import { reservedSlugs } from "../../platform/web/address.ts";

/** Keys of the Länder, as in the table. */
export const lands = [
  "BW",
  "BY",
  "BE",
  "BB",
  "HB",
  "HH",
  "HE",
  "MV",
  "NI",
  "NW",
  "RP",
  "SL",
  "SN",
  "ST",
  "SH",
  "TH",
] as const;

/** The short name is the first part of every address, so it may not be one of our own (decisions.md 24). */
export const slugField = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{1,40}$/, "slugForm")
  .refine((slug) => !reservedSlugs.has(slug), "slugReserved");

/** The addresses under which a network is found: its pages, its records (HSDS) and its calendar (ICS). */
export const addressesOf = (publicUrl: string, slug: string) => ({
  baseUrl: `${publicUrl}/${slug}`,
  hsdsUrl: `${publicUrl}/${slug}/hsds`,
  icsUrl: `${publicUrl}/${slug}/kalender.ics`,
});
