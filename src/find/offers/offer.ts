/** What families can find. Months for ages, ISO 639-1 for languages, E.164 for phones; free text is kept as given. */
export type OfferKind = (typeof offerKinds)[number];
export const offerKinds = [
  "openHour",
  "counselling",
  "homeVisit",
  "group",
  "course",
  "cafe",
  "sponsor",
  "navigator",
  "material",
  "online",
  "hotline",
] as const;

export type AccessMode = (typeof accessModes)[number];
export const accessModes = ["withoutRegistration", "byAppointment", "phone", "online", "atHome"] as const;

export type Phone = { readonly display: string; readonly e164: string | null };

export type OfferPlace = {
  readonly name: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
};

/** An offer as an import, an editor or the demo hands it in; unknown facts are null, never invented. */
export type OfferDraft = {
  readonly externalId: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly organisation: string | null;
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly kind: OfferKind | null;
  readonly access: readonly AccessMode[];
  readonly ageFromMonths: number | null;
  readonly ageToMonths: number | null;
  readonly pregnancy: boolean | null;
  readonly eligibilityText: string | null;
  readonly free: boolean | null;
  readonly costText: string | null;
  readonly openingHoursText: string | null;
  readonly accessibilityText: string | null;
  readonly place: OfferPlace;
  readonly phones: readonly Phone[];
  readonly email: string | null;
  readonly website: string | null;
  /** Columns nobody understood, verbatim, so that an export loses nothing. */
  readonly extra: Readonly<Record<string, string>>;
};

/** A time an offer is open or takes place. Berlin wall time; a single day has no rule. */
export type DraftSchedule = {
  readonly kind: "open" | "event";
  /** The first day, "YYYY-MM-DD". With a rule it is a day of the rule. */
  readonly startsOn: string;
  /** "HH:MM". */
  readonly startTime: string;
  readonly minutes: number;
  /** RFC 5545 RRULE value, FREQ=WEEKLY or FREQ=MONTHLY only, as HSDS allows. */
  readonly rule: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly note: string | null;
  /** Which of the offer's locations it belongs to, counted from 0; absent means all of them. */
  readonly locationNo?: number | undefined;
};
