import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { languages } from "../../core/languages.ts";
import { type HsdsRecord, sourceStatuses } from "../imports/parsed-file.ts";
import {
  translatedFields,
  type TranslationStatus,
  translationStatuses,
} from "../translations/translated-text.ts";
import { accessModes, offerKinds } from "./offer.ts";
import { canonical } from "./offer-keys.ts";

const text = z.string();
const orNull = text.nullable();
const months = z.int().min(0).max(32_000).nullable();

const isReadBySomebody = (status: TranslationStatus): boolean => status === "reviewed" || status === "tested";

const placeSchema = z.object({
  name: orNull,
  street: orNull,
  postalCode: orNull,
  place: orNull,
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
});

/** A translated sentence as another installation wrote it; a person has read exactly those that name the moment. */
export const givenTranslation = z
  .object({
    field: z.enum(translatedFields),
    lang: z.enum(languages.map(({ code }) => code)).exclude(["de"]),
    source: text.min(1).max(20_000),
    text: text.min(1).max(4000),
    status: z.enum(translationStatuses),
    reviewedAt: z.iso.datetime().nullable(),
  })
  .refine(({ status, reviewedAt }) => isReadBySomebody(status) === (reviewedAt !== null));

const draftSchema = z.object({
  externalId: orNull,
  title: text.min(1).max(300),
  description: orNull,
  organisation: orNull,
  topics: z.array(text),
  languages: z.array(text),
  kind: z.enum(offerKinds).nullable(),
  access: z.array(z.enum(accessModes)),
  ageFromMonths: months,
  ageToMonths: months,
  pregnancy: z.boolean().nullable(),
  eligibilityText: orNull,
  free: z.boolean().nullable(),
  costText: orNull,
  openingHoursText: orNull,
  accessibilityText: orNull,
  place: placeSchema,
  phones: z.array(z.object({ display: text, e164: orNull })),
  email: orNull,
  website: orNull,
  whoComes: orNull.optional(),
  whoLearns: orNull.optional(),
  whatNext: orNull.optional(),
  leika: z.array(text).readonly().optional(),
  reviewMonths: z.int().min(1).max(6).optional(),
  translations: z.array(givenTranslation).readonly().optional(),
  extra: z.record(text, text),
});

/** What is different on one date. */
const givenDate = z.object({
  kind: z.enum(["cancelled", "moved", "guest"]),
  onDate: text,
  newDate: orNull,
  newTime: orNull,
  newMinutes: z.number().nullable(),
  newPlace: placeSchema.nullable(),
  guest: orNull,
  note: orNull,
});

const givenClosure = z.object({
  from: text,
  to: text,
  reason: orNull,
  of: z.enum(["offer", "organisation", "network"]),
});
export type GivenClosure = z.infer<typeof givenClosure>;

/** A time as a list brings it. */
export const givenTime = z.object({
  kind: z.enum(["open", "event"]),
  startsOn: text,
  startTime: text,
  minutes: z.number(),
  rule: orNull,
  validFrom: orNull,
  validTo: orNull,
  note: orNull,
  locationNo: z.int().min(0).optional(),
  title: text.min(1).max(300).optional(),
  closedOnHolidays: z.boolean().optional(),
  closedInSchoolHolidays: z.boolean().optional(),
  zone: text.max(60).optional(),
  extraDates: z.array(text).readonly().optional(),
  exceptions: z.array(givenDate).readonly().optional(),
});

export type GivenTime = z.infer<typeof givenTime>;

/** A day that there is, "YYYY-MM-DD"; null counts as none given. */
export const isDay = (day: string | null): boolean => {
  if (day === null) return true;
  try {
    return /^\d{4}-\d\d-\d\d$/.test(day) && Temporal.PlainDate.from(day, { overflow: "reject" }) !== null;
  } catch {
    return false;
  }
};

/** What the store refuses would refuse the whole file; one impossible time is left out instead. */
export const isStorable = ({
  startsOn,
  startTime,
  minutes,
  rule,
  validFrom,
  validTo,
  note,
}: GivenTime): boolean =>
  isDay(startsOn) &&
  isDay(validFrom) &&
  isDay(validTo) &&
  (validFrom === null || validTo === null || validFrom <= validTo) &&
  /^([01]\d|2[0-3]):[0-5]\d$/.test(startTime) &&
  Number.isInteger(minutes) &&
  minutes >= 1 &&
  minutes <= 10_080 &&
  (rule === null || (rule.length > 0 && rule.length <= 500)) &&
  (note?.length ?? 0) <= 500;

const source = text.min(1).max(300);

/** One offer of a file: the list it stands in, its key there, whether it looks like a private person, what it says. */
export const givenOffer = z.object({
  source,
  key: text.min(1),
  looksPrivate: z.boolean(),
  draft: draftSchema,
  schedules: z.array(givenTime).optional(),
  /** All its places, the first one of the draft among them. */
  locations: z
    .array(z.object({ externalId: orNull, place: placeSchema, accessibilityText: orNull }))
    .optional(),
  /** Made storable by its reader; how deep it goes is not asked again for each of 200,000 offers. */
  hsds: z.custom<HsdsRecord>().optional(),
  sourceStatus: z.enum(sourceStatuses).optional(),
  /** The day another installation had it confirmed, and what its page was called there. */
  confirmedOn: text.optional(),
  slug: text.optional(),
  closures: z.array(givenClosure).optional(),
});
export type GivenOffer = z.infer<typeof givenOffer>;

/** Says the same of two offers exactly when they are the same; the order of columns in a file does not count. */
const hashOf = ({ looksPrivate, draft, schedules, locations, hsds, sourceStatus }: GivenOffer): string => {
  const beyond = { schedules, locations, hsds, sourceStatus };
  const more = Object.values(beyond).some((part) => part !== undefined) ? [beyond] : [];
  return createHash("sha256")
    .update(canonical([looksPrivate, draft, ...more]))
    .digest("hex");
};

/** With its hash, hexadecimal, made while the input is checked: within the transaction 200,000 of them would let it time out. */
const hashedOffer = givenOffer.transform((offer) => Object.assign(offer, { importHash: hashOf(offer) }));

/** A whole file, ready to be stored. One file may hold several lists; what is gone from one of them is missing. */
export const givenFile = z.object({ source, format: text, offers: z.array(hashedOffer) });
export type GivenFile = z.input<typeof givenFile>;
export type HashedFile = z.output<typeof givenFile>;
