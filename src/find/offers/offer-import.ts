import { createHash } from "node:crypto";
import { z } from "zod";
import { type LocationId, newId, type OfferId, type OrganisationId } from "../../core/ids.ts";
import { foldText } from "../../core/text-folding.ts";
import { accessModes, type OfferDraft, offerKinds } from "./offer.ts";
import { slugGiver } from "./slug.ts";

const text = z.string();
const orNull = text.nullable();
const months = z.int().min(0).max(32_000).nullable();

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
  place: z.object({
    name: orNull,
    street: orNull,
    postalCode: orNull,
    place: orNull,
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
  }),
  phones: z.array(z.object({ display: text, e164: orNull })),
  email: orNull,
  website: orNull,
  extra: z.record(text, text),
});

const source = text.min(1).max(300);
/** One offer of a file: the list it stands in, its key there, whether it looks like a private person, what it says. */
export const givenOffer = z.object({
  source,
  key: text.min(1),
  looksPrivate: z.boolean(),
  draft: draftSchema,
});
export type GivenOffer = z.infer<typeof givenOffer>;

/** A whole file, ready to be stored. One file may hold several lists; what is gone from one of them is missing. */
export const givenFile = z.object({ source, format: text, offers: z.array(givenOffer) });
export type GivenFile = z.infer<typeof givenFile>;

/** What the store knows of an offer before an import. `importHash` is hexadecimal. */
export type KnownOffer = {
  readonly id: OfferId;
  readonly slug: string;
  readonly title: string;
  readonly source: string | null;
  readonly importKey: string | null;
  readonly importHash: string | null;
  readonly locationId: LocationId | null;
};
export type KnownOrganisation = { readonly id: OrganisationId; readonly name: string };

export type OfferRow = OfferDraft & {
  readonly id: OfferId;
  readonly slug: string;
  readonly organisationId: OrganisationId | null;
  readonly locationId: LocationId | null;
  readonly status: "draft" | "published";
  readonly source: string;
  readonly importKey: string;
  readonly importHash: string;
};

export type ImportPlan = {
  readonly created: readonly OfferRow[];
  readonly updated: readonly OfferRow[];
  readonly unchanged: number;
  readonly missing: readonly KnownOffer[];
  readonly newOrganisations: readonly KnownOrganisation[];
  /** Places of offers that name none any more. */
  readonly goneLocations: readonly LocationId[];
};

/** Says the same of two drafts exactly when they are the same; the order of columns in a file does not count. */
export const hashOf = (offer: GivenOffer): string =>
  createHash("sha256")
    .update(canonical([offer.looksPrivate, offer.draft]))
    .digest("hex");

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** The name under which an organisation is found again: no case, accents, punctuation. */
export const organisationKey = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Draft until a person has looked at what may be somebody's home address; everything else can be found at once. */
export const firstStatus = (offer: GivenOffer): "draft" | "published" =>
  offer.looksPrivate ? "draft" : "published";

const hasPlace = ({ place, accessibilityText }: OfferDraft): boolean =>
  accessibilityText !== null || Object.values(place).some((part) => part !== null);

/** Compares a file with the store and says what is to be written. Pure but for new ids. */
export function planImport(
  file: GivenFile,
  known: readonly KnownOffer[],
  organisations: readonly KnownOrganisation[],
): ImportPlan {
  const byKey = new Map(
    known.flatMap((offer) => (offer.importKey === null ? [] : [[offer.importKey, offer] as const])),
  );
  const slugFor = slugGiver(known.map(({ slug }) => slug));
  const organisationFor = organisationGiver(organisations);
  const created: OfferRow[] = [];
  const updated: OfferRow[] = [];
  const goneLocations: LocationId[] = [];
  for (const offer of file.offers) {
    const before = byKey.get(offer.key);
    const importHash = hashOf(offer);
    if (before?.importHash === importHash) continue;
    const locationId = hasPlace(offer.draft) ? (before?.locationId ?? newId<"location">()) : null;
    if (before?.locationId && locationId === null) goneLocations.push(before.locationId);
    const row: OfferRow = {
      ...offer.draft,
      id: before?.id ?? newId<"offer">(),
      slug: before?.slug ?? slugFor(offer.draft.title, offer.draft.place.place),
      organisationId: organisationFor.idOf(offer.draft.organisation),
      locationId,
      status: firstStatus(offer),
      source: offer.source,
      importKey: offer.key,
      importHash,
    };
    (before ? updated : created).push(row);
  }
  const keys = new Set(file.offers.map(({ key }) => key));
  const lists = new Set(file.offers.map((offer) => offer.source));
  return {
    created,
    updated,
    unchanged: file.offers.length - created.length - updated.length,
    missing: known.filter(
      ({ source: list, importKey }) =>
        list !== null && lists.has(list) && importKey !== null && !keys.has(importKey),
    ),
    newOrganisations: organisationFor.added,
    goneLocations,
  };
}

function organisationGiver(organisations: readonly KnownOrganisation[]) {
  const ids = new Map(organisations.map(({ id, name }) => [organisationKey(name), id]));
  const added: KnownOrganisation[] = [];
  const idOf = (name: string | null): OrganisationId | null => {
    const key = organisationKey(name ?? "");
    if (name === null || key === "") return null;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const fresh = { id: newId<"organisation">(), name };
    ids.set(key, fresh.id);
    added.push(fresh);
    return fresh.id;
  };
  return { idOf, added: added as readonly KnownOrganisation[] };
}
