import { newId } from "../../core/ids.ts";
import {
  emptyFacts,
  type OfferFacts,
  type OfferField,
  offerFields,
  sameFact,
} from "../offer-history/facts.ts";
import { type GivenClosure, type GivenOffer, isStorable } from "./import-given.ts";
import type { Merged, OfferRow, StoredOffer } from "./import-rows.ts";
import { judgeTimes, type Verdict } from "./judge-times.ts";
import type { ChangedOffer, NewOffer } from "./offer-import.ts";
import { canonical } from "./offer-keys.ts";
import { storable } from "./storable.ts";

const ownTerms = ["whoComes", "whoLearns", "whatNext", "leika"] as const;

/** What a list speaks of: in our own terms only another installation does. */
const spokenOf = ({ draft }: GivenOffer): readonly OfferField[] =>
  offerFields.filter((field) => {
    const own = ownTerms.find((one) => one === field);
    return own === undefined || draft[own] !== undefined;
  });

const hasPlace = ({ place, accessibilityText }: OfferFacts): boolean =>
  accessibilityText !== null || Object.values(place).some((part) => part !== null);

/** What a list says, as the store gives it back: compared with what it gave back last time. */
const kept = (given: GivenOffer): GivenOffer => {
  const whole: GivenOffer = JSON.parse(storable(given));
  return whole.schedules === undefined ? whole : { ...whole, schedules: whole.schedules.filter(isStorable) };
};
const factsOf = ({ draft }: GivenOffer): OfferFacts => {
  const { externalId, extra, translations, reviewMonths, ...facts } = draft;
  const { whoComes = null, whoLearns = null, whatNext = null, leika = [] } = facts;
  return { ...emptyFacts, ...facts, whoComes, whoLearns, whatNext, leika: [...leika] };
};
const importedOf = ({ draft, schedules, locations, sourceStatus, closures }: GivenOffer) => {
  const { extra, translations, ...said } = draft;
  return { ...said, schedules, locations, sourceStatus, closures };
};
const furtherPlaces = ({ locations }: GivenOffer) => (locations ?? []).slice(1);

/** Draft until a person has looked at what may be somebody's home address; what its source does not offer is not shown. */
export const firstStatus = ({
  looksPrivate,
  sourceStatus,
}: GivenOffer): Pick<OfferRow, "status" | "hiddenBecause"> => {
  if (sourceStatus !== undefined && sourceStatus !== "active")
    return { status: "hidden", hiddenBecause: "provider" };
  return { status: looksPrivate ? "draft" : "published", hiddenBecause: null };
};

const shared = (given: GivenOffer, importHash: string) => ({
  source: given.source,
  externalId: given.draft.externalId,
  importKey: given.key,
  importHash,
  extra: given.draft.extra,
  imported: importedOf(given),
  reviewMonths: given.draft.reviewMonths ?? null,
  translations: given.draft.translations ?? [],
  hsds: given.hsds ?? null,
  confirmedOn: given.confirmedOn ?? null,
  closures: given.closures ?? [],
});

/** The row of an offer that is new here. */
export function newRow({ id, slug, importHash, given: raw }: NewOffer): OfferRow {
  const given = kept(raw);
  const facts = factsOf(given);
  return {
    ...shared(given, importHash),
    ...firstStatus(given),
    id,
    slug,
    facts,
    organisationName: facts.organisation,
    locationId: hasPlace(facts) ? newId<"location">() : null,
    schedules: given.schedules ?? null,
    places: furtherPlaces(given),
    reopened: [],
  };
}

/** Closures that came with the last list and are not in this one. */
const reopenedBy = ({ closures = [] }: GivenOffer, imported: StoredOffer["imported"]): GivenClosure[] => {
  const before = imported?.["closures"];
  const still = new Set(closures.map(canonical));
  return (Array.isArray(before) ? before : []).filter((one) => !still.has(canonical(one)));
};

/** Three-way: what only one side has changed since the last import counts; where both did, a person decides. */
const judge = (field: string, base: unknown, ours: unknown, theirs: unknown): Verdict => {
  if (sameFact(field, ours, theirs)) return "same";
  if (sameFact(field, base, theirs)) return "ours";
  return sameFact(field, ours, base) ? "theirs" : "conflict";
};

/** What the source now says about whether it still offers this; only a change of its word moves ours. */
function statusAfter(stored: StoredOffer, given: GivenOffer): Pick<OfferRow, "status" | "hiddenBecause"> {
  const { status, hiddenBecause } = stored;
  const said = given.sourceStatus ?? "active";
  const before = stored.imported?.["sourceStatus"] ?? "active";
  if (said !== before && said !== "active" && status === "published")
    return { status: "hidden", hiddenBecause: "provider" };
  if (said !== before && said === "active" && hiddenBecause === "provider")
    return { status: "published", hiddenBecause: null };
  if (status === "published" && given.looksPrivate && !stored.confirmed)
    return { status: "draft", hiddenBecause: null };
  return { status, hiddenBecause };
}

/** Joins what a list says now with what stands here, field by field. */
export function mergeOffer({ before, importHash, given: raw }: ChangedOffer, stored: StoredOffer): Merged {
  const given = kept(raw);
  const theirs = factsOf(given);
  const { imported, facts: ours } = stored;
  const verdicts = spokenOf(given).map(
    (field) =>
      [
        field,
        judge(field, imported === null ? ours[field] : imported[field], ours[field], theirs[field]),
      ] as const,
  );
  const taken = verdicts.flatMap(([field, verdict]) => (verdict === "theirs" ? [field] : []));
  const facts: OfferFacts = { ...ours, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
  const times = judgeTimes(stored, given.schedules);
  const movedPlaces = canonical(furtherPlaces(given)) !== canonical(placesOf(imported));
  const status = statusAfter(stored, given);
  const offerId = stored.id;
  return {
    row: {
      ...shared(given, importHash),
      ...status,
      id: offerId,
      slug: before.slug,
      facts,
      organisationName: facts.organisation,
      locationId: stored.locationId ?? (hasPlace(facts) ? newId<"location">() : null),
      schedules: times === "theirs" ? (given.schedules ?? null) : null,
      places: movedPlaces ? furtherPlaces(given) : null,
      reopened: reopenedBy(given, imported),
    },
    changed: [
      ...taken,
      ...(times === "theirs" ? ["schedules"] : []),
      ...(movedPlaces ? ["places"] : []),
      ...(status.status === stored.status ? [] : [status.status]),
    ],
    conflicts: [
      ...verdicts.flatMap(([field, verdict]) =>
        verdict === "conflict" ? [{ offerId, field, ours: ours[field], theirs: theirs[field] }] : [],
      ),
      ...(times === "conflict"
        ? [{ offerId, field: "schedules", ours: stored.schedules, theirs: given.schedules }]
        : []),
    ],
    agreed: [
      ...verdicts.flatMap(([field, verdict]) => (verdict === "same" ? [{ offerId, field }] : [])),
      ...(times === "same" ? [{ offerId, field: "schedules" }] : []),
    ],
  };
}

const placesOf = (imported: StoredOffer["imported"]): unknown => {
  const places = imported?.["locations"];
  return Array.isArray(places) ? places.slice(1) : [];
};
