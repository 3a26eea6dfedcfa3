import type { MembershipId, OperationKey } from "../../core/ids.ts";
import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import type { Concern } from "./concern.ts";
import { changeConcern, type Change, type IntakeFacts } from "./concerns.sql.ts";
import { askForDeletion } from "../consents/deletion-confirmations.sql.ts";
import { dropStandbyOf, dropWrapsOf } from "./concern-keys.sql.ts";
import { triageDue } from "./deadline.ts";

type Return = {
  readonly kind: Change["kind"];
  readonly reason: string;
  readonly membershipId: MembershipId | null;
  /** The family itself took its permission back; with a membership, it told somebody who wrote it down. */
  readonly byFamily?: boolean;
  readonly opKey: OperationKey;
  readonly now: Temporal.Instant;
  readonly post: Post;
};

/** Back to the intake team, where the clock starts anew. The node that let go loses its keys, and the intake team hears of it, in the same transaction. */
export async function returnToIntake(
  tx: WriteTransaction,
  concern: Concern,
  intake: IntakeFacts,
  how: Return,
): Promise<void> {
  const change: Change = {
    kind: how.kind,
    state: "received",
    nodeId: intake.intakeNodeId,
    ownerId: null,
    due: triageDue(how.now, intake.land),
    reason: how.reason,
  };
  await dropWrapsOfLeaver(tx, concern, intake);
  await changeConcern(
    tx,
    concern,
    change,
    { kind: how.membershipId ? "staff" : how.byFamily ? "family" : "system", membershipId: how.membershipId },
    how.opKey,
    how.now,
  );
  how.post.notify(
    { kind: "node", id: intake.intakeNodeId },
    { concernId: concern.id, dedupe: `${how.opKey}:${how.kind}`, kind: "concern-returned" },
  );
  if (how.byFamily && concern.nodeId !== intake.intakeNodeId)
    await takeCopiesBack(tx, concern, intake, how.now);
  // Who gives back knows it; who is left by the family has to be told.
  if (how.byFamily && concern.nodeId !== intake.intakeNodeId)
    how.post.notify(
      { kind: "node", id: concern.nodeId },
      { concernId: concern.id, dedupe: `${how.opKey}:left`, kind: "concern-returned" },
    );
}

/** The family took its word back: what the node noted elsewhere goes too, and no emergency opens the thread it wrote in. */
async function takeCopiesBack(
  tx: WriteTransaction,
  concern: Concern,
  intake: IntakeFacts,
  now: Temporal.Instant,
): Promise<void> {
  await askForDeletion(tx, concern, { nodeId: concern.nodeId, cause: "withdrawn", now, land: intake.land });
  await dropStandbyOf(tx, concern.id, intake.intakeNodeId);
}

const dropWrapsOfLeaver = async (
  tx: WriteTransaction,
  concern: Concern,
  intake: IntakeFacts,
): Promise<void> => {
  if (concern.nodeId === intake.intakeNodeId) return;
  await dropWrapsOf(tx, concern.id, concern.nodeId);
  await tx.updateTable("concern").set({ rekeyDue: true }).where("id", "=", concern.id).execute();
};
