import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, MembershipId, NetworkId, NodeId, OrganisationId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Concern } from "../concerns/concern.ts";
import type { Due } from "../concerns/deadline.ts";
import { writeParcel } from "./parcel.ts";
import type { Packed } from "./seal-parcel.ts";

/** Another network of this installation whose intake team could receive. */
export type Target = {
  readonly networkId: NetworkId;
  readonly name: string;
  readonly land: string | null;
  readonly nodeId: NodeId;
  readonly organisationId: OrganisationId;
  readonly keyVersion: number;
  readonly publicKey: Buffer;
};
export async function networksToMoveTo(tx: ReadTransaction): Promise<Target[]> {
  const { rows } =
    await sql<Target>`select network_id, name, land, node_id, organisation_id, key_version, public_key from networks_to_move_to()`.execute(
      tx as never,
    );
  return rows;
}

type MoveState = "offered" | "acknowledged" | "declined" | "withdrawn" | "expired";
export type Move = {
  readonly id: string;
  readonly toNetworkId: NetworkId;
  readonly toName: string;
  readonly state: MoveState;
  readonly offeredAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
};
/** All moves of a concern that this reader sees, the newest first. */
export async function movesOf(tx: ReadTransaction, concernId: ConcernId): Promise<Move[]> {
  const { rows } = await sql<Move>`
    select m.id, m.to_network_id, w.name as to_name, m.state, m.offered_at, m.due_at
      from concern_move m join network w on w.id = m.to_network_id
     where m.concern_id = ${concernId} order by m.offered_at desc`.execute(tx as never);
  return rows;
}
export const openMoveOf = async (tx: ReadTransaction, concernId: ConcernId): Promise<Move | null> =>
  (await movesOf(tx, concernId)).find(({ state }) => state === "offered") ?? null;

type NewMove = {
  readonly id: string;
  readonly concern: Concern;
  readonly target: Target;
  readonly plannedId: ConcernId;
  readonly packed: Packed;
  readonly offeredBy: MembershipId;
  readonly due: Due;
  readonly now: Temporal.Instant;
};
export async function saveMove(tx: WriteTransaction, move: NewMove): Promise<void> {
  const { id, concern, target, plannedId, packed, offeredBy, due, now } = move;
  await tx
    .insertInto("concernMove")
    .values({
      id,
      networkId: concern.networkId,
      concernId: concern.id,
      toNetworkId: target.networkId,
      toNodeId: target.nodeId,
      toOrganisationId: target.organisationId,
      plannedId,
      offeredAt: now,
      offeredBy,
      dueAt: due.at,
      parcel: writeParcel(packed.parcel),
      heldChannel: packed.heldChannel,
    })
    .execute();
}

/** The giving side ends its own open move; consent and parcel go with it (migration 0032). */
export async function endMove(
  tx: WriteTransaction,
  concernId: ConcernId,
  state: "withdrawn" | "expired",
): Promise<boolean> {
  const done =
    await sql`update concern_move set state = ${state} where concern_id = ${concernId} and state = 'offered'`.execute(
      tx,
    );
  return Number(done.numAffectedRows ?? 0n) > 0;
}

/** The family ends its consent, and with it the move (migration 0032). */
export async function endMoveConsent(
  tx: WriteTransaction,
  concernId: ConcernId,
  now: Temporal.Instant,
): Promise<boolean> {
  const done = await tx
    .updateTable("consent")
    .set({ withdrawnAt: now })
    .where("concernId", "=", concernId)
    .where("purpose", "=", "moveTo")
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/**
 * What a family writes or changes after the offer is not in the parcel, and the receiving team would call the old number.
 * So its news end the offer; the team reads them and asks anew.
 */
export const endMoveWithNews = (tx: WriteTransaction, concernId: ConcernId, now: Temporal.Instant) =>
  endMoveConsent(tx, concernId, now);

export const familyKeyOf = async (tx: ReadTransaction, id: ConcernId): Promise<Buffer | null> =>
  (await tx.selectFrom("concern").select("familyPublicKey").where("id", "=", id).executeTakeFirst())
    ?.familyPublicKey ?? null;

/** What the sweep sees of moves whose day is over: no word, no key. */
export type OverdueMove = { readonly concernId: ConcernId };
export async function overdueMoves(tx: ReadTransaction, now: Temporal.Instant): Promise<OverdueMove[]> {
  const { rows } = await sql<OverdueMove>`
    select concern_id from concern_move where network_id = context_network() and state = 'offered' and due_at <= ${now}
     order by due_at limit 200`.execute(tx as never);
  return rows;
}
