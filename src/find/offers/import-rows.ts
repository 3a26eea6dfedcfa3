import type { LocationId, OfferId } from "../../core/ids.ts";
import type { HsdsRecord } from "../imports/parsed-file.ts";
import type { OfferFacts } from "../offer-history/facts.ts";
import type { GivenClosure, GivenTime } from "./import-given.ts";
import type { DraftTranslation, OfferPlace } from "./offer.ts";
import type { OfferStatus } from "./offer-rows.ts";

/** What the store holds of an offer that its list now says something else about. */
export type StoredOffer = {
  readonly id: OfferId;
  readonly facts: OfferFacts;
  readonly status: OfferStatus;
  readonly hiddenBecause: string | null;
  readonly confirmed: boolean;
  readonly locationId: LocationId | null;
  /** What its list said at the last import; null for offers that were read in before this was kept. */
  readonly imported: Readonly<Record<string, unknown>> | null;
  readonly schedules: readonly GivenTime[];
  /** Some of its times were entered here by a person. */
  readonly ownTimes: boolean;
  /** What is said here of dates that are still to come. */
  readonly datesToCome: readonly Pick<
    NonNullable<GivenTime["exceptions"]>[number],
    "kind" | "onDate" | "note"
  >[];
};

export type Conflict = {
  readonly offerId: OfferId;
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
};
export type Agreed = { readonly offerId: OfferId; readonly field: string };

/** An offer as it is to be written; `locationId` is its first place. */
export type OfferRow = {
  readonly id: OfferId;
  readonly slug: string;
  readonly facts: OfferFacts;
  readonly organisationName: string | null;
  readonly locationId: LocationId | null;
  readonly status: OfferStatus;
  readonly hiddenBecause: string | null;
  readonly source: string;
  readonly externalId: string | null;
  readonly importKey: string;
  readonly importHash: string;
  readonly extra: Readonly<Record<string, string>>;
  /** What the list says, to be compared with next time. */
  readonly imported: unknown;
  readonly hsds: HsdsRecord | null;
  /** How often its facts are asked about; taken from a list only while the offer is new. */
  readonly reviewMonths: number | null;
  /** The day another installation had it confirmed, "YYYY-MM-DD". */
  readonly confirmedOn: string | null;
  /** Sentences in other languages that came with it. */
  readonly translations: readonly DraftTranslation[];
  /** Its times; null where they stay as they are. */
  readonly schedules: readonly GivenTime[] | null;
  /** Days on which it is closed, and which of those its list no longer speaks of. */
  readonly closures: readonly GivenClosure[];
  readonly reopened: readonly GivenClosure[];
  /** Its further places; null where they stay as they are. */
  readonly places:
    | readonly { readonly place: OfferPlace; readonly accessibilityText: string | null }[]
    | null;
};

export type Merged = {
  readonly row: OfferRow;
  /** Fields that get another value, and `schedules`, `places`, `status`; empty where only the import is noted. */
  readonly changed: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** Fields in which both now say the same: an open conflict about them is over. */
  readonly agreed: readonly Agreed[];
};
