import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { openCare } from "../concerns/hand-keys.sql.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { concernAtHand, keysOfConcern, nodeSecretsOf } from "../concerns/professional.sql.ts";
import { renewsKeys } from "./epochs.ts";
import { newKeysDue } from "./keys-due.sql.ts";
import { renewKeys } from "./renew-keys.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/**
 * The first opening after somebody lost access: new keys for what comes from now on, because jobs have none
 * (decisions.md 16). The care thread goes on under a new key too; what was written in it before stays as it is.
 */
export const renewConcernKeys = useCase({
  name: "renew-concern-keys",
  input: z.object({ concernId: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, keys }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    if (concern.dueAt === null || concern.dueKind === null) return refused("already-closed");
    if (who.nodeId === null || !renewsKeys(concern, who)) return refused("not-yours");
    // Two people opened it at once: the second one finds the work done.
    if (!(await newKeysDue(tx, concern.id))) return ok({ concernId: concern.id });
    const family = await tx
      .selectFrom("concern")
      .select("familyPublicKey")
      .where("id", "=", concern.id)
      .executeTakeFirstOrThrow();
    const renewed = await renewKeys(tx, concern, await keysOfConcern(tx, actor, concern.id), {
      intake: { nodeId: intake.intakeNodeId },
      responsible: { nodeId: concern.nodeId },
      familyPublicKey: family.familyPublicKey,
      own: { nodeId: who.nodeId, secrets: await nodeSecretsOf(tx, actor) },
      sessionKey: keys.sessionKey,
    });
    if (!renewed) return refused("no-key");
    if (concern.state === "active") await openCare(tx, concern, concern.nodeId, keys);
    await tx.updateTable("concern").set({ rekeyDue: false }).where("id", "=", concern.id).execute();
    const due = { at: concern.dueAt, kind: concern.dueKind };
    const { state, nodeId, ownerId } = concern;
    await changeConcern(
      tx,
      concern,
      { kind: "rekey", state, nodeId, ownerId, due },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    return ok({ concernId: concern.id });
  },
});
