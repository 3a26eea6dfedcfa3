import { z } from "zod";
import { type ConcernId, newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import type { Staff } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import type { Concern } from "../concerns/concern.ts";
import { fieldsOf } from "../concerns/concern-keys.sql.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { messagesOf } from "../concerns/messages.sql.ts";
import { concernAtHand, keysOfConcern } from "../concerns/professional.sql.ts";
import { givenHows, oralReasons } from "../referrals/referral.ts";
import { recordMoveConsent } from "./move-consent.sql.ts";
import { maybeMoved, mayBeMoved, moveDue, movedClasses } from "./move.ts";
import { familyKeyOf, networksToMoveTo, openMoveOf, saveMove, type Target } from "./moves.sql.ts";
import { sealParcel } from "./seal-parcel.ts";
import { tellOtherNetwork } from "./tell-other-network.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

const moveInput = z
  .object({
    concernId: z.uuid(),
    toNetworkId: z.uuid("network-missing"),
    how: z.enum(givenHows, "how-missing"),
    oralReason: z.union([z.literal(""), z.enum(oralReasons)], "choice-unclear"),
    withInterpreter: z.boolean("interpreter-missing"),
    language: z.string().min(1, "language-unclear").max(20, "language-unclear"),
    along: z.array(z.enum(maybeMoved), "choice-unclear"),
    agreed: z.literal(true, "not-agreed"),
  })
  .refine(({ how, oralReason }) => how !== "oral" || oralReason !== "", {
    path: ["oralReason"],
    error: "oral-reason-missing",
  });

/**
 * The family moves and agreed that another network gets its concern. The consent and the parcel are one commit; the
 * concern stays open and owned here until somebody there acknowledges.
 */
export const moveConcern = useCase({
  name: "move-concern",
  input: moveInput,
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, keys: server, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeMoved(concern, who);
    if (!may.ok) return may;
    if ((await openMoveOf(tx, concern.id)) !== null) return refused("already-moving");
    const target = (await networksToMoveTo(tx)).find(({ networkId }) => networkId === input.toNetworkId);
    if (target === undefined) return refused("network-gone");
    const classes = movedClasses(input.along);
    const moveId = newId<"move">();
    const plannedId = newId<"concern">();
    const packed = await packFor(tx, { actor, server, concern, target, moveId, plannedId, classes });
    if (packed === undefined) return refused("no-key");
    const { membershipId } = actor;
    await recordMoveConsent(tx, { concern, target, classes, given: input, recordedBy: membershipId, now });
    const due = moveDue(now, intake.land, target.land);
    await saveMove(tx, { id: moveId, concern, target, plannedId, packed, offeredBy: membershipId, due, now });
    const { state, nodeId, ownerId } = concern;
    await changeConcern(
      tx,
      concern,
      { kind: "move", reason: "offered", state, nodeId, ownerId, due },
      { kind: "staff", membershipId },
      opKey,
      now,
    );
    await tellOtherNetwork(
      tx,
      { network: target.networkId, node: target.nodeId, kind: "concern-offered", dedupe: `${opKey}:move` },
      server,
    );
    post.notify(
      { kind: "family", id: concern.id },
      { concernId: concern.id, dedupe: `${opKey}:family`, kind: "family-news" },
    );
    return ok({ concernId: concern.id, moveId });
  },
});

type Packing = {
  readonly actor: Staff;
  readonly server: ServerKeys;
  readonly concern: Concern;
  readonly target: Target;
  readonly moveId: string;
  readonly plannedId: ConcernId;
  readonly classes: readonly string[];
};
/** Opened with the keys of this team, sealed anew for that one. */
async function packFor(tx: WriteTransaction, packing: Packing) {
  const { actor, server, concern, target, moveId, plannedId, classes } = packing;
  return sealParcel(
    {
      moveId,
      concernId: plannedId,
      receiver: { id: target.nodeId, key: { version: target.keyVersion, publicKey: target.publicKey } },
      familyPublicKey: await familyKeyOf(tx, concern.id),
      sessionKey: server.sessionKey,
    },
    {
      keys: await keysOfConcern(tx, actor, concern.id),
      fields: await fieldsOf(tx, [concern.id]),
      messages: await messagesOf(tx, concern.id),
      classes,
    },
  );
}
