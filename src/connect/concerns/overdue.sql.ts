import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Concern } from "./concern.ts";
import { isToCheck } from "../flood/to-check.sql.ts";
import { dropWrapsOf } from "./concern-keys.sql.ts";
import { type Due, remindHours } from "./deadline.ts";

/** Networks that have an intake team, the only ones in which concerns can be. */
export async function networksWithIntake(tx: ReadTransaction): Promise<NetworkId[]> {
  const rows = await tx.selectFrom("network").select("id").where("intakeNodeId", "is not", null).execute();
  return rows.map((row) => row.id as NetworkId);
}

export type Overdue = Pick<Concern, "id" | "nodeId" | "version" | "state"> & {
  /** Nobody has looked yet whether it is a wish at all. */
  readonly toCheck: boolean;
};

/** What is overdue now, locked; rows that another process holds are left to it. */
export async function lockOverdue(
  tx: WriteTransaction,
  network: NetworkId,
  now: Temporal.Instant,
): Promise<Overdue[]> {
  const { rows } =
    await sql<Overdue>`select id, node_id, version, state, ${isToCheck} as to_check from concern c
    where network_id = ${network} and state <> 'closed' and due_at <= ${now} order by due_at limit 200 for no key update skip locked`.execute(
      tx,
    );
  return rows;
}

/** Moves responsibility to the intake node; who let go loses its keys, and new ones are asked for (decisions.md 16). */
export async function moveToIntake(
  tx: WriteTransaction,
  concern: Overdue,
  intakeNodeId: NodeId,
  due: Due,
): Promise<void> {
  const left = concern.nodeId !== intakeNodeId;
  await sql`update concern set state = 'received', node_id = ${intakeNodeId}, owner_id = null, due_at = ${due.at}, due_kind = ${due.kind},
    version = version + 1, escalations = escalations + 1, reminded_at = null, rekey_due = rekey_due or ${left} where id = ${concern.id}`.execute(
    tx,
  );
  if (left) await dropWrapsOf(tx, concern.id, concern.nodeId);
}

export type Reminded = {
  readonly id: Concern["id"];
  readonly nodeId: NodeId;
  readonly version: number;
  /** The owner, where it is not the duty person of the node, who is reminded in any case. */
  readonly ownerId: MembershipId | null;
  readonly toCheck: boolean;
};

/**
 * Marks what is due soon as reminded and tells which it was. Once for each promise: a reminder counts only if the date
 * that is due now had already been promised by this node when it was sent.
 */
export async function markReminded(tx: WriteTransaction, network: NetworkId): Promise<Reminded[]> {
  const { rows } = await sql<Reminded>`
    update concern c set reminded_at = tragnetz_now() from node n
     where n.id = c.node_id and c.network_id = ${network} and c.state <> 'closed' and c.due_at <= tragnetz_now() + make_interval(hours => ${remindHours})
       and c.created_at < tragnetz_now() - interval '2 hours'
       and (c.reminded_at is null or not exists (select 1 from concern_log l
             where l.concern_id = c.id and l.node_id = c.node_id and l.due_at = c.due_at and l.at <= c.reminded_at))
    returning c.id, c.node_id, c.version, nullif(c.owner_id, n.duty_id) as owner_id, ${isToCheck} as to_check`.execute(
    tx,
  );
  return rows;
}
