import type { Temporal } from "temporal-polyfill";
import type { MembershipId, OperationKey } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Concern } from "../concerns/concern.ts";
import { changeConcern, type IntakeFacts } from "../concerns/concerns.sql.ts";
import { dueAfterMove } from "./move.ts";
import { endMove, endMoveConsent } from "./moves.sql.ts";

type Ending = {
  readonly reason: "takenBack" | "stopped";
  readonly by: { readonly kind: "staff" | "family"; readonly membershipId: MembershipId | null };
  readonly opKey: OperationKey;
  readonly now: Temporal.Instant;
};

/** The open move ends on both sides and the concern gets a new date here; false where none is open. */
export async function endOpenMove(
  tx: WriteTransaction,
  concern: Concern,
  intake: IntakeFacts,
  { reason, by, opKey, now }: Ending,
): Promise<boolean> {
  const ended =
    by.kind === "family" ? endMoveConsent(tx, concern.id, now) : endMove(tx, concern.id, "withdrawn");
  if (!(await ended)) return false;
  const { state, nodeId, ownerId } = concern;
  const due = dueAfterMove(concern, now, intake.land);
  await changeConcern(tx, concern, { kind: "move", reason, state, nodeId, ownerId, due }, by, opKey, now);
  return true;
}
