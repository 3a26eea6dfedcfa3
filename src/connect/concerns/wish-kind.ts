import { z } from "zod";

/** What a family's own wish is, so that it is shown and counted as that. */
export const wishKind = z.enum(["contactWish", "welcomeVisitWish", "courseWish"]).default("contactWish");
export type WishKind = z.infer<typeof wishKind>;

/** What is known of the offer from whose page the family wrote; null for none. Topics by their slug, ages in months. */
export type AskedOffer = {
  readonly kind: string | null;
  readonly title: string;
  readonly topics: readonly string[];
  readonly pregnancy: boolean | null;
  readonly ageToMonths: number | null;
} | null;

/** The welcome visit comes within the first months (domain.md 2.5); who is visited longer has asked for somebody who stays. */
const firstMonths = 6;
const comesToTheNewborn = ({ topics, pregnancy, ageToMonths }: NonNullable<AskedOffer>): boolean =>
  topics.includes("visit-at-home") &&
  pregnancy !== true &&
  ageToMonths !== null &&
  ageToMonths <= firstMonths;

/** Where an offer names no ages, the place's own word for the welcome visit tells. */
const welcomes =
  /willkommens|begr(ü|ue)(ß|ss)ung|baby-?besuch|familien-?besuch|erst-?besuch|neugeborenen-?besuch/i;

/** A place in a course, the welcome visit, or somebody to talk to: by the offer's kind and topic, whatever it is called. */
export function wishKindOf(offer: AskedOffer): WishKind {
  if (offer?.kind === "course") return "courseWish";
  if (offer?.kind !== "homeVisit") return "contactWish";
  return comesToTheNewborn(offer) || welcomes.test(offer.title) ? "welcomeVisitWish" : "contactWish";
}
