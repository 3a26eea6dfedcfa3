import type { View } from "../../platform/view.ts";

/** Where a letter leads, and in whose name it is written: the acts themselves know no address. */
export type LetterSite = { readonly baseUrl: string; readonly network: string };

export const letterSiteOf = (view: View): LetterSite => ({
  baseUrl: view.publicUrl + view.href("", "de"),
  network: view.network.name,
});
