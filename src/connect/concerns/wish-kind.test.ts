import { expect, test } from "vitest";
import { wishKindOf } from "./wish-kind.ts";

test.each([
  [{ kind: "course", title: "Babymassage" }, "courseWish"],
  [{ kind: "homeVisit", title: "Willkommensbesuch für Neugeborene" }, "welcomeVisitWish"],
  [{ kind: "homeVisit", title: "Baby-Begrüßung" }, "welcomeVisitWish"],
  [{ kind: "homeVisit", title: "Familien-Hebamme" }, "contactWish"],
  [{ kind: "cafe", title: "Willkommens-Café" }, "contactWish"],
  [null, "contactWish"],
] as const)("what a family asks for follows from the offer it came from: %o", (offer, kind) => {
  expect(wishKindOf(offer)).toBe(kind);
});
