import type { DraftTranslation } from "../../offers/offer.ts";
import { isRemote } from "../../offers/offer-facts.ts";
import type { OpenOffer } from "../open-offer.ts";
import { type HsdsRecord, recordsIn } from "./hsds-record.ts";
import { stableId } from "./stable-id.ts";
import { profileTerms, type Term } from "./taxonomy.ts";
import type { HsdsContext } from "./context.ts";
import { closureText, ownTimesText } from "./own-times.ts";
import { carriesOurProfile, codeOfAttribute } from "./profile-code.ts";

const byCode = new Map(profileTerms.map((term) => [term.code, term]));

export type Owner = { readonly entity: "service" | "schedule"; readonly id: string };

const attribute = (owner: Owner, term: Term, value: string): HsdsRecord => ({
  id: stableId("attribute", owner.id, term.id, value),
  link_id: owner.id,
  link_entity: owner.entity,
  taxonomy_term_id: term.id,
  value,
  taxonomy_term: term,
});

/** A value of our profile as attribute rows; none where nothing is known. */
export function profileRows(
  owner: Owner,
  code: string,
  value: string | number | boolean | null | readonly string[],
): HsdsRecord[] {
  const term = byCode.get(code);
  if (term === undefined || value === null || value === "") return [];
  const values = typeof value === "object" ? value : [String(value)];
  return values.map((each) => attribute(owner, term, each));
}

/** Always in this order of keys, so that the same translation is the same text in every installation. */
const translationValue = ({ field, lang, source, text, status, reviewedAt }: DraftTranslation): string =>
  JSON.stringify({ field, lang, source, text, status, reviewedAt });

/** The code of an attribute, the field of ours it follows, and what it says. */
type Row = readonly [code: string, field: keyof OpenOffer | null, rows: readonly HsdsRecord[]];

/** What our own terms say of an offer. */
function ownAttributes(offer: OpenOffer, { own, isStill, context: { topicTerms } }: Merging): readonly Row[] {
  const owner: Owner = { entity: "service", id: String(own["id"]) };
  const rows = (code: string, value: Parameters<typeof profileRows>[2]) => profileRows(owner, code, value);
  const topics = offer.topics.flatMap((slug) => {
    const term = topicTerms.get(slug);
    return term === undefined ? [] : [attribute(owner, term, slug)];
  });
  return [
    ["profile", null, rows("profile", "1")],
    ["topics", "topics", topics],
    ["kind", "kind", offer.kind === null ? [] : rows(offer.kind, offer.kind)],
    ["access", "access", offer.access.flatMap((mode) => rows(`access.${mode}`, mode))],
    ["age_from_months", "ageFromMonths", rows("age_from_months", offer.ageFromMonths)],
    ["age_to_months", "ageToMonths", rows("age_to_months", offer.ageToMonths)],
    ["pregnancy", "pregnancy", rows("pregnancy", offer.pregnancy)],
    ["free", "free", rows("free", offer.free)],
    ["opening_hours_text", "openingHoursText", rows("opening_hours_text", offer.openingHoursText)],
    ["who_comes", "whoComes", rows("who_comes", offer.whoComes)],
    ["who_learns", "whoLearns", rows("who_learns", offer.whoLearns)],
    ["what_next", "whatNext", rows("what_next", offer.whatNext)],
    ["leika", "leika", rows("leika", offer.leika)],
    // Rows that are still those of another directory stand for themselves.
    ["times", "schedules", rows("times", isStill("schedules") ? null : ownTimesText(offer, own))],
    ["closure", "closures", rows("closure", offer.closures.map(closureText))],
    ["review_months", null, rows("review_months", offer.reviewMonths === 6 ? null : offer.reviewMonths)],
    ["translation", null, rows("translation", offer.translations.map(translationValue))],
    ["slug", null, rows("slug", offer.slug)],
    ["no_organization", "organisation", rows("no_organization", offer.organisation === null ? true : null)],
    ["no_place_to_visit", "access", rows("no_place_to_visit", isRemote(offer) ? true : null)],
  ];
}

type Merging = {
  /** The service as this product says it. */
  readonly own: HsdsRecord;
  readonly source: HsdsRecord;
  readonly isStill: (field: keyof OpenOffer) => boolean;
  readonly context: HsdsContext;
};

/** Ours, then what other directories said of it in their own terms. */
export function mergedAttributes(offer: OpenOffer, merging: Merging): readonly HsdsRecord[] {
  const { source, isStill } = merging;
  const theirs = recordsIn(source["attributes"]);
  const back = carriesOurProfile(source);
  const ours = ownAttributes(offer, merging).flatMap(([code, field, rows]) =>
    back && field !== null && isStill(field) ? theirs.filter((row) => codeOfAttribute(row) === code) : rows,
  );
  return [...ours, ...theirs.filter((row) => codeOfAttribute(row) === undefined)];
}
