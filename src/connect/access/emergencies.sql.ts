import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { AccountId, ConcernId, MembershipId, NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type Running = { readonly id: string; readonly endsAt: Temporal.Instant };

/** The emergency access that this person has to this concern now, if any. Compared with the time at every read. */
export async function runningFor(
  tx: ReadTransaction,
  concernId: ConcernId,
  membershipId: MembershipId,
  now: Temporal.Instant,
): Promise<Running | undefined> {
  return tx
    .selectFrom("breakGlass")
    .select(["id", "endsAt"])
    .where("concernId", "=", concernId)
    .where("membershipId", "=", membershipId)
    .where("endedAt", "is", null)
    .where("endsAt", ">", now)
    .executeTakeFirst();
}

type NewGrant = {
  readonly id: string;
  readonly networkId: NetworkId;
  readonly concernId: ConcernId;
  readonly membershipId: MembershipId;
  readonly sealedReason: Buffer;
  readonly openedAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
};
export const insertGrant = (tx: WriteTransaction, grant: NewGrant) =>
  tx.insertInto("breakGlass").values(grant).execute();

type GrantWrap = {
  readonly networkId: NetworkId;
  readonly grantId: string;
  readonly concernId: ConcernId;
  readonly accountId: AccountId;
  readonly epoch: number;
  readonly wrap: Buffer;
};
export const insertGrantWrap = (tx: WriteTransaction, wrap: GrantWrap) =>
  tx.insertInto("breakGlassWrap").values(wrap).execute();

export const wrapsOfGrant = (
  tx: ReadTransaction,
  grantId: string,
): Promise<{ readonly epoch: number; readonly wrap: Buffer }[]> =>
  tx.selectFrom("breakGlassWrap").select(["epoch", "wrap"]).where("grantId", "=", grantId).execute();

/** One whose time is over and that the sweep has not ended yet must not stand in the way of a new one. */
export async function endOwnExpired(
  tx: WriteTransaction,
  concernId: ConcernId,
  membershipId: MembershipId,
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update break_glass set ended_at = ${now}
     where concern_id = ${concernId} and membership_id = ${membershipId} and running and ends_at <= ${now} returning id`.execute(
    tx,
  );
  for (const { id } of rows) await sql`delete from break_glass_wrap where grant_id = ${id}`.execute(tx);
}

/** Ends what has run its time: the keys go, and the team that is there makes new ones at its next opening. Returns how many. */
export async function endEmergencies(tx: WriteTransaction, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ id: string; concernId: string }>`
    update break_glass set ended_at = ${now} where network_id = context_network() and running and ends_at <= ${now}
    returning id, concern_id`.execute(tx);
  if (rows.length === 0) return 0;
  await sql`delete from break_glass_wrap where grant_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  );
  await sql`update concern set rekey_due = true
    where id = any(${rows.map(({ concernId }) => concernId)}::uuid[]) and state <> 'closed' and not rekey_due`.execute(
    tx,
  );
  return rows.length;
}

export type Emergency = {
  readonly id: string;
  readonly concernId: ConcernId;
  readonly membershipId: MembershipId;
  readonly personName: string;
  readonly nodeName: string;
  readonly sealedReason: Buffer;
  readonly openedAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
};

/**
 * All of the network, the newest first; for whoever watches over data. Nothing opens after its hour, also where the job
 * that writes the end down came later.
 */
export async function emergenciesOfNetwork(tx: ReadTransaction): Promise<Emergency[]> {
  const { rows } = await sql<Emergency>`
    select b.id, b.concern_id, b.membership_id, coalesce(a.name, '') as person_name, n.name as node_name, b.sealed_reason, b.opened_at,
           b.ends_at, case when b.ended_at is not null then least(b.ends_at, b.ended_at) end as ended_at
      from break_glass b join concern c on c.id = b.concern_id join node n on n.id = c.node_id
      left join membership m on m.id = b.membership_id left join account a on a.id = m.account_id
     where b.network_id = context_network() order by b.opened_at desc limit 200`.execute(tx);
  return rows;
}

/** For the family's own log: when somebody of the intake team opened its messages in an emergency. */
export const emergenciesOfConcern = async (
  tx: ReadTransaction,
  concernId: ConcernId,
): Promise<{ readonly membershipId: string; readonly openedAt: Temporal.Instant }[]> =>
  tx
    .selectFrom("breakGlass")
    .select(["membershipId", "openedAt"])
    .where("concernId", "=", concernId)
    .orderBy("openedAt")
    .execute();
