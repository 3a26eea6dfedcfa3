import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { toldToday } from "../../people/public.ts";
import { isAskDue } from "./capacity.ts";
import { type Ask, linkExpiry } from "./capacity-link.ts";

export type AskRow = Ask & {
  readonly nodeId: NodeId;
  readonly membershipId: MembershipId;
  readonly team: string;
  /** When this was read. */
  readonly now: Temporal.Instant;
};

/** A question that was mailed; undefined where its team is closed or whoever was asked has left it. */
export async function findAsk(tx: ReadTransaction, id: string): Promise<AskRow | undefined> {
  const { rows } = await sql<AskRow>`
    select k.id, k.node_id, k.membership_id, n.name as team, k.asked_at, k.expires_at, k.answered_at, tragnetz_now() as now
      from capacity_ask k join node n on n.id = k.node_id and n.active
      join membership m on m.id = k.membership_id and m.active
     where k.id = ${id} and k.network_id = context_network()`.execute(tx as never);
  return rows[0];
}

/** The first answer counts as the answer; later ones within the day only put it right. */
export async function markAnswered(tx: WriteTransaction, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update capacity_ask set answered_at = coalesce(answered_at, ${now}) where id = ${id}`.execute(tx);
}

type NodeToAsk = {
  readonly id: NodeId;
  readonly saidAt: Temporal.Instant | null;
  readonly askedAt: Temporal.Instant | null;
};

export type NewAsk = { readonly id: string; readonly nodeId: NodeId; readonly membershipId: MembershipId };

/**
 * Teams that have to be asked now, each with whoever of it is there today; who is not there is asked later. Nobody asks
 * the intake team for a place.
 */
export async function asksDue(
  tx: ReadTransaction,
  now: Temporal.Instant,
): Promise<readonly Omit<NewAsk, "id">[]> {
  const { rows } = await sql<NodeToAsk>`
    select n.id, (select max(said_at) from node_capacity c where c.node_id = n.id) as said_at,
           (select max(asked_at) from capacity_ask k where k.node_id = n.id) as asked_at
      from node n join network w on w.id = n.network_id
     where n.active and n.network_id = context_network() and n.id is distinct from w.intake_node_id`.execute(
    tx as never,
  );
  const due: Omit<NewAsk, "id">[] = [];
  for (const { id, saidAt, askedAt } of rows) {
    if (!isAskDue(saidAt, askedAt, now)) continue;
    const membershipId = await toldToday(tx, { kind: "node", id });
    if (membershipId !== null && (await belongs(tx, membershipId, id)))
      due.push({ nodeId: id, membershipId });
  }
  return due;
}

/** Somebody who stands in from elsewhere does not know how many places there are. */
const belongs = async (tx: ReadTransaction, membershipId: MembershipId, nodeId: NodeId): Promise<boolean> =>
  (
    await sql<{
      one: number;
    }>`select 1 as one from membership where id = ${membershipId} and node_id = ${nodeId} and active`.execute(
      tx as never,
    )
  ).rows.length > 0;

export async function insertAsk(
  tx: WriteTransaction,
  networkId: NetworkId,
  ask: NewAsk,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into capacity_ask (network_id, id, node_id, membership_id, asked_at, expires_at)
    values (${networkId}, ${ask.id}, ${ask.nodeId}, ${ask.membershipId}, ${now}, ${linkExpiry(now)})`.execute(
    tx,
  );
}
