import { z } from "zod";
import type { View } from "./view.ts";

/** Where a letter leads, and in whose name it is written: the acts themselves know no address. */
export type LetterSite = { readonly baseUrl: string; readonly network: string };

export const letterSiteOf = (view: View): LetterSite => ({
  baseUrl: view.publicUrl + view.href("", "de"),
  network: view.network.name,
});

/** The same as fields of an act. */
export const letterSite = z.object({ baseUrl: z.string(), network: z.string() });
