import { sql } from "kysely";
import type { MembershipId, NetworkId, NodeId, OperationKey } from "../../core/ids.ts";
import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import { workingDaysToConfirm } from "../consents/deletion-confirmations.sql.ts";
import { intakeOf } from "./concerns.sql.ts";
import { dueAfter, triageDue } from "./deadline.ts";

type Occasion = { readonly now: Temporal.Instant; readonly opKey: OperationKey; readonly post: Post };
type Moved = { readonly moved: number };
type Leaving = {
  readonly membershipId: MembershipId;
  readonly nodeId: NodeId | null;
  readonly successorId: MembershipId | null;
};

/**
 * A professional leaves: from this very commit a colleague owns her open concerns, the duty person where nobody was
 * chosen; and every concern that her team's key opens gets new keys at its next opening.
 */
export async function handOverConcerns(
  tx: WriteTransaction,
  { membershipId, nodeId, successorId }: Leaving,
  { now, opKey, post }: Occasion,
): Promise<void> {
  const handed =
    successorId === null
      ? sql<Moved>`select hand_over_concerns(${membershipId}, ${now}) as moved`
      : sql<Moved>`select hand_over_concerns_to(${membershipId}, ${successorId}, ${now}) as moved`;
  const { rows } = await handed.execute(tx);
  const heir = successorId === null ? nodeId : successorId;
  if ((rows[0]?.moved ?? 0) > 0 && heir !== null)
    post.notify(
      { kind: successorId === null ? "node" : "membership", id: heir },
      { kind: "concerns-handed-over", dedupe: `${opKey}:handed:${membershipId}` },
    );
  if (nodeId !== null) await sql`select ask_new_keys_of(${nodeId})`.execute(tx);
}

/**
 * A node leaves: all its open concerns go to the intake team, where the clock starts anew and who hears of it; the node
 * holds no key of any family any more, and deleting its own notes is asked for until somebody confirms it.
 */
export async function returnConcernsOfNode(
  tx: WriteTransaction,
  { networkId, nodeId }: { readonly networkId: NetworkId; readonly nodeId: NodeId },
  { now, opKey, post }: Occasion,
): Promise<void> {
  const intake = await intakeOf(tx, networkId);
  if (intake === undefined) return;
  const asked = dueAfter(now, workingDaysToConfirm, intake.land);
  await sql`select ask_deletion_of(${nodeId}, ${asked}, ${now})`.execute(tx);
  await sql`select end_reading_of(${nodeId}, ${asked}, ${now})`.execute(tx);
  await sql`select return_concerns_of_node(${nodeId}, ${triageDue(now, intake.land).at}, ${now})`.execute(tx);
  await sql`select take_keys_of(${nodeId})`.execute(tx);
  post.notify(
    { kind: "node", id: intake.intakeNodeId },
    { kind: "node-left", dedupe: `${opKey}:left:${nodeId}` },
  );
}
