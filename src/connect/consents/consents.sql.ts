import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Concern } from "../concerns/concern.ts";
import { carryingPurposes } from "./consent-purposes.ts";

export type LiveConsent = {
  readonly id: string;
  readonly concernId: ConcernId;
  readonly purpose: string;
  readonly recipientNodeId: NodeId | null;
};

export const liveConsent = async (tx: ReadTransaction, id: string): Promise<LiveConsent | undefined> =>
  (await tx
    .selectFrom("consent")
    .select(["id", "concernId", "purpose", "recipientNodeId"])
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst()) as LiveConsent | undefined;

/** Whether the family may still be answered: its own wish or a referral carries the concern. */
export const mayStillBeAnswered = async (tx: ReadTransaction, id: ConcernId): Promise<boolean> =>
  (await tx
    .selectFrom("consent")
    .select("id")
    .where("concernId", "=", id)
    .where("purpose", "in", [...carryingPurposes])
    .where("live", "=", true)
    .executeTakeFirst()) !== undefined;

export const markEnded = (tx: WriteTransaction, id: string, now: Temporal.Instant) =>
  tx.updateTable("consent").set({ withdrawnAt: now }).where("id", "=", id).execute();

/** Consents whose last day is over, a bounded number at once. */
export async function expiredConsents(tx: ReadTransaction, now: Temporal.Instant): Promise<LiveConsent[]> {
  const { rows } = await sql<LiveConsent>`
    select id, concern_id, purpose, recipient_node_id from consent
     where network_id = context_network() and live and ends_at <= ${now} order by ends_at, id limit 200`.execute(
    tx,
  );
  return rows;
}

/** The concern as the sweep sees it, locked; undefined where another process has it now, and the next turn comes. */
export async function lockForSweep(tx: WriteTransaction, id: ConcernId): Promise<Concern | undefined> {
  const { rows } = await sql<Concern>`
    select id, network_id, kind, state, node_id, owner_id, due_at, due_kind, version, created_at, language, place, channel_kind, pregnant_or_newborn
      from concern where id = ${id} for no key update skip locked`.execute(tx);
  return rows[0];
}

export type EndsSoon = {
  readonly id: string;
  readonly concernId: ConcernId;
  readonly nodeId: NodeId;
  readonly ownerId: MembershipId | null;
};
/** Marks what ends within the time given as reminded, once, and tells whose it is. */
export async function markEndingSoon(
  tx: WriteTransaction,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<EndsSoon[]> {
  const { rows } = await sql<EndsSoon>`
    update consent s set reminded_at = ${now} from concern c
     where c.id = s.concern_id and s.network_id = context_network() and c.state <> 'closed' and s.live and s.reminded_at is null
       and s.ends_at > ${now} and s.ends_at <= ${until}
    returning s.id, s.concern_id, c.node_id, c.owner_id`.execute(tx);
  return rows;
}

/** Deletions nobody confirmed in time, told on once. */
export async function markUnconfirmed(
  tx: WriteTransaction,
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly concernId: ConcernId }[]> {
  const { rows } = await sql<{ id: string; concernId: ConcernId }>`
    update deletion_confirmation set escalated_at = ${now}
     where network_id = context_network() and waiting and escalated_at is null and due_at <= ${now}
    returning id, concern_id`.execute(tx);
  return rows;
}

/** Who watches over data in this network; the coordination where nobody is named. */
export async function watchersOver(tx: ReadTransaction, networkId: NetworkId): Promise<MembershipId[]> {
  const { rows } = await sql<{ id: MembershipId; watches: boolean }>`
    select id, 'dataProtectionOfficer' = any(roles) as watches from membership
     where network_id = ${networkId} and active and roles && '{dataProtectionOfficer,networkCoordinator}'::text[] order by id`.execute(
    tx,
  );
  const named = rows.filter(({ watches }) => watches);
  return (named.length > 0 ? named : rows).map(({ id }) => id);
}
