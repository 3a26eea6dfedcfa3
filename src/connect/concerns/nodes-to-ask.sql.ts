import { sql } from "kysely";
import type { NodeId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** A node that could be asked. Without a team key nobody there could read the wish, and the page says so. */
export type NodeToAsk = {
  readonly id: NodeId;
  readonly name: string;
  readonly organisation: string;
  readonly ready: boolean;
};

export async function nodesToAsk(tx: ReadTransaction, intakeNodeId: NodeId): Promise<NodeToAsk[]> {
  const { rows } =
    await sql<NodeToAsk>`select n.id, n.name, o.name as organisation, exists (select 1 from node_key k where k.node_id = n.id) as ready
    from node n join organisation o on o.id = n.organisation_id where n.active and n.id <> ${intakeNodeId} order by o.name, n.name`.execute(
      tx as never,
    );
  return rows;
}
