import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { AccountId, MembershipId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type MemberRow = {
  readonly id: MembershipId;
  readonly accountId: AccountId;
  readonly nodeId: NodeId | null;
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  readonly publicKey: Buffer;
  readonly roles: readonly string[];
  readonly admittedAt: Temporal.Instant | null;
  readonly passkeys: number;
  readonly locked: boolean;
};

const members = (tx: ReadTransaction) =>
  tx
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.accountId")
    .select(["membership.id", "membership.accountId", "nodeId", "organisationId", "roles", "admittedAt"])
    .select(["account.name", "account.email", "account.publicKey", "account.disabledAt"])
    .select((row) =>
      row
        .selectFrom("passkey")
        .select((passkey) => passkey.fn.countAll<number>().as("count"))
        .whereRef("passkey.accountId", "=", "membership.accountId")
        .as("passkeys"),
    )
    // A signed-in person may also see her own memberships elsewhere; lists are of this network only.
    .where(sql<boolean>`membership.network_id = context_network()`)
    .where("membership.active", "=", true);

type Found = Awaited<ReturnType<ReturnType<typeof members>["execute"]>>[number];
const read = (row: Found): MemberRow => ({
  ...row,
  id: row.id as MembershipId,
  accountId: row.accountId as AccountId,
  nodeId: row.nodeId as NodeId | null,
  passkeys: row.passkeys ?? 0,
  locked: row.disabledAt !== null,
});

export const membersOfNode = async (tx: ReadTransaction, nodeId: string): Promise<MemberRow[]> =>
  (await members(tx).where("nodeId", "=", nodeId).orderBy("account.name").execute()).map(read);

export const membersOfOrganisation = async (
  tx: ReadTransaction,
  organisationId: string,
): Promise<MemberRow[]> =>
  (await members(tx).where("organisationId", "=", organisationId).orderBy("account.name").execute()).map(
    read,
  );

export async function findMember(tx: ReadTransaction, id: string): Promise<MemberRow | undefined> {
  const row = await members(tx).where("membership.id", "=", id).executeTakeFirst();
  return row && read(row);
}

/** Everybody of the network who has one of these roles. */
export const membersWithRole = async (tx: ReadTransaction, roles: readonly string[]): Promise<MemberRow[]> =>
  (
    await members(tx)
      .where(sql<boolean>`membership.roles && ${[...roles]}::text[]`)
      .execute()
  ).map(read);

export const membershipsOfAccount = async (tx: ReadTransaction, accountId: string): Promise<MemberRow[]> =>
  (await members(tx).where("membership.accountId", "=", accountId).execute()).map(read);

type NewMembership = {
  readonly networkId: string;
  readonly id: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly nodeId: string | null;
  readonly roles: readonly string[];
};

export const insertMembership = (tx: WriteTransaction, { roles, ...row }: NewMembership) =>
  tx
    .insertInto("membership")
    .values({ ...row, roles: [...roles] })
    .execute();

export const setRoles = (tx: WriteTransaction, id: string, roles: readonly string[]) =>
  tx
    .updateTable("membership")
    .set({ roles: [...roles] })
    .where("id", "=", id)
    .execute();

export const setAdmitted = (tx: WriteTransaction, id: string, at: Temporal.Instant | null) =>
  tx.updateTable("membership").set({ admittedAt: at }).where("id", "=", id).execute();

export const endMembershipRow = (tx: WriteTransaction, id: string, day: string) =>
  tx
    .updateTable("membership")
    .set({ active: false, admittedAt: null, until: day })
    .where("id", "=", id)
    .execute();

/** Whether a person is admitted at this moment; asked in the transaction that acts on it. */
export const isAdmitted = async (
  tx: ReadTransaction,
  { membershipId }: { readonly membershipId: string },
): Promise<boolean> => (await findMember(tx, membershipId))?.admittedAt != null;
