import { sql } from "kysely";
import type { NetworkId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { capacityOf } from "../capacity/capacities.sql.ts";
import type { NodeCapacity } from "../capacity/capacity.ts";

/** A node that could be asked. Without a team key nobody there could read the wish, and the page says so. */
export type NodeToAsk = {
  readonly id: NodeId;
  readonly name: string;
  readonly organisation: string;
  readonly ready: boolean;
  /** What it says of its free places, and how long its answer usually takes. */
  readonly capacity?: NodeCapacity | undefined;
};

export async function nodesToAsk(tx: ReadTransaction, intakeNodeId: NodeId): Promise<NodeToAsk[]> {
  const { rows } = await sql<
    NodeToAsk & { networkId: NetworkId }
  >`select n.network_id, n.id, n.name, o.name as organisation, exists (select 1 from node_key k where k.node_id = n.id) as ready
    from node n join organisation o on o.id = n.organisation_id where n.active and n.id <> ${intakeNodeId} order by o.name, n.name`.execute(
    tx as never,
  );
  const [first] = rows;
  const capacities = first && (await capacityOf(tx, first.networkId));
  return rows.map((row) => ({ ...row, capacity: capacities?.get(row.id) }));
}
