import { z } from "zod";
import { canonical, organisationKey } from "../offers/offer-keys.ts";
import { accessModes, offerKinds } from "../offers/offer.ts";

const orNull = z.string().nullable();
const place = z.object({
  name: orNull,
  street: orNull,
  postalCode: orNull,
  place: orNull,
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
});
const months = z.int().min(0).max(32_000).nullable();

/** Everything that is said about an offer and can be changed by hand. Kept versions are read with it too. */
export const offerFacts = z.object({
  title: z.string().min(1).max(300),
  organisation: orNull,
  description: orNull,
  kind: z.enum(offerKinds).nullable(),
  access: z.array(z.enum(accessModes)),
  topics: z.array(z.string()),
  languages: z.array(z.string()),
  ageFromMonths: months,
  ageToMonths: months,
  pregnancy: z.boolean().nullable(),
  eligibilityText: orNull,
  free: z.boolean().nullable(),
  costText: orNull,
  openingHoursText: orNull,
  whoComes: orNull,
  whoLearns: orNull,
  whatNext: orNull,
  place,
  accessibilityText: orNull,
  phones: z.array(z.object({ display: z.string(), e164: orNull })),
  email: orNull,
  website: orNull,
  leika: z.array(z.string()),
});
export type OfferFacts = z.infer<typeof offerFacts>;
export type OfferField = keyof OfferFacts;
/** A further place of an offer as its versions keep it. */
export const keptPlace = place.extend({ id: z.string(), accessibilityText: orNull.default(null) });
/** Some of the facts, as a proposal or an older version holds them. */
export const someFacts = offerFacts.partial();
export type SomeFacts = z.infer<typeof someFacts>;

/** In the order of the form. */
export const offerFields = offerFacts.keyof().options;

export const emptyFacts: Omit<OfferFacts, "title"> = {
  organisation: null,
  description: null,
  kind: null,
  access: [],
  topics: [],
  languages: [],
  ageFromMonths: null,
  ageToMonths: null,
  pregnancy: null,
  eligibilityText: null,
  free: null,
  costText: null,
  openingHoursText: null,
  whoComes: null,
  whoLearns: null,
  whatNext: null,
  place: { name: null, street: null, postalCode: null, place: null, lat: null, lon: null },
  accessibilityText: null,
  phones: [],
  email: null,
  website: null,
  leika: [],
};

const inAnyOrder: ReadonlySet<string> = new Set(["access", "topics", "languages", "leika"]);

const compared = (field: string, value: unknown): string => {
  if (field === "organisation" && typeof value === "string") return organisationKey(value);
  return canonical(inAnyOrder.has(field) && Array.isArray(value) ? value.toSorted() : (value ?? null));
};

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

/** Whether two values of a field say the same: order of a choice and spelling of an organisation do not count. */
export const sameFact = (field: string, one: unknown, other: unknown): boolean => {
  if ((one ?? null) === (other ?? null)) return true;
  // Most fields are one word or number; writing them as JSON first made an import of 200,000 rows minutes longer.
  const plain = !isObject(one) && !isObject(other) && field !== "organisation";
  return !plain && compared(field, one) === compared(field, other);
};

/** The fields in which two states of an offer differ. */
export const changedFields = (before: OfferFacts, after: OfferFacts): OfferField[] =>
  offerFields.filter((field) => !sameFact(field, before[field], after[field]));

/** Takes some fields from another state. */
export const withFields = (facts: OfferFacts, from: SomeFacts, fields: readonly OfferField[]): OfferFacts =>
  offerFacts.parse({
    ...facts,
    ...Object.fromEntries(fields.flatMap((field) => (field in from ? [[field, from[field]]] : []))),
  });
