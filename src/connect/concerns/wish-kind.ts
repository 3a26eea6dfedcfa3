import { z } from "zod";

/** What a family's own wish is, so that it is shown and counted as that. */
export const wishKind = z.enum(["contactWish", "welcomeVisitWish", "courseWish"]).default("contactWish");
export type WishKind = z.infer<typeof wishKind>;

/** Kind and title of the offer from whose page the family wrote; null for none. */
export type AskedOffer = { readonly kind: string | null; readonly title: string } | null;

/** The visit that welcomes a newborn is called differently in each place, and always by one of these words. */
const welcomes =
  /willkommens|begr(ü|ue)(ß|ss)ung|baby-?besuch|familien-?besuch|erst-?besuch|neugeborenen-?besuch/i;

/** A place in a course, the welcome visit, or somebody to talk to. */
export function wishKindOf(offer: AskedOffer): WishKind {
  if (offer?.kind === "course") return "courseWish";
  return offer?.kind === "homeVisit" && welcomes.test(offer.title) ? "welcomeVisitWish" : "contactWish";
}
