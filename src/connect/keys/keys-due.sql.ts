import { sql } from "kysely";
import type { ConcernId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** Whether somebody lost access to this concern and nobody has made new keys since. */
export async function newKeysDue(tx: ReadTransaction, id: ConcernId): Promise<boolean> {
  const row = await tx.selectFrom("concern").select("rekeyDue").where("id", "=", id).executeTakeFirst();
  return row?.rekeyDue === true;
}

/** What a team's keys wait for: a new generation after somebody left, and wraps that still cost a key agreement each. */
export type TeamKeysDue = { readonly generation: boolean; readonly wraps: boolean };

export async function teamKeysDue(tx: ReadTransaction, nodeId: NodeId | null): Promise<TeamKeysDue> {
  if (nodeId === null) return { generation: false, wraps: false };
  const { rows } = await sql<TeamKeysDue>`
    select n.rekey_due as generation,
           exists (select 1 from concern_wrap w where w.holder_id = n.id and (w.form = 'public' or w.form = 'symmetric'
             and w.key_version < (select max(version) from node_key k where k.node_id = n.id))) as wraps
      from node n where n.id = ${nodeId}`.execute(tx);
  return rows[0] ?? { generation: false, wraps: false };
}
