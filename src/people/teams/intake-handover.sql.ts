import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NetworkId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** The intake team gives its place to another one; until the last key is handed over it stays the intake team. */
export type IntakeHandover = {
  readonly id: string;
  readonly networkId: NetworkId;
  readonly fromNodeId: NodeId;
  readonly toNodeId: NodeId;
  readonly fromName: string;
  readonly toName: string;
  readonly begunAt: Temporal.Instant;
};

/** The hand-over of this network that is running; there is never more than one. */
export async function runningHandover(tx: ReadTransaction): Promise<IntakeHandover | undefined> {
  const { rows } = await sql<IntakeHandover>`
    select h.id, h.network_id, h.from_node_id, h.to_node_id, f.name as from_name, t.name as to_name, h.begun_at
      from intake_handover h join node f on f.id = h.from_node_id join node t on t.id = h.to_node_id
     where h.network_id = context_network() and h.running`.execute(tx as never);
  return rows[0];
}

type NewHandover = {
  readonly networkId: string;
  readonly id: string;
  readonly fromNodeId: string;
  readonly toNodeId: string;
  readonly begunAt: Temporal.Instant;
  readonly begunBy: string;
};
export const beginHandover = (tx: WriteTransaction, handover: NewHandover) =>
  tx.insertInto("intakeHandover").values(handover).execute();

/** How many concerns the new team cannot open in full yet. */
export async function concernsToHandOver(tx: ReadTransaction, from: string, to: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`select concerns_to_hand_over(${from}, ${to}) as left`.execute(
    tx as never,
  );
  return rows[0]?.left ?? 0;
}

/** Concerns that this team was itself asked about; the way to the family waits there for its yes. */
export async function askedOfNewTeam(tx: ReadTransaction, to: string): Promise<ConcernId[]> {
  const { rows } = await sql<{ id: ConcernId }>`select asked_of_new_team(${to}) as id`.execute(tx as never);
  return rows.map(({ id }) => id);
}

/** How many concerns were handed over so far. */
export async function concernsHandedOver(tx: ReadTransaction, id: string): Promise<number> {
  const { rows } = await sql<{ handed: number }>`select concerns_handed_over(${id}) as handed`.execute(
    tx as never,
  );
  return rows[0]?.handed ?? 0;
}

/**
 * Nothing new arrives and nothing changes until the commit; answers how many concerns are still missing, -1 where no such
 * hand-over runs, -2 where a family that moves here waits for the answer of the team so far.
 */
export async function holdForNewIntake(tx: WriteTransaction, id: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`select hold_for_new_intake(${id}) as left`.execute(tx);
  return rows[0]?.left ?? -1;
}

/** The one commit that changes everything takes longer than a page may: thousands of rows change their readers at once. */
export const takeTime = (tx: WriteTransaction) =>
  sql`select set_config('statement_timeout', '300s', true)`.execute(tx);

/** Place, responsibility, keys in one commit; false where something is still missing. */
export async function switchIntakeTeam(
  tx: WriteTransaction,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select switch_intake_team(${id}, ${now}) as done`.execute(tx);
  return rows[0]?.done === true;
}

export async function callOffHandover(
  tx: WriteTransaction,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select call_off_intake_handover(${id}, ${now}) as done`.execute(tx);
  return rows[0]?.done === true;
}
