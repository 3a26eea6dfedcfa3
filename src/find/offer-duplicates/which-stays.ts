import type { OfferStatus } from "../offers/offer-rows.ts";

type InState = { readonly status: OfferStatus };

/**
 * Of two entries one is hidden. If families see that one and not the one that stays, they would find neither: then what
 * stays must be published with it.
 */
export const mustBePublished = (stays: InState, goes: InState): boolean =>
  goes.status === "published" && stays.status !== "published";
