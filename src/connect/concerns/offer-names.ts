import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import type { WishWords } from "./wish-steps.ts";

/** The words of FIND for what a concern keeps as a number or an address. Null where there is no such offer any more. */
export type ConcernNames = {
  readonly topicName: (no: number) => string;
  readonly topics: WishWords["topics"];
  /** A topic whose card says whom to call at once: whoever chose it is looked at today. */
  readonly isUrgent: (topic: number) => boolean;
  readonly offerTitle: (desk: Desk, view: View, slug: string) => Promise<string | null>;
};

/** Says the offer a family came from: by its title, or by its address where it has been taken down since. */
export type OfferName = (slug: string) => string;

/** Each offer is asked for once, however many families came from it. */
export async function offerNamesFor(
  desk: Desk,
  view: View,
  { offerTitle }: ConcernNames,
  slugs: readonly (string | null | undefined)[],
): Promise<OfferName> {
  const names = new Map<string, string>();
  for (const slug of new Set(slugs)) if (slug) names.set(slug, (await offerTitle(desk, view, slug)) ?? slug);
  return (slug) => names.get(slug) ?? slug;
}
