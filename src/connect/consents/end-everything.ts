import { Temporal } from "temporal-polyfill";
import type { MembershipId, OperationKey } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { keptAfterClosing } from "../concerns/close-concern.ts";
import type { Concern } from "../concerns/concern.ts";
import { changeConcern, findConcern, intakeOf } from "../concerns/concerns.sql.ts";
import { countClosing } from "../concerns/count-closing.sql.ts";
import { dayOf } from "../concerns/deadline.ts";
import { askForDeletion } from "./deletion-confirmations.sql.ts";
import type { ToldWithdrawal } from "./told-withdrawal.ts";

type EndOfEverything = {
  /** Who wrote it down where the family told it; null where the family did it with its code. */
  readonly told: (ToldWithdrawal & { readonly membershipId: MembershipId }) | null;
  readonly opKey: OperationKey;
  readonly now: Temporal.Instant;
  readonly server: ServerKeys;
  readonly post: Post;
};

/**
 * The workflow part of "Alles löschen", the same for the family's own act and for one it told somebody: the concern ends,
 * every consent ends, who may have noted something is asked to delete it. Words, keys and door are the caller's next step
 * in the same transaction. Answers the last day of the bare workflow row.
 */
export async function endEverything(
  tx: WriteTransaction,
  concern: Concern,
  { told, opKey, now, server, post }: EndOfEverything,
): Promise<Temporal.PlainDate> {
  const deleteAfter = await lastDayOf(tx, concern, now);
  if (concern.state !== "closed") {
    await countClosing(tx, concern, { topic: null, reason: "withdrawn", server, now });
    const change = {
      kind: "withdraw" as const,
      state: "closed" as const,
      nodeId: concern.nodeId,
      ownerId: concern.ownerId,
      due: null,
      closingReason: "withdrawn",
      deleteAfter,
    };
    const by = {
      kind: told ? ("staff" as const) : ("family" as const),
      membershipId: told?.membershipId ?? null,
    };
    await changeConcern(tx, concern, change, by, opKey, now);
    await askItsNode(tx, concern, now);
    post.notify(
      { kind: "node", id: concern.nodeId },
      { concernId: concern.id, dedupe: `${opKey}:withdraw`, kind: "concern-withdrawn" },
    );
  }
  await tx
    .updateTable("consent")
    .set({
      withdrawnAt: now,
      withdrawalTold: told?.toldHow ?? null,
      withdrawalToldOn: told?.toldOn ?? null,
      withdrawalRecordedBy: told?.membershipId ?? null,
    })
    .where("concernId", "=", concern.id)
    .where("withdrawnAt", "is", null)
    .execute();
  return deleteAfter;
}

/** A node that was asked or had said yes may have noted something; the intake team deletes within the product. */
async function askItsNode(tx: WriteTransaction, concern: Concern, now: Temporal.Instant): Promise<void> {
  const intake = await intakeOf(tx, concern.networkId);
  if (intake === undefined || concern.nodeId === intake.intakeNodeId) return;
  await askForDeletion(tx, concern, { nodeId: concern.nodeId, cause: "withdrawn", now, land: intake.land });
}

/** A concern that had ended before keeps the day on which its last traces go. */
async function lastDayOf(
  tx: WriteTransaction,
  { id }: Concern,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate> {
  const before = (await findConcern(tx, id))?.deleteAfter;
  return before ? Temporal.PlainDate.from(before) : dayOf(now).add({ days: keptAfterClosing });
}
