import type { Language } from "../../core/languages.ts";
import type { TranslatedField, TranslationStatus } from "../translations/translated-text.ts";

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
  /** Only where a list says it in our own terms, as another installation does; absent means that it does not speak of it. */
  readonly whoComes?: string | null | undefined;
  readonly whoLearns?: string | null | undefined;
  readonly whatNext?: string | null | undefined;
  readonly leika?: readonly string[] | undefined;
  readonly reviewMonths?: number | undefined;
  readonly translations?: readonly DraftTranslation[] | undefined;
  /** Columns nobody understood, verbatim, so that an export loses nothing. */
  readonly extra: Readonly<Record<string, string>>;
};

/** One German sentence of an offer in another language. `reviewedAt` is an instant, given where a person has read it. */
export type DraftTranslation = {
  readonly field: TranslatedField;
  readonly lang: Exclude<Language, "de">;
  readonly source: string;
  readonly text: string;
  readonly status: TranslationStatus;
  readonly reviewedAt: string | null;
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
  /** From another installation only, and only where it is not as usual: the name of an event, and when it is closed. */
  readonly title?: string | undefined;
  readonly closedOnHolidays?: boolean | undefined;
  readonly closedInSchoolHolidays?: boolean | undefined;
  readonly zone?: string | undefined;
  readonly extraDates?: readonly string[] | undefined;
  readonly exceptions?: readonly DraftException[] | undefined;
};

/** What is different on one date of a time, and why. Dates "YYYY-MM-DD", times "HH:MM". */
export type DraftException = {
  readonly kind: "cancelled" | "moved" | "guest";
  readonly onDate: string;
  readonly newDate: string | null;
  readonly newTime: string | null;
  readonly newMinutes: number | null;
  readonly newPlace: OfferPlace | null;
  readonly guest: string | null;
  readonly note: string | null;
};

/** Days on which an offer is closed, both included; where it came from its organisation or its whole network was. */
export type DraftClosure = {
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly of: "offer" | "organisation" | "network";
};
