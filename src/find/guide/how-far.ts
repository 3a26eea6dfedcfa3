import type { Language } from "../../core/languages.ts";
import type { Say } from "../texts.ts";
import { distanceText, isolated } from "./wording.ts";
import type { FoundOffer } from "./found.ts";

/** How far an offer is in words. The centre of a postal code tells no more than whole kilometres. */
export function howFar(
  { distanceKm, isRough }: Pick<FoundOffer, "distanceKm" | "isRough">,
  { t, lang }: { readonly t: Say; readonly lang: Language },
): string | null {
  if (distanceKm === null) return null;
  if (isRough !== true) return isolated(distanceText(distanceKm, lang));
  return t("roughly", { distance: isolated(distanceText(Math.max(1, Math.round(distanceKm)), lang)) });
}
