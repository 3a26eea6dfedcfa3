import type { MembershipId, OperationKey } from "../../core/ids.ts";
import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import type { Concern } from "./concern.ts";
import { changeConcern, type Change, type IntakeFacts } from "./concerns.sql.ts";
import { dropWrapsOf } from "./concern-keys.sql.ts";
import { triageDue } from "./deadline.ts";

type Return = {
  readonly kind: Change["kind"];
  readonly reason: string;
  readonly membershipId: MembershipId | null;
  /** The family itself took its permission back. */
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
    { kind: how.byFamily ? "family" : how.membershipId ? "staff" : "system", membershipId: how.membershipId },
    how.opKey,
    how.now,
  );
  how.post.notify(
    { kind: "node", id: intake.intakeNodeId },
    { concernId: concern.id, dedupe: `${how.opKey}:${how.kind}`, kind: "concern-returned" },
  );
  // Who gives back knows it; who is left by the family has to be told.
  if (how.byFamily && concern.nodeId !== intake.intakeNodeId)
    how.post.notify(
      { kind: "node", id: concern.nodeId },
      { concernId: concern.id, dedupe: `${how.opKey}:left`, kind: "concern-returned" },
    );
}

const dropWrapsOfLeaver = async (
  tx: WriteTransaction,
  concern: Concern,
  intake: IntakeFacts,
): Promise<void> => {
  if (concern.nodeId !== intake.intakeNodeId) await dropWrapsOf(tx, concern.id, concern.nodeId);
};
