import { expect, test } from "vitest";
import { type AskedOffer, wishKindOf } from "./wish-kind.ts";

const offer = (facts: Partial<NonNullable<AskedOffer>>): AskedOffer => ({
  kind: "homeVisit",
  title: "Besuch",
  topics: [],
  pregnancy: null,
  ageToMonths: null,
  ...facts,
});
const comesHome = { topics: ["visit-at-home"] };

test.each([
  [offer({ kind: "course", title: "Babymassage" }), "courseWish"],
  [offer({ title: "Willkommensbesuch für Neugeborene" }), "welcomeVisitWish"],
  [offer({ title: "Baby-Begrüßung" }), "welcomeVisitWish"],
  [offer({ title: "Der Storch kommt vorbei", ...comesHome, ageToMonths: 4 }), "welcomeVisitWish"],
  [offer({ title: "Familien-Hebamme", ...comesHome, ageToMonths: 12 }), "contactWish"],
  [offer({ title: "Familien-Hebamme", ...comesHome }), "contactWish"],
  [offer({ title: "Hebamme vor der Geburt", ...comesHome, pregnancy: true, ageToMonths: 2 }), "contactWish"],
  [offer({ title: "Still-Beratung zu Hause", topics: ["breastfeeding"], ageToMonths: 6 }), "contactWish"],
  [offer({ kind: "cafe", title: "Willkommens-Café", ...comesHome, ageToMonths: 4 }), "contactWish"],
  [null, "contactWish"],
] as const)("what a family asks for follows from the offer it came from: %o", (asked, kind) => {
  expect(wishKindOf(asked)).toBe(kind);
});
