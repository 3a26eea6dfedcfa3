import { newId, type OrganisationId } from "../../core/ids.ts";
import { organisationKey } from "../offers/offer-keys.ts";
import type {
  GivenOrganisation,
  GivenOrganisations,
  ImportedOrganisation,
  OrganisationFacts,
  OrganisationField,
} from "./organisation-draft.ts";

/** What the store holds of an organisation. `imported` is null for those that no list of organisations has brought. */
export type StoredOrganisation = {
  readonly id: OrganisationId;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly facts: OrganisationFacts;
  readonly imported: ImportedOrganisation | null;
};

/** An organisation as it is to be written. */
export type OrganisationRow = {
  readonly id: OrganisationId;
  readonly source: string;
  readonly externalId: string | null;
  readonly facts: OrganisationFacts;
  readonly imported: ImportedOrganisation;
  readonly hsds: Readonly<Record<string, unknown>> | null;
};

export type OrganisationConflict = { readonly name: string; readonly field: OrganisationField };

export type OrganisationPlan = {
  readonly created: readonly OrganisationRow[];
  readonly changed: readonly OrganisationRow[];
  readonly unchanged: number;
  /** Names of organisations of this list that it no longer holds. */
  readonly missing: readonly string[];
  /** Fields that the list and somebody here have both changed: ours stands. */
  readonly conflicts: readonly OrganisationConflict[];
};

const saidIn = ({ facts, spoken }: GivenOrganisation): ImportedOrganisation =>
  Object.fromEntries(spoken.map((field) => [field, facts[field]]));

const isSame = (field: OrganisationField, one: string | null, other: string | null): boolean =>
  one === other ||
  (field === "name" &&
    organisationKey(one ?? "") !== "" &&
    organisationKey(one ?? "") === organisationKey(other ?? ""));

type Merged = { readonly row: OrganisationRow; readonly conflicts: readonly OrganisationConflict[] };

/**
 * Three-way: what only the list has changed since it was last read is taken; where nobody has read it before, it fills what
 * is empty here. What both have changed stays as it is here and is named.
 */
function merge(given: GivenOrganisation, stored: StoredOrganisation, source: string): Merged {
  const ours = stored.facts;
  const verdicts = given.spoken.map((field) => {
    const [mine, theirs] = [ours[field], given.facts[field]];
    const before = stored.imported?.[field];
    if (isSame(field, mine, theirs) || (before !== undefined && isSame(field, before, theirs)))
      return { field, verdict: "ours" } as const;
    const untouched = before === undefined ? mine === null : isSame(field, mine, before);
    return { field, verdict: untouched ? "theirs" : "conflict" } as const;
  });
  const taken = verdicts.flatMap(({ field, verdict }) => (verdict === "theirs" ? [field] : []));
  return {
    row: {
      id: stored.id,
      source: stored.source ?? source,
      externalId: given.externalId ?? stored.externalId,
      facts: { ...ours, ...Object.fromEntries(taken.map((field) => [field, given.facts[field]])) },
      imported: { ...stored.imported, ...saidIn(given) },
      hsds: given.hsds ?? null,
    },
    conflicts: verdicts.flatMap(({ field, verdict }) =>
      verdict === "conflict" ? [{ name: ours.name, field }] : [],
    ),
  };
}

const newRow = (given: GivenOrganisation, source: string): OrganisationRow => ({
  id: newId<"organisation">(),
  source,
  externalId: given.externalId,
  facts: given.facts,
  imported: saidIn(given),
  hsds: given.hsds ?? null,
});

/** Finds an organisation again: by the id its list gives it, else by its name in any spelling. */
function finder(stored: readonly StoredOrganisation[], source: string) {
  const byId = new Map(
    stored.flatMap((one) =>
      one.externalId !== null && one.source === source ? [[one.externalId, one] as const] : [],
    ),
  );
  const byName = new Map(stored.map((one) => [organisationKey(one.facts.name), one]));
  return ({ externalId, facts }: GivenOrganisation): StoredOrganisation | undefined =>
    (externalId === null ? undefined : byId.get(externalId)) ?? byName.get(organisationKey(facts.name));
}

const isNews = (given: GivenOrganisation, { imported, externalId }: StoredOrganisation): boolean =>
  imported === null ||
  (given.externalId !== null && given.externalId !== externalId) ||
  given.spoken.some((field) => !Object.hasOwn(imported, field) || imported[field] !== given.facts[field]);

/** Compares a list of organisations with the store. Pure but for new ids. */
export function planOrganisations(
  { source, organisations }: GivenOrganisations,
  stored: readonly StoredOrganisation[],
): OrganisationPlan {
  const find = finder(stored, source);
  const created: OrganisationRow[] = [];
  const merged: Merged[] = [];
  const met = new Set<OrganisationId>();
  let unchanged = 0;
  for (const given of organisations) {
    const before = find(given);
    if (before === undefined) created.push(newRow(given, source));
    else if (met.has(before.id) || !isNews(given, before)) unchanged += 1;
    else merged.push(merge(given, before, source));
    if (before) met.add(before.id);
  }
  return {
    created,
    changed: merged.map(({ row }) => row),
    unchanged,
    missing: stored
      .filter((one) => one.imported !== null && one.source === source && !met.has(one.id))
      .map(({ facts }) => facts.name),
    conflicts: merged.flatMap(({ conflicts }) => [...conflicts]),
  };
}
