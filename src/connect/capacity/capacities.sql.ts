import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { type CapacityValue, isFresh, type NodeCapacity, type Statement, waitingTimeOf } from "./capacity.ts";

type SaidRow = Statement & { readonly nodeId: NodeId };

const newest = async (tx: ReadTransaction, nodeId: NodeId | null): Promise<SaidRow[]> => {
  const { rows } = await sql<SaidRow>`
    select n.id as node_id, c.value, c.free_from, c.places, c.languages, c.about, c.said_at, a.name as said_by
      from node n
      join lateral (select * from node_capacity s where s.network_id = n.network_id and s.node_id = n.id
                     order by s.said_at desc, s.id limit 1) c on true
      left join membership m on m.id = c.said_by and m.network_id = n.network_id
      left join account a on a.id = m.account_id
     where n.network_id = context_network() and n.active and (${nodeId}::uuid is null or n.id = ${nodeId})`.execute(
    tx as never,
  );
  return rows;
};

type Accepted = {
  readonly nodeId: NodeId;
  readonly askedAt: Temporal.Instant;
  readonly acceptedAt: Temporal.Instant;
};

/**
 * What every active team of this network says about its places, how old that is, and how long an answer usually takes
 * (median of the real acceptances of ninety days). For the app login, within the network of the transaction.
 */
export async function capacityOf(
  tx: ReadTransaction,
  networkId: NetworkId,
): Promise<ReadonlyMap<NodeId, NodeCapacity>> {
  const { rows } = await sql<{ id: NodeId; land: string | null; now: Temporal.Instant }>`
    select n.id, w.land, tragnetz_now() as now from node n join network w on w.id = n.network_id
     where n.network_id = ${networkId} and n.active`.execute(tx as never);
  const said = new Map((await newest(tx, null)).map(({ nodeId, ...statement }) => [nodeId, statement]));
  const accepted =
    await sql<Accepted>`select node_id, asked_at, accepted_at from recent_acceptances()`.execute(tx as never);
  return new Map(
    rows.map(({ id, land, now }) => {
      const spans = accepted.rows
        .filter(({ nodeId }) => nodeId === id)
        .map(({ askedAt: from, acceptedAt: to }) => ({ from, to }));
      const statement = said.get(id) ?? null;
      const fresh = statement !== null && isFresh(statement.saidAt, now);
      return [id, { nodeId: id, statement, fresh, waiting: waitingTimeOf(spans, land) }];
    }),
  );
}

/** The last word of one team; null where it never said any. */
export async function statementOf(tx: ReadTransaction, nodeId: NodeId): Promise<Statement | null> {
  const [said] = await newest(tx, nodeId);
  return said ?? null;
}

export type NewStatement = {
  readonly id: string;
  readonly networkId: NetworkId;
  readonly nodeId: NodeId;
  readonly value: CapacityValue;
  readonly freeFrom: string | null;
  readonly places: number | null;
  readonly languages: readonly string[];
  readonly about: string | null;
  readonly saidBy: MembershipId | null;
  readonly saidHow: "page" | "link";
  readonly saidAt: Temporal.Instant;
};

/** Adds a word; earlier ones stay for the radar. */
export async function insertStatement(tx: WriteTransaction, said: NewStatement): Promise<void> {
  await sql`insert into node_capacity (network_id, id, node_id, value, free_from, places, languages, about, said_at, said_by, said_how)
    values (${said.networkId}, ${said.id}, ${said.nodeId}, ${said.value}, ${said.freeFrom}, ${said.places}, ${[...said.languages]}::text[],
            ${said.about}, ${said.saidAt}, ${said.saidBy}, ${said.saidHow})`.execute(tx);
}

/** The name of an active team. */
export async function nameOfNode(tx: ReadTransaction, nodeId: NodeId): Promise<string | null> {
  const row = await tx
    .selectFrom("node")
    .select("name")
    .where("id", "=", nodeId)
    .where("active", "=", true)
    .executeTakeFirst();
  return row?.name ?? null;
}
