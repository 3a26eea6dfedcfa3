import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ConcernId, newId, type NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { changeConcern, findConcern } from "./concerns.sql.ts";
import { triageDue } from "./deadline.ts";

/** Open concerns that no team can read any more: their keys were destroyed after the data were saved. */
export async function unreadableConcerns(tx: ReadTransaction): Promise<ConcernId[]> {
  const { rows } = await sql<{ id: ConcernId }>`
    select c.id from concern c where c.state <> 'closed' and not exists (
      select 1 from concern_wrap w where w.concern_id = c.id and w.class = 'contact' and w.latest
         and w.holder_id in (c.node_id, (select intake_node_id from network where id = c.network_id)))`.execute(
    tx as never,
  );
  return rows.map(({ id }) => id);
}

type Keyless = {
  readonly id: ConcernId;
  readonly intakeNodeId: NodeId;
  readonly land: string | null;
  readonly now: Temporal.Instant;
};

/**
 * Where the keys are younger than the data, a concern may stand with a team that had handed it back since: it goes to the
 * intake team, who holds its keys all its life, and the clock starts anew.
 */
export async function returnKeyless(tx: WriteTransaction): Promise<void> {
  const { rows } = await sql<Keyless>`
    select c.id, n.intake_node_id, n.land, tragnetz_now() as now from concern c join network n on n.id = c.network_id
     where c.state <> 'closed' and not exists (select 1 from concern_wrap w
       where w.concern_id = c.id and w.holder_id = c.node_id and w.class = 'contact' and w.latest)`.execute(
    tx,
  );
  for (const { id, intakeNodeId, land, now } of rows) {
    const concern = await findConcern(tx, id);
    if (concern === undefined) continue;
    const change = {
      kind: "escalate",
      state: "received",
      nodeId: intakeNodeId,
      ownerId: null,
      due: triageDue(now, land),
    } as const;
    await changeConcern(
      tx,
      concern,
      change,
      { kind: "system", membershipId: null },
      newId<"operation">(),
      now,
    );
  }
}

/** Concerns whose log has a gap, a changed entry or one that does not follow from the one before. */
export async function brokenConcernLogs(tx: ReadTransaction): Promise<string[]> {
  const { rows } = await sql<{ concernId: string }>`
    select distinct concern_id from (
      select concern_id, seq, prev, row_number() over w as place, coalesce(lag(hash) over w, '\\x00'::bytea) as before,
             hash = sha256(prev || convert_to(concat_ws('|', concern_id, seq, op_key, kind, reason, node_id,
               actor_kind, membership_id, state, extract(epoch from due_at), due_kind, extract(epoch from at)), 'utf8')) as fits
        from concern_log window w as (partition by concern_id order by seq)) linked
     where not fits or seq <> place or prev <> before limit 20`.execute(tx as never);
  return rows.map(({ concernId }) => `concern_log ${concernId}`);
}
