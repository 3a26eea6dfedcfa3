import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { asdStaysOutside, readRoles } from "../accounts/account.ts";
import { join, type Newcomer } from "../teams/joining.sql.ts";
import { membershipsOfAccount } from "../teams/memberships.sql.ts";
import { insertNode } from "../teams/nodes.sql.ts";

export type InvitationRow = {
  readonly tokenHash: Buffer;
  readonly networkId: string;
  readonly organisationId: string;
  readonly nodeId: string | null;
  readonly accountId: string | null;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
};

const columns = [
  "tokenHash",
  "networkId",
  "organisationId",
  "nodeId",
  "accountId",
  "email",
  "name",
  "roles",
  "expiresAt",
  "usedAt",
] as const;

export const findInvitation = (tx: ReadTransaction, tokenHash: Buffer): Promise<InvitationRow | undefined> =>
  tx
    .selectFrom("invitation")
    .select([...columns])
    .where("tokenHash", "=", tokenHash)
    .where("purpose", "=", "join")
    .executeTakeFirst();

export const openInvitationsOf = (
  tx: ReadTransaction,
  accountId: string,
  now: Temporal.Instant,
): Promise<InvitationRow[]> =>
  tx
    .selectFrom("invitation")
    .select([...columns])
    .where("accountId", "=", accountId)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .execute();

export const openInvitationsTo = (
  tx: ReadTransaction,
  organisationId: string,
  now: Temporal.Instant,
): Promise<InvitationRow[]> =>
  tx
    .selectFrom("invitation")
    .select([...columns])
    .where("organisationId", "=", organisationId)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .orderBy("createdAt")
    .execute();

type NewInvitation = Omit<InvitationRow, "usedAt"> & { readonly invitedBy: string | null };

/**
 * A new invitation renews the open one to the same address and place, so that one link counts at a time. True when
 * there was one. Another team of the same organisation is another place: its link stays.
 */
export async function insertInvitation(
  tx: WriteTransaction,
  { roles, ...row }: NewInvitation,
  now: Temporal.Instant,
): Promise<boolean> {
  const replaced = await tx
    .updateTable("invitation")
    .set({ expiresAt: now })
    .where("email", "=", row.email)
    .where("organisationId", "=", row.organisationId)
    .where("nodeId", row.nodeId === null ? "is" : "=", row.nodeId)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  await tx
    .insertInto("invitation")
    .values({ ...row, roles: [...roles], purpose: "join", createdAt: now })
    .execute();
  return replaced.numUpdatedRows > 0n;
}

export const bindInvitation = (tx: WriteTransaction, tokenHash: Buffer, accountId: string) =>
  tx.updateTable("invitation").set({ accountId }).where("tokenHash", "=", tokenHash).execute();

export const expireInvitation = (tx: WriteTransaction, tokenHash: Buffer, now: Temporal.Instant) =>
  tx
    .updateTable("invitation")
    .set({ expiresAt: now })
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .execute();

/**
 * Takes an invitation and makes the person a member. Undefined when somebody was faster, and when she has meanwhile
 * become what this invitation excludes: two open links must not give together what neither may give (trust.md 2.2, T2).
 */
export async function takeInvitation(
  tx: WriteTransaction,
  invitation: InvitationRow,
  account: Newcomer,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const before = (await membershipsOfAccount(tx, account.id)).flatMap(({ roles }) => readRoles(roles));
  if (!asdStaysOutside([...readRoles(invitation.roles), ...before])) return undefined;
  const taken = await tx
    .updateTable("invitation")
    .set({ usedAt: now, accountId: account.id })
    .where("tokenHash", "=", invitation.tokenHash)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n ? join(tx, invitation, account, now) : undefined;
}

export async function takeOpenInvitations(
  tx: WriteTransaction,
  account: Newcomer,
  now: Temporal.Instant,
): Promise<void> {
  for (const invitation of await openInvitationsOf(tx, account.id, now))
    await takeInvitation(tx, invitation, account, now);
}

/** Two commands at once wait here for each other: one of them founds the first organisation, the other one finds it. */
export const oneInvitationAtATime = (tx: WriteTransaction, networkId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${networkId}, 11))`.execute(tx);

/** The first account of a network needs a place: an organisation with one team. Returns both ids. */
export async function foundFirstOrganisation(
  tx: WriteTransaction,
  networkId: string,
  name: string,
): Promise<{ organisationId: string; nodeId: string }> {
  const organisationId = newId<"organisation">();
  const nodeId = newId<"node">();
  await tx
    .insertInto("organisation")
    .values({ networkId, id: organisationId, name, organisationType: "intakePoint", sector: "youthWelfare" })
    .execute();
  await insertNode(tx, { networkId, id: nodeId, organisationId, name });
  return { organisationId, nodeId };
}
