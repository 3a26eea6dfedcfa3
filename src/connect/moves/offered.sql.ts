import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, MembershipId, NetworkId, NodeId, OperationKey } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Concern } from "../concerns/concern.ts";
import type { Due } from "../concerns/deadline.ts";

/** What is offered to this team now, the first due first. */
export type Offered = {
  readonly id: string;
  readonly concernId: ConcernId;
  readonly fromName: string;
  readonly offeredAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
};
export async function offeredTo(tx: ReadTransaction, nodeId: NodeId | null): Promise<Offered[]> {
  const { rows } = await sql<Offered>`
    select m.id, m.concern_id, w.name as from_name, m.offered_at, m.due_at
      from concern_move m join network w on w.id = m.network_id
     where m.offered_node = ${nodeId} and m.offered_network = context_network() order by m.due_at`.execute(
    tx as never,
  );
  return rows;
}

/** Everything that the receiving team learns and takes over of a move. */
export type Moving = {
  readonly concernId: ConcernId;
  readonly plannedId: ConcernId;
  readonly dueAt: Temporal.Instant;
  readonly parcel: unknown;
  readonly heldChannel: Buffer;
  readonly kind: Concern["kind"];
  readonly origin: string;
  readonly language: string;
  readonly place: string | null;
  readonly channelKind: Concern["channelKind"];
  readonly secondChannelKind: Concern["secondChannelKind"];
  readonly pregnantOrNewborn: boolean;
  readonly familyPublicKey: Buffer | null;
  readonly givenHow: string;
  readonly givenAt: Temporal.Instant;
  readonly wordingVersion: string;
  readonly wordingLanguage: string;
  readonly dataClasses: readonly string[];
  readonly oralReason: string | null;
  readonly withInterpreter: boolean;
  readonly networkName: string;
  readonly networkLand: string | null;
  readonly concernState: Concern["state"];
};
/** The move as its receiver sees it; undefined once it is over. Held: both sides wait for this transaction. */
export async function movingTo(
  tx: ReadTransaction,
  moveId: string,
  held: "held" | "shown",
): Promise<Moving | undefined> {
  const { rows } = await sql<Moving>`select * from moving_concern(${moveId}, ${held === "held"})`.execute(
    tx as never,
  );
  return rows[0];
}

export type Giver = { readonly concern: ConcernId; readonly network: NetworkId; readonly node: NodeId };
type Declining = {
  readonly moveId: string;
  readonly reason: string;
  readonly membershipId: MembershipId;
  readonly due: Due;
  readonly opKey: OperationKey;
  readonly now: Temporal.Instant;
};
export async function declineMoveOf(tx: WriteTransaction, no: Declining): Promise<Giver | undefined> {
  const { rows } = await sql<Giver>`
    select concern, network, node from decline_offered_move(${no.moveId}, ${no.reason}, ${no.membershipId}, ${no.due.at}, ${no.due.kind}, ${no.opKey}, ${no.now})`.execute(
    tx,
  );
  return rows[0];
}

type Settling = {
  readonly moveId: string;
  readonly membershipId: MembershipId;
  readonly opKey: OperationKey;
  readonly now: Temporal.Instant;
  readonly deleteAfter: Temporal.PlainDate;
};
/** The old concern ends with its proof, and the family's code leads to the new one. */
export async function settleMove(tx: WriteTransaction, yes: Settling): Promise<Giver | undefined> {
  const { rows } = await sql<Giver>`
    select concern, network, node from settle_acknowledged_move(${yes.moveId}, ${yes.membershipId}, ${yes.opKey}, ${yes.now}, ${yes.deleteAfter.toString()})`.execute(
    tx,
  );
  return rows[0];
}
