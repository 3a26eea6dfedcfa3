import { isolated, distanceText } from "./wording.ts";
import type { FoundOffer } from "./found.ts";
import type { Wording } from "./reasons.ts";

/** How far an offer is in words. The centre of a postal code tells no more than whole kilometres. */
export function howFar(
  { distanceKm, isRough }: Pick<FoundOffer, "distanceKm" | "isRough">,
  { t, lang }: Wording,
): string | null {
  if (distanceKm === null) return null;
  if (isRough !== true) return isolated(distanceText(distanceKm, lang));
  return t("roughly", { distance: isolated(distanceText(Math.max(1, Math.round(distanceKm)), lang)) });
}
