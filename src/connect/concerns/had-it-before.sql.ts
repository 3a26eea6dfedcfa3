import { sql } from "kysely";
import type { ConcernId, MembershipId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** Who had the concern when the family said that nobody answered; null once somebody took it since, or if nobody had it. */
export async function hadItUnanswered(
  tx: ReadTransaction,
  concernId: ConcernId,
): Promise<MembershipId | null> {
  const { rows } = await sql<{ id: MembershipId }>`
    select taken.membership_id as id
      from (select seq, membership_id from concern_log
             where concern_id = ${concernId} and kind in ('accept', 'handOver') order by seq desc limit 1) taken
     where exists (select 1 from concern_log said join concern_log before on before.concern_id = said.concern_id and before.seq = said.seq - 1
                    where said.concern_id = ${concernId} and said.kind = 'nobodyAnswered' and said.seq > taken.seq and before.state = 'active')`.execute(
    tx as never,
  );
  return rows[0]?.id ?? null;
}

/** Everybody of the intake team who holds its key, without this one person. */
export async function othersOfIntake(
  tx: ReadTransaction,
  intakeNodeId: NodeId,
  without: MembershipId,
): Promise<MembershipId[]> {
  const { rows } = await sql<{ id: MembershipId }>`
    select id from membership where node_id = ${intakeNodeId} and active and admitted_at is not null and id <> ${without}`.execute(
    tx as never,
  );
  return rows.map(({ id }) => id);
}
