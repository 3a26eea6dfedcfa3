import type { Temporal } from "temporal-polyfill";
import type { Json } from "../../core/json.ts";
import type { ClosedRange } from "../../core/recurrence.ts";
import type { AccessMode, DraftTranslation, OfferKind, Phone } from "../offers/offer.ts";

/** A record of a foreign directory as it came in, or null where the thing was entered here. */
export type SourceRecord = { readonly [key: string]: Json } | null;

export type OpenOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly description: string | null;
  readonly website: string | null;
  readonly hsds: SourceRecord;
};

/** A place of an offer. `linkHsds` is the source's record of this offer at this place. */
export type OpenPlace = {
  readonly id: string;
  readonly name: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly accessibilityText: string | null;
  readonly hsds: SourceRecord;
  readonly linkHsds: SourceRecord;
};

/** One date on which a time is different. Dates "YYYY-MM-DD", times "HH:MM". */
export type OpenException = {
  readonly kind: "cancelled" | "moved" | "guest";
  readonly onDate: string;
  readonly newDate: string | null;
  readonly newTime: string | null;
  readonly newMinutes: number | null;
  /** Another place than usual. */
  readonly newPlace: DatePlace | null;
  readonly guest: string | null;
  readonly note: string | null;
};

/** Where a single date is, if not where it always is. */
export type DatePlace = Pick<OpenPlace, "name" | "street" | "postalCode" | "place" | "lat" | "lon">;

/** A time of an offer in local time of its zone; `rule` is an RRULE of RFC 5545, null for a single day. */
export type OpenSchedule = {
  readonly id: string;
  readonly locationId: string | null;
  readonly kind: "open" | "event";
  readonly title: string | null;
  readonly startsOn: string;
  readonly startTime: string;
  readonly minutes: number;
  readonly zone: string;
  readonly rule: string | null;
  readonly extraDates: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly closedOnHolidays: boolean;
  readonly closedInSchoolHolidays: boolean;
  readonly note: string | null;
  readonly origin: "stated" | "imported";
  readonly hsds: SourceRecord;
  readonly exceptions: readonly OpenException[];
};

/** Days on which the offer is closed, both included, and whether it alone is, its organisation, or the whole network. */
export type OpenClosure = {
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly of: "offer" | "organisation" | "network";
};

/** What the land of the network knows of holidays on this day ("YYYY-MM-DD"); two letters, null: no Land is stated. */
export type OpenCalendar = {
  readonly today: string;
  readonly land: string | null;
  /** Only where a time of the offer pauses in them. */
  readonly schoolHolidays: readonly ClosedRange[];
};

/** A published offer with everything that leaves the house with it. Nobody's name and no inner note is part of it. */
export type OpenOffer = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  readonly kind: OfferKind | null;
  readonly access: readonly AccessMode[];
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly ageFromMonths: number | null;
  readonly ageToMonths: number | null;
  readonly pregnancy: boolean | null;
  readonly eligibilityText: string | null;
  readonly free: boolean | null;
  readonly costText: string | null;
  readonly openingHoursText: string | null;
  readonly phones: readonly Phone[];
  readonly email: string | null;
  readonly website: string | null;
  readonly whoComes: string | null;
  readonly whoLearns: string | null;
  readonly whatNext: string | null;
  readonly leika: readonly string[];
  readonly reviewMonths: number;
  readonly translations: readonly DraftTranslation[];
  readonly confirmedAt: Temporal.Instant | null;
  readonly importedAt: Temporal.Instant | null;
  readonly changedAt: Temporal.Instant;
  readonly hsds: SourceRecord;
  /** The draft as the last import brought it: where it equals what is stored, nobody changed it here. */
  readonly imported: SourceRecord;
  readonly organisation: OpenOrganisation | null;
  readonly places: readonly OpenPlace[];
  readonly schedules: readonly OpenSchedule[];
  readonly closures: readonly OpenClosure[];
  readonly calendar: OpenCalendar;
};
