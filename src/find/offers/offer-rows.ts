import type { Temporal } from "temporal-polyfill";
import type { OfferId } from "../../core/ids.ts";
import type { AccessMode, OfferKind, Phone } from "./offer.ts";

/** What the search and the list of results need of an offer. */
export type PublishedOffer = {
  readonly id: OfferId;
  readonly externalId: string | null;
  readonly slug: string;
  readonly title: string;
  /** The title in other languages, where its translation fits the German of today. */
  readonly titles?: Readonly<Record<string, string>> | null;
  readonly description: string | null;
  readonly organisation: string | null;
  readonly kind: OfferKind | null;
  readonly access: readonly AccessMode[];
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly ageFromMonths: number | null;
  readonly ageToMonths: number | null;
  readonly pregnancy: boolean | null;
  readonly eligibilityText: string | null;
  readonly free: boolean | null;
  readonly openingHoursText: string | null;
  readonly confirmedAt: Temporal.Instant | null;
  /** "grey": nobody has stood for it in time. */
  readonly freshness: string;
  readonly phones: readonly Phone[];
  readonly accessibilityText: string | null;
  /** For the printed list; null or missing where it is not known. */
  readonly street?: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
};

/** Everything a family may read about one offer. */
export type OfferDetail = Omit<PublishedOffer, "externalId"> & {
  readonly costText: string | null;
  readonly whoComes: string | null;
  readonly whoLearns: string | null;
  readonly whatNext: string | null;
  readonly locationName: string | null;
  readonly street: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly importedAt: Temporal.Instant | null;
  readonly changedAt: Temporal.Instant;
};

export type OfferStatus = "draft" | "published" | "hidden" | "archived";

/** A line of the list that offer editors work with. */
export type OfferLine = {
  readonly id: OfferId;
  readonly slug: string;
  readonly title: string;
  readonly status: OfferStatus;
  readonly organisation: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly source: string | null;
  readonly confirmedAt: Temporal.Instant | null;
  readonly importedAt: Temporal.Instant | null;
  /** When its provider ended it by a link; null for all others. */
  readonly endedAt: Temporal.Instant | null;
};
