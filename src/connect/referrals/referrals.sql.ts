import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { ConcernState } from "../concerns/concern.ts";
import type { OutcomeWord, ReferralStatus } from "./referral.ts";

/** A referral as the referring side may see it: no word of the family. */
export type ReferralLine = {
  readonly id: string;
  readonly sealedReference: Buffer | null;
  readonly status: ReferralStatus;
  readonly outcome: OutcomeWord | null;
  readonly createdAt: Temporal.Instant;
  readonly endedOn: string | null;
  readonly cancelRequestedAt: Temporal.Instant | null;
  readonly cancelConfirmedAt: Temporal.Instant | null;
};
const line = [
  "id",
  "sealedReference",
  "status",
  "outcome",
  "createdAt",
  "endedOn",
  "cancelRequestedAt",
  "cancelConfirmedAt",
] as const;

/** What this organisation has referred, the newest first. */
export async function referralsFrom(tx: ReadTransaction, organisationId: string): Promise<ReferralLine[]> {
  const rows = await tx
    .selectFrom("referral")
    .select([...line])
    .where("organisationId", "=", organisationId)
    .orderBy("createdAt", "desc")
    .limit(200)
    .execute();
  return rows as ReferralLine[];
}

/** The referral behind a status code; row-level security shows no other one. */
export async function referralAt(tx: ReadTransaction, locator: Buffer): Promise<ReferralLine | undefined> {
  const row = await tx
    .selectFrom("referral")
    .select([...line])
    .where("locator", "=", locator)
    .executeTakeFirst();
  return row as ReferralLine | undefined;
}

/** What the team that is responsible sees of a referral on its concern. */
export async function referralOf(tx: ReadTransaction, concernId: ConcernId) {
  const row = await tx
    .selectFrom("referral")
    .select(["id", "membershipId", "cancelRequestedAt", "cancelConfirmedAt"])
    .where("concernId", "=", concernId)
    .executeTakeFirst();
  return (row as ReferralOnConcern | undefined) ?? null;
}
export type ReferralOnConcern = {
  readonly id: string;
  readonly membershipId: MembershipId | null;
  readonly cancelRequestedAt: Temporal.Instant | null;
  readonly cancelConfirmedAt: Temporal.Instant | null;
};

/** Asked once; asking again changes nothing. False where there is nothing to cancel any more. */
export async function askToCancel(
  tx: WriteTransaction,
  which: { readonly locator: Buffer } | { readonly id: string; readonly organisationId: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const update = tx.updateTable("referral").set({ cancelRequestedAt: now });
  const mine =
    "locator" in which
      ? update.where("locator", "=", which.locator)
      : update.where("id", "=", which.id).where("organisationId", "=", which.organisationId);
  const done = await mine
    .where("cancelRequestedAt", "is", null)
    .where("status", "<>", "ended")
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The referrer asked to cancel, and nobody has confirmed it. */
export async function cancelIsWanted(tx: ReadTransaction, concernId: ConcernId): Promise<boolean> {
  const asked = await tx
    .selectFrom("referral")
    .select("id")
    .where("concernId", "=", concernId)
    .where("cancelRequestedAt", "is not", null)
    .where("cancelConfirmedAt", "is", null)
    .executeTakeFirst();
  return asked !== undefined;
}

export async function confirmCancel(
  tx: WriteTransaction,
  concernId: ConcernId,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("referral")
    .set({ cancelConfirmedAt: now })
    .where("concernId", "=", concernId)
    .where("cancelRequestedAt", "is not", null)
    .execute();
}

/** Referrals whose word has changed since the referrer was last told; only a status, and to whom. */
export type Untold = {
  readonly id: string;
  readonly membershipId: MembershipId | null;
  readonly status: ReferralStatus;
  readonly hasAddress: boolean;
};
export async function untold(tx: WriteTransaction): Promise<Untold[]> {
  const { rows } = await sql<Untold>`
    update referral r set told_status = r.status
      from (select id from referral where told_status <> status order by id limit 200 for update skip locked) due
     where r.id = due.id
    returning r.id, r.membership_id as "membershipId", r.status, r.sealed_notice_address is not null as "hasAddress"`.execute(
    tx,
  );
  return rows;
}

export type AskedToCancel = {
  readonly id: string;
  readonly concernId: ConcernId;
  readonly networkId: NetworkId;
  readonly nodeId: NodeId;
  readonly state: ConcernState;
  readonly version: number;
  readonly dueAt: Temporal.Instant;
  readonly dueKind: string;
};
/** Requests to cancel that nobody was told of yet. The concern moves on by one version, for the entry in its log. */
export async function newCancellations(
  tx: WriteTransaction,
  now: Temporal.Instant,
): Promise<AskedToCancel[]> {
  const { rows } = await sql<AskedToCancel>`
    with asked as (
      select r.id, c.id as concern_id from referral r join concern c on c.id = r.concern_id
       where c.state <> 'closed' and r.cancel_requested_at is not null and r.cancel_told_at is null
         for no key update of c skip locked),
    told as (update referral r set cancel_told_at = ${now} from asked where r.id = asked.id)
    update concern c set version = c.version + 1 from asked where c.id = asked.concern_id
    returning asked.id, c.id as "concernId", c.network_id as "networkId", c.node_id as "nodeId", c.state, c.version,
              c.due_at as "dueAt", c.due_kind as "dueKind"`.execute(tx);
  return rows;
}

/** The address that an outside referrer left for neutral news. */
export type NoticeAddress = {
  readonly sealed: Buffer | null;
  readonly slug: string;
  readonly first: boolean | null;
};
export async function noticeAddressOf(tx: ReadTransaction, id: string): Promise<NoticeAddress | undefined> {
  const { rows } = await sql<NoticeAddress>`
    select r.sealed_notice_address as sealed, w.slug, w.first from referral r join network w on w.id = r.network_id
     where r.id = ${id}`.execute(tx as never);
  return rows[0];
}

export async function endedReferrals(tx: ReadTransaction, today: Temporal.PlainDate): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from referral where delete_after < ${today.toString()}::date`.execute(
    tx as never,
  );
  return rows[0]?.n ?? 0;
}
export async function deleteEndedReferrals(
  tx: WriteTransaction,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from referral where id in (select id from referral where delete_after < ${today.toString()}::date limit 200)
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}
