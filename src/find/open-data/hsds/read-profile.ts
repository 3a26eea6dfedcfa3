import { givenTranslation, isDay } from "../../offers/import-given.ts";
import { accessModes, type DraftTranslation, type OfferDraft, offerKinds } from "../../offers/offer.ts";
import { slugOf } from "../../offers/slug.ts";
import { type HsdsRecord, recordsIn } from "./hsds-record.ts";
import { carriesOurProfile, codeOfAttribute } from "./profile-code.ts";

/**
 * A draft that an import read from a record of HSDS, with what our own profile says of it exactly: months instead of
 * years, every way in, whether it is free. Where the record was not written by this product, the draft stays as it is.
 */
export function withOwnProfile(draft: OfferDraft, service: HsdsRecord | undefined): OfferDraft {
  if (service === undefined || !carriesOurProfile(service)) return draft;
  const values = (code: string): readonly string[] =>
    recordsIn(service["attributes"])
      .filter((row) => codeOfAttribute(row) === code)
      .flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const first = (code: string): string | null => values(code)[0] ?? null;
  return {
    ...draft,
    kind: offerKinds.find((kind) => kind === first("kind")) ?? null,
    access: values("access").flatMap((word) => accessModes.find((mode) => mode === word) ?? []),
    topics: values("topics"),
    ageFromMonths: monthsIn(first("age_from_months")),
    ageToMonths: monthsIn(first("age_to_months")),
    pregnancy: truthIn(first("pregnancy")),
    free: truthIn(first("free")),
    openingHoursText: first("opening_hours_text"),
    whoComes: first("who_comes"),
    whoLearns: first("who_learns"),
    whatNext: first("what_next"),
    leika: values("leika"),
    ...reviewIn(first("review_months")),
    translations: values("translation").slice(0, mostTranslations).flatMap(translationIn),
    organisation: first("no_organization") === "true" ? null : draft.organisation,
  };
}

/** What another installation said of an offer beside its facts. */
type SaidElsewhere = { readonly confirmedOn?: string; readonly slug?: string };

/**
 * When somebody stood for the offer ("YYYY-MM-DD", Berlin) and how its page was called, where the record was written by
 * this product. What "assured" means elsewhere nobody knows, so it is no confirmation.
 */
export function saidElsewhere(service: HsdsRecord | undefined): SaidElsewhere {
  if (service === undefined || !carriesOurProfile(service)) return {};
  const { assured_date: day } = service;
  const slug = recordsIn(service["attributes"]).find((row) => codeOfAttribute(row) === "slug")?.["value"];
  return {
    ...(typeof day === "string" && isDay(day) ? { confirmedOn: day } : {}),
    ...(typeof slug === "string" && slugOf(slug) === slug && slug !== "" ? { slug } : {}),
  };
}

/** Ten languages with some two hundred sentences; more is no offer. */
const mostTranslations = 2000;

/** A translated sentence as it was written; what is none is left out. */
function translationIn(value: string): readonly DraftTranslation[] {
  try {
    const read = givenTranslation.safeParse(JSON.parse(value));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}

const reviewIn = (text: string | null): { readonly reviewMonths?: number } =>
  text !== null && /^[1-6]$/.test(text) ? { reviewMonths: Number(text) } : {};

const monthsIn = (text: string | null): number | null =>
  text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;

const truthIn = (text: string | null): boolean | null =>
  text === "true" ? true : text === "false" ? false : null;
