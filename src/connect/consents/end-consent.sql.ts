import type { Temporal } from "temporal-polyfill";
import type { MembershipId, OperationKey } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { keptAfterClosing } from "../concerns/close-concern.ts";
import type { Concern } from "../concerns/concern.ts";
import { dropWrapsOf } from "../concerns/concern-keys.sql.ts";
import { changeConcern, type IntakeFacts } from "../concerns/concerns.sql.ts";
import { countClosing } from "../concerns/count-closing.sql.ts";
import { dayOf } from "../concerns/deadline.ts";
import { returnToIntake } from "../concerns/return-to-intake.sql.ts";
import { carriesTheConcern } from "./consent-purposes.ts";
import { type LiveConsent, markEnded } from "./consents.sql.ts";
import { askForDeletion } from "./deletion-confirmations.sql.ts";

export type Ending = {
  /** Withdrawn by the family, over by the clock, or ended by the team because nobody else needs to read any more. */
  readonly cause: "withdrawn" | "expired" | "left";
  /** Who wrote it down, where the family told it instead of typing its code. */
  readonly toldTo?: MembershipId;
  readonly opKey: OperationKey;
  readonly now: Temporal.Instant;
  readonly server: ServerKeys;
  readonly post: Post;
};

/**
 * A consent ends, with effect in this very transaction (Art. 7(3) GDPR; trust.md 3.3): keys of who read on it go, new keys
 * become due, the former recipient is asked to delete its copy, the family reads it in its log.
 */
export async function endConsent(
  tx: WriteTransaction,
  concern: Concern,
  intake: IntakeFacts,
  consent: LiveConsent,
  ending: Ending,
): Promise<void> {
  if (concern.state === "closed") await markEnded(tx, consent.id, ending.now);
  else if (carriesTheConcern(consent.purpose)) await endConcern(tx, concern, consent, ending);
  else if (consent.purpose === "askNode" && concern.nodeId !== intake.intakeNodeId)
    await takeFromNode(tx, concern, intake, consent, ending);
  else await endQuietly(tx, concern, intake, consent, ending);
}

/** The node that was asked or had said yes held the concern on this consent alone. */
async function takeFromNode(
  tx: WriteTransaction,
  concern: Concern,
  intake: IntakeFacts,
  consent: LiveConsent,
  { cause, toldTo, opKey, now, post }: Ending,
): Promise<void> {
  const byFamily = cause === "withdrawn";
  await returnToIntake(tx, concern, intake, {
    kind: byFamily ? "handBack" : "consentEnded",
    reason: byFamily ? "consentWithdrawn" : "consentExpired",
    membershipId: toldTo ?? null,
    byFamily,
    opKey,
    now,
    post,
  });
  if (!byFamily) await askForDeletion(tx, concern, { nodeId: concern.nodeId, cause, now, land: intake.land });
  await markEnded(tx, consent.id, now);
}

/** Nobody changes place; whoever read on this consent alone stops. */
async function endQuietly(
  tx: WriteTransaction,
  concern: Concern,
  intake: IntakeFacts,
  consent: LiveConsent,
  { cause, toldTo, opKey, now }: Ending,
): Promise<void> {
  const { recipientNodeId: reader } = consent;
  await markEnded(tx, consent.id, now);
  if (reader !== null && reader !== concern.nodeId && reader !== intake.intakeNodeId) {
    await dropWrapsOf(tx, concern.id, reader);
    await tx.updateTable("concern").set({ rekeyDue: true }).where("id", "=", concern.id).execute();
    await askForDeletion(tx, concern, { nodeId: reader, cause, now, land: intake.land });
  }
  const { state, nodeId, ownerId, dueAt, dueKind } = concern;
  if (dueAt === null || dueKind === null) return;
  const by = toldTo
    ? { kind: "staff" as const, membershipId: toldTo }
    : { kind: cause === "withdrawn" ? ("family" as const) : ("system" as const), membershipId: null };
  const due = { at: dueAt, kind: dueKind };
  const change = {
    kind: "consentEnded",
    state,
    nodeId,
    ownerId,
    due,
    reason: cause === "left" ? "sharingEnded" : consent.purpose,
  } as const;
  await changeConcern(tx, concern, change, by, opKey, now);
}

/** The consent that carried everything is over: the concern ends, and its words and keys are gone with the commit. */
async function endConcern(
  tx: WriteTransaction,
  concern: Concern,
  consent: LiveConsent,
  { opKey, now, server, post }: Ending,
): Promise<void> {
  // Nobody with a key is there who would know the topic (decisions.md 16).
  await countClosing(tx, concern, { topic: null, reason: "consentEnded", server, now });
  await markEnded(tx, consent.id, now);
  await changeConcern(
    tx,
    concern,
    {
      kind: "close",
      state: "closed",
      nodeId: concern.nodeId,
      ownerId: concern.ownerId,
      due: null,
      closingReason: "consentEnded",
      reason: "consentExpired",
      deleteAfter: dayOf(now).add({ days: keptAfterClosing }),
    },
    { kind: "system", membershipId: null },
    opKey,
    now,
  );
  post.notify(
    { kind: "node", id: concern.nodeId },
    { concernId: concern.id, dedupe: `${opKey}:consent-ended`, kind: "concern-withdrawn" },
  );
}
