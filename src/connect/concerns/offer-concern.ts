import { z } from "zod";
import type { ConcernId, NodeId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeOffered } from "./concern.ts";
import { isOpenNode } from "./concern-keys.sql.ts";
import { changeConcern, hasLiveConsent, lockConcern } from "./concerns.sql.ts";
import { answerDue } from "./deadline.ts";
import { handKeysTo } from "./hand-keys.sql.ts";
import { actingFor, keysOfConcern } from "./professional.sql.ts";
import { onSeenConcern } from "./on-seen-concern.ts";

/** The intake team asks a node. The node may read what the wish is about; how to reach the family comes with its yes. */
export const offerConcern = useCase({
  name: "offer-concern",
  input: z.object({ concernId: z.uuid(), nodeId: z.uuid("node-missing") }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, post, keys }) => {
    const concernId = input.concernId as ConcernId;
    const nodeId = input.nodeId as NodeId;
    const concern = await lockConcern(tx, concernId);
    const acting = await actingFor(tx, actor);
    if (concern === undefined || acting === undefined) return refused("not-yours");
    const may = mayBeOffered(concern, acting.who, await hasLiveConsent(tx, concernId, "askNode"));
    if (!may.ok) return may;
    if (nodeId === acting.who.intakeNodeId) return refused("own-node");
    if (!(await isOpenNode(tx, nodeId))) return refused("node-gone");
    const handed = await handKeysTo(tx, concern, nodeId, await keysOfConcern(tx, actor, concernId), keys);
    if (!handed) return refused("node-without-key");
    await changeConcern(
      tx,
      concern,
      { kind: "offer", state: "offered", nodeId, ownerId: null, due: answerDue(now, acting.intake.land) },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    post.notify(
      { kind: "node", id: nodeId },
      { concernId, dedupe: `${opKey}:offer`, kind: "concern-offered" },
    );
    return ok({ concernId });
  },
});
