import { type LocationId, newId, type OfferId, type OrganisationId, readId } from "../../core/ids.ts";
import type { GivenOffer, HashedFile } from "./import-given.ts";
import { organisationKey } from "./offer-keys.ts";
import { slugGiver } from "./slug.ts";

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

/** An offer of the file that the store does not have yet. */
export type NewOffer = {
  readonly id: OfferId;
  readonly slug: string;
  readonly importHash: string;
  readonly given: GivenOffer;
};
/** An offer of the file that says something else than at its last import. */
export type ChangedOffer = {
  readonly before: KnownOffer;
  readonly importHash: string;
  readonly given: GivenOffer;
};

export type OrganisationGiver = {
  readonly idOf: (name: string | null) => OrganisationId | null;
  readonly added: readonly KnownOrganisation[];
};

export type ImportPlan = {
  readonly created: readonly NewOffer[];
  readonly changed: readonly ChangedOffer[];
  readonly unchanged: number;
  readonly missing: readonly KnownOffer[];
  readonly organisations: OrganisationGiver;
};

/** A service of HSDS keeps its id, so that what points to it from outside still does. Free in this network at least. */
function idGiver(known: readonly KnownOffer[]): (given: GivenOffer) => OfferId {
  const taken = new Set<string>(known.map(({ id }) => id));
  return ({ hsds, draft }) => {
    const own = hsds === undefined ? undefined : readId<"offer">(draft.externalId ?? undefined);
    const id = own === undefined || taken.has(own) ? newId<"offer">() : own;
    taken.add(id);
    return id;
  };
}

/** Compares a file with the store and says what is new, what is different and what is missing. Pure but for new ids. */
export function planImport(
  file: HashedFile,
  known: readonly KnownOffer[],
  organisations: readonly KnownOrganisation[],
): ImportPlan {
  const byKey = new Map(
    known.flatMap((offer) => (offer.importKey === null ? [] : [[offer.importKey, offer] as const])),
  );
  const slugFor = slugGiver(known.map(({ slug }) => slug));
  const idFor = idGiver(known);
  const created: NewOffer[] = [];
  const changed: ChangedOffer[] = [];
  for (const given of file.offers) {
    const before = byKey.get(given.key);
    const { importHash } = given;
    if (before === undefined) {
      const slug = slugFor(given.draft.title, given.draft.place.place, given.slug);
      created.push({ id: idFor(given), slug, importHash, given });
    } else if (before.importHash !== importHash) changed.push({ before, importHash, given });
  }
  const keys = new Set(file.offers.map(({ key }) => key));
  const lists = new Set(file.offers.map((offer) => offer.source));
  return {
    created,
    changed,
    unchanged: file.offers.length - created.length - changed.length,
    missing: known.filter(
      ({ source: list, importKey }) =>
        list !== null && lists.has(list) && importKey !== null && !keys.has(importKey),
    ),
    organisations: organisationGiver(organisations),
  };
}

/** Finds organisations by name in any spelling and makes new ones up, which then stand in `added`. */
function organisationGiver(organisations: readonly KnownOrganisation[]): OrganisationGiver {
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
  return { idOf, added };
}
