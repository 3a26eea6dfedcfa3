import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { DoubleKind } from "./double-entry.ts";
import type { ComparedOrganisation } from "./organisation-doubles.ts";
import type { ComparedPerson } from "./person-doubles.ts";

export const comparedPersons = (tx: ReadTransaction): Promise<ComparedPerson[]> =>
  tx
    .selectFrom("contactPerson")
    .select(["id", "name", "organisationId", "email", "phone"])
    .where("active", "=", true)
    .execute();

export const comparedOrganisations = (tx: ReadTransaction): Promise<ComparedOrganisation[]> =>
  tx
    .selectFrom("organisation")
    .select(["id", "name", "shortName", "email", "phone", "website"])
    .where("active", "=", true)
    .execute();

/** The pairs a person has looked at, as "one other". */
export async function decidedPairs(tx: ReadTransaction, kind: DoubleKind): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("registerPair")
    .select(["oneId", "otherId"])
    .where("kind", "=", kind)
    .execute();
  return new Set(rows.map(({ oneId, otherId }) => `${oneId} ${otherId}`));
}

type Decided = {
  readonly networkId: string;
  readonly kind: DoubleKind;
  readonly ids: readonly [string, string];
  readonly decided: "same" | "different";
  readonly now: Temporal.Instant;
};

/** Remembers a decision; a later one takes its place. */
export async function decidePair(
  tx: WriteTransaction,
  { networkId, kind, ids, decided, now }: Decided,
): Promise<void> {
  const [oneId = "", otherId = ""] = [...ids].sort();
  await tx
    .insertInto("registerPair")
    .values({ networkId, kind, oneId, otherId, decided, decidedAt: now })
    .onConflict((row) =>
      row.columns(["networkId", "kind", "oneId", "otherId"]).doUpdateSet({ decided, decidedAt: now }),
    )
    .execute();
}

export async function readPersonEntry(tx: ReadTransaction, id: string) {
  const row = await tx
    .selectFrom("contactPerson")
    .leftJoin("organisation", (join) =>
      join
        .onRef("organisation.id", "=", "contactPerson.organisationId")
        .onRef("organisation.networkId", "=", "contactPerson.networkId"),
    )
    .select([
      "contactPerson.id",
      "contactPerson.name",
      "function",
      "organisationId",
      "organisation.name as organisation",
    ])
    .select([
      "contactPerson.email",
      "contactPerson.phone",
      "membershipId",
      "mailsStoppedAt",
      "publishAgreedAt",
    ])
    .where("contactPerson.id", "=", id)
    .where("contactPerson.active", "=", true)
    .executeTakeFirst();
  return row ?? null;
}
export type PersonEntry = NonNullable<Awaited<ReturnType<typeof readPersonEntry>>>;

export async function readOrganisationEntry(tx: ReadTransaction, id: string) {
  const row = await tx
    .selectFrom("organisation")
    .select([
      "id",
      "name",
      "shortName",
      "organisationType",
      "sector",
      "description",
      "email",
      "website",
      "phone",
    ])
    .where("id", "=", id)
    .where("active", "=", true)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, hasTeam: await hasTeam(tx, id) };
}
export type OrganisationEntry = NonNullable<Awaited<ReturnType<typeof readOrganisationEntry>>>;

/** Teams carry keys and wishes of families, accounts belong to people: neither changes its body by a merge. */
async function hasTeam(tx: ReadTransaction, id: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select
      exists (select 1 from node where organisation_id = ${id}) or exists (select 1 from membership where organisation_id = ${id})
      or exists (select 1 from invitation where organisation_id = ${id}) as has`.execute(tx);
  return rows[0]?.has ?? false;
}

/** Both rows are held in the order of their ids, so that two merges of one pair cannot wait for each other. */
export const lockEntries = (tx: WriteTransaction, kind: DoubleKind, ids: readonly [string, string]) =>
  kind === "person"
    ? tx
        .selectFrom("contactPerson")
        .select("id")
        .where("id", "in", [...ids])
        .orderBy("id")
        .forUpdate()
        .execute()
    : tx
        .selectFrom("organisation")
        .select("id")
        .where("id", "in", [...ids])
        .orderBy("id")
        .forUpdate()
        .execute();

type PersonValues = Pick<
  PersonEntry,
  "name" | "function" | "organisationId" | "email" | "phone" | "membershipId" | "mailsStoppedAt"
>;

/** The entry that goes keeps its name, because what could not move still points at it; it reaches nobody any more. */
export async function closePerson(tx: WriteTransaction, id: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable("contactPerson")
    .set({
      active: false,
      email: null,
      phone: null,
      membershipId: null,
      publishAgreedAt: null,
      publishAgreedHow: null,
      changedAt: now,
    })
    .where("id", "=", id)
    .execute();
}

export const setPerson = (tx: WriteTransaction, id: string, values: PersonValues, now: Temporal.Instant) =>
  tx
    .updateTable("contactPerson")
    .set({ ...values, changedAt: now })
    .where("id", "=", id)
    .execute();

type OrganisationValues = Omit<OrganisationEntry, "id" | "hasTeam">;

export const setOrganisation = (tx: WriteTransaction, id: string, values: OrganisationValues) =>
  tx.updateTable("organisation").set(values).where("id", "=", id).execute();

/** Gone where nothing points at it any more, else no longer taking part. */
export async function closeOrganisation(tx: WriteTransaction, id: string): Promise<void> {
  await tx.updateTable("organisation").set({ active: false }).where("id", "=", id).execute();
  await sql`select remove_unused_organisations(${[id]}::uuid[])`.execute(tx);
}
