import { sql } from "kysely";
import type { MattersOf, OpenMatters } from "../../people/public.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** What would go to somebody else if this person or this team left now: numbers, and nothing about any family. */
export async function countMatters(tx: ReadTransaction, of: MattersOf): Promise<OpenMatters> {
  const member = "membershipId" in of ? of.membershipId : null;
  const node = "nodeId" in of ? of.nodeId : null;
  const { rows } = await sql<OpenMatters>`
    select (select count(*)::int from concern
             where state <> 'closed' and (owner_id = ${member}::uuid or node_id = ${node}::uuid)) as concerns,
           (select count(*)::int from consent
             where live and purpose = 'exchangeWith' and recipient_node_id = ${node}::uuid) as readings`.execute(
    tx,
  );
  return rows[0] ?? { concerns: 0, readings: 0 };
}
