import { z } from "zod";
import type { View } from "../../platform/view.ts";

/** Where a letter leads, and in whose name it is written: the acts themselves know no address. */
export type Site = { readonly baseUrl: string; readonly network: string };

export const siteOf = (view: View): Site => ({
  baseUrl: view.publicUrl + view.href("", "de"),
  network: view.network.name,
});

/** The same as fields of an act. */
export const siteFields = { baseUrl: z.string(), network: z.string() };
