import type { ConcernId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Acting, Concern } from "./concern.ts";
import { seatWrapsOf, wrapsFor } from "./concern-keys.sql.ts";
import { type IntakeFacts, intakeOf, lockConcern } from "./concerns.sql.ts";
import { type NodeSecrets, openAsNode, openNodeSecrets, type OpenKeys } from "./sealed-concern.ts";

/** The professional as the rules see her, with the facts of her network. */
export async function actingFor(
  tx: ReadTransaction,
  staff: Staff,
): Promise<{ readonly who: Acting; readonly intake: IntakeFacts } | undefined> {
  const intake = await intakeOf(tx, staff.networkId);
  return (
    intake && {
      intake,
      who: { nodeId: staff.nodeId, membershipId: staff.membershipId, intakeNodeId: intake.intakeNodeId },
    }
  );
}

/** The secrets of her team, opened with her own key for the length of this act. */
export async function nodeSecretsOf(tx: ReadTransaction, staff: Staff): Promise<NodeSecrets> {
  if (staff.nodeId === null) return new Map();
  return openNodeSecrets(
    staff.personKey,
    await seatWrapsOf(tx, staff.nodeId, staff.accountId),
    staff.nodeId,
    staff.accountId,
  );
}

/** The opened data keys of one concern, as far as her team holds them. */
export async function keysOfConcern(
  tx: ReadTransaction,
  staff: Staff,
  concernId: ConcernId,
): Promise<OpenKeys> {
  const wraps = await wrapsFor(tx, [concernId], staff.nodeId ?? "");
  return openAsNode(await nodeSecretsOf(tx, staff), wraps, concernId);
}

export type AtHand = { readonly concern: Concern; readonly who: Acting; readonly intake: IntakeFacts };

/** The concern a professional is about to act on, locked, with what the rules need; undefined where she sees none. */
export async function concernAtHand(
  tx: WriteTransaction,
  staff: Staff,
  concernId: string,
): Promise<AtHand | undefined> {
  const concern = await lockConcern(tx, concernId as ConcernId);
  const acting = await actingFor(tx, staff);
  return concern && acting && { concern, ...acting };
}
