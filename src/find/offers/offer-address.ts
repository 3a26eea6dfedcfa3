import { type Language, languageFacts } from "../../core/languages.ts";
import type { View } from "../../platform/view.ts";

/**
 * The one address under which others know a page of a network, in a language: always with the network's name, because the
 * first network of an installation answers without it too. `path` begins with "/"; the start page is "".
 */
export function networkAddress(
  { publicUrl, network }: { readonly publicUrl: string; readonly network: { readonly slug: string } },
  lang: Language,
  path: string,
): string {
  const { segment } = languageFacts(lang);
  return `${publicUrl}/${network.slug}${segment === null ? "" : `/${segment}`}${path}`;
}

/** The one address of the page of an offer in the language of the view. */
export const offerAddress = (view: View, slug: string): string =>
  networkAddress(view, view.lang, `/angebote/${slug}`);
