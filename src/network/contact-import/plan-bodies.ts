import type { Finding } from "../../platform/tables/table-file.ts";
import type { GivenContacts, OrganisationDraft } from "./contact-draft.ts";
import { finding } from "./contact-findings.ts";
import { organisationKey } from "./organisation-key.ts";
import type { StoredOrganisation } from "./register-rows.ts";

/** The bodies of a list: which there are, which come new, what the list knows more of some. */
export type Bodies = {
  readonly idOf: (name: string | null) => string | null;
  readonly created: readonly StoredOrganisation[];
  readonly changed: readonly StoredOrganisation[];
  readonly warnings: readonly Finding[];
};

/** "Jugendamt (ASD)": the short name in brackets finds its body too. */
const keysOf = (name: string): readonly string[] => {
  const inside = /\(([^()]+)\)/.exec(name)?.[1];
  const outside = name.replace(/\([^()]*\)/g, " ");
  return [name, outside, ...(inside === undefined ? [] : [inside])]
    .map(organisationKey)
    .filter((key) => key !== "");
};

type Known = {
  readonly find: (name: string) => StoredOrganisation | undefined;
  readonly learn: (body: StoredOrganisation) => void;
};

/** Bodies by every name they go by; the first of one name stays the one that is found. */
function knownBodies(stored: readonly StoredOrganisation[]): Known {
  const known = new Map<string, StoredOrganisation>();
  const learn = (body: StoredOrganisation) => {
    const short = body.shortName === null ? [] : [organisationKey(body.shortName)];
    for (const key of [...keysOf(body.name).slice(0, 2), ...short]) if (!known.has(key)) known.set(key, body);
  };
  for (const body of stored) learn(body);
  return { learn, find: (name) => keysOf(name).flatMap((key) => known.get(key) ?? [])[0] };
}

const namedBodies = ({ organisations, contacts }: GivenContacts): readonly OrganisationDraft[] => [
  ...organisations,
  ...contacts.flatMap(({ row, organisation }) =>
    organisation === null ? [] : [{ row, name: organisation, shortName: null, email: null, phone: null }],
  ),
];

const withMore = (body: StoredOrganisation, said: OrganisationDraft): StoredOrganisation => ({
  ...body,
  shortName: body.shortName ?? said.shortName,
  email: body.email ?? said.email,
  phone: body.phone ?? said.phone,
});

const isNews = (one: StoredOrganisation, other: StoredOrganisation): boolean =>
  one.shortName !== other.shortName || one.email !== other.email || one.phone !== other.phone;

/** Finds the bodies of a list by their folded and their short names; others are created or left out, as chosen. */
export function planBodies(
  given: GivenContacts,
  stored: readonly StoredOrganisation[],
  newId: () => string,
): Bodies {
  const { find, learn } = knownBodies(stored);
  const created = new Map<string, StoredOrganisation>();
  const changed = new Map<string, StoredOrganisation>();
  const skipped = new Map<string, Finding>();
  for (const said of namedBodies(given)) {
    const before = find(said.name);
    if (before !== undefined) {
      const current = created.get(before.id) ?? changed.get(before.id) ?? before;
      const after = withMore(current, said);
      if (isNews(after, current)) (created.has(current.id) ? created : changed).set(current.id, after);
    } else if (given.newOrganisations === "skip")
      skipped.set(organisationKey(said.name), finding("organisation_skipped", said, null, said.name));
    else {
      const { name, shortName, email, phone } = said;
      const added = { id: newId(), name, shortName, email, phone };
      created.set(added.id, added);
      learn(added);
    }
  }
  return {
    idOf: (name) => (name === null ? null : (find(name)?.id ?? null)),
    created: [...created.values()],
    changed: [...changed.values()],
    warnings: [...skipped.values()],
  };
}
