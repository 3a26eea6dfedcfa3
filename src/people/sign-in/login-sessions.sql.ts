import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { AccountId, MembershipId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type SessionRow = {
  readonly tokenHash: Buffer;
  readonly accountId: AccountId;
  readonly membershipId: MembershipId | null;
  readonly sealedSecretKey: Buffer;
  readonly createdAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
};

type NewSession = Omit<SessionRow, "membershipId" | "lastSeenAt">;

/** A double click finds its own row. */
export const insertSession = (tx: WriteTransaction, session: NewSession) =>
  tx
    .insertInto("loginSession")
    .values({ ...session, lastSeenAt: session.createdAt })
    .onConflict((row) => row.column("tokenHash").doNothing())
    .execute();

export async function findSession(tx: ReadTransaction, tokenHash: Buffer): Promise<SessionRow | undefined> {
  const row = await tx
    .selectFrom("loginSession")
    .innerJoin("account", "account.id", "loginSession.accountId")
    .select([
      "tokenHash",
      "accountId",
      "membershipId",
      "loginSession.sealedSecretKey",
      "loginSession.createdAt",
      "lastSeenAt",
      "endsAt",
    ])
    .where("tokenHash", "=", tokenHash)
    .where("account.disabledAt", "is", null)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      accountId: row.accountId as AccountId,
      membershipId: row.membershipId as MembershipId | null,
    }
  );
}

export const touchSession = (tx: WriteTransaction, tokenHash: Buffer, now: Temporal.Instant) =>
  tx.updateTable("loginSession").set({ lastSeenAt: now }).where("tokenHash", "=", tokenHash).execute();

export const deleteSession = (tx: WriteTransaction, tokenHash: Buffer) =>
  tx.deleteFrom("loginSession").where("tokenHash", "=", tokenHash).execute();

/** Ends the logins of a person, all or all but one. */
export const deleteSessionsOf = (tx: WriteTransaction, accountId: string, except?: Buffer) =>
  tx
    .deleteFrom("loginSession")
    .where("accountId", "=", accountId)
    .$if(except !== undefined, (query) => query.where("tokenHash", "!=", except ?? Buffer.alloc(0)))
    .execute();

/** Rows that ended by themselves go when their owner signs in again. */
export const deleteEndedSessionsOf = (tx: WriteTransaction, accountId: string, now: Temporal.Instant) =>
  tx.deleteFrom("loginSession").where("accountId", "=", accountId).where("endsAt", "<", now).execute();

export const deleteSessionsOfMembership = (tx: WriteTransaction, membershipId: string) =>
  tx.deleteFrom("loginSession").where("membershipId", "=", membershipId).execute();

export const setSessionMembership = (
  tx: WriteTransaction,
  tokenHash: Buffer,
  { membershipId, networkId }: { readonly membershipId: string; readonly networkId: string },
) =>
  tx
    .updateTable("loginSession")
    .set({ membershipId, networkId })
    .where("tokenHash", "=", tokenHash)
    .execute();

export const sessionsOf = (tx: ReadTransaction, accountId: string) =>
  tx
    .selectFrom("loginSession")
    .select(["tokenHash", "createdAt", "lastSeenAt", "endsAt"])
    .where("accountId", "=", accountId)
    .orderBy("lastSeenAt", "desc")
    .execute();

export type OwnMembership = {
  readonly id: MembershipId;
  readonly networkId: string;
  readonly slug: string;
  readonly network: string;
  readonly roles: readonly string[];
};

/** Where a person works, in all networks: the one place that looks across, by the person's own account only. */
export async function ownMemberships(tx: ReadTransaction, accountId: string): Promise<OwnMembership[]> {
  await sql`select set_config('app.account', ${accountId}, true)`.execute(tx);
  const rows = await tx
    .selectFrom("membership")
    .innerJoin("network", "network.id", "membership.networkId")
    .select(["membership.id", "membership.networkId", "slug", "network.name as network", "roles"])
    .where("accountId", "=", accountId)
    .where("membership.active", "=", true)
    .orderBy("network.name")
    .orderBy("membership.since")
    .execute();
  return rows.map((row) => ({ ...row, id: row.id as MembershipId }));
}
