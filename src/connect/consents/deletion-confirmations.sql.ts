import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ConcernId, type MembershipId, newId, type NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Concern } from "../concerns/concern.ts";
import { dueAfter } from "../concerns/deadline.ts";

export type DeletionCause = "withdrawn" | "expired" | "left";
/** Working days until a former recipient has confirmed that its own copy is gone. Our proposal; no law names a number. */
export const workingDaysToConfirm = 10;

type Asked = {
  readonly nodeId: NodeId;
  readonly cause: DeletionCause;
  readonly now: Temporal.Instant;
  readonly land: string | null;
};

/** Asks a node that may no longer read to delete its notes and prints, and to say so. Asked once while it is open. */
export async function askForDeletion(
  tx: WriteTransaction,
  concern: Pick<Concern, "id" | "networkId">,
  { nodeId, cause, now, land }: Asked,
): Promise<void> {
  await tx
    .insertInto("deletionConfirmation")
    .values({
      networkId: concern.networkId,
      id: newId(),
      concernId: concern.id,
      nodeId,
      cause,
      askedAt: now,
      dueAt: dueAfter(now, workingDaysToConfirm, land),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type DeletionTask = {
  readonly id: string;
  readonly nodeId: NodeId;
  readonly nodeName: string;
  readonly cause: DeletionCause;
  readonly heldFrom: Temporal.Instant | null;
  readonly askedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
};

/**
 * What a team has to confirm. The intake team also has what others left open past the date, and what a team that has
 * left the network cannot confirm here any more.
 */
export async function deletionTasksOf(tx: ReadTransaction, nodeId: NodeId): Promise<DeletionTask[]> {
  const { rows } = await sql<DeletionTask>`
    select d.id, d.node_id, n.name as node_name, d.cause, d.held_from, d.asked_at, d.due_at
      from deletion_confirmation d join node n on n.id = d.node_id join network w on w.id = d.network_id
     where d.waiting and (d.node_id = ${nodeId} or w.intake_node_id = ${nodeId} and (d.escalated_at is not null or not n.active))
     order by d.due_at, d.id limit 200`.execute(tx);
  return rows;
}

export const confirmationAtHand = async (
  tx: WriteTransaction,
  id: string,
): Promise<{ readonly nodeId: NodeId; readonly waiting: boolean | null } | undefined> =>
  (await tx
    .selectFrom("deletionConfirmation")
    .select(["nodeId", "waiting"])
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst()) as { nodeId: NodeId; waiting: boolean | null } | undefined;

export const markConfirmed = (
  tx: WriteTransaction,
  id: string,
  by: { readonly now: Temporal.Instant; readonly membershipId: MembershipId },
) =>
  tx
    .updateTable("deletionConfirmation")
    .set({ confirmedAt: by.now, confirmedBy: by.membershipId })
    .where("id", "=", id)
    .execute();

export type DeletionOfCopy = {
  readonly nodeName: string;
  readonly askedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant | null;
};

/** For the family's own log: which team was asked to delete its copy, and whether it has. */
export async function deletionsOfConcern(
  tx: ReadTransaction,
  concernId: ConcernId,
): Promise<DeletionOfCopy[]> {
  const { rows } = await sql<DeletionOfCopy>`
    select n.name as node_name, d.asked_at, d.due_at, d.confirmed_at
      from deletion_confirmation d join node n on n.id = d.node_id
     where d.concern_id = ${concernId} order by d.asked_at`.execute(tx);
  return rows;
}
