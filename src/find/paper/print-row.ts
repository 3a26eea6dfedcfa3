import type { ClosedDays } from "../../core/recurrence.ts";
import type { OfferDetail } from "../offers/offer-rows.ts";
import type { TimedOffer } from "../schedules/timed-offer.ts";
import type { SentenceTranslation } from "../translations/translated-text.ts";

export type FurtherPlace = {
  readonly locationName: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
};

/** A published offer as the tables of offers and places hold it. */
export type OfferRow = Omit<OfferDetail, "lat" | "lon"> & { readonly furtherPlaces: readonly FurtherPlace[] };

/** A published offer with everything that is printed of it; `translations` are those of the language of the print. */
export type PrintRow = OfferRow & {
  readonly timed: TimedOffer | null;
  /** What closes it; absent where nothing does. */
  readonly closed?: ClosedDays;
  readonly translations: readonly SentenceTranslation[];
};
