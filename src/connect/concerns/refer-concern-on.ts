import { z } from "zod";
import type { NodeId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { carryOn } from "./carry-on.sql.ts";
import { keptAfterClosing } from "./close-concern.ts";
import { mayBeWorkedOn } from "./concern.ts";
import { isOpenNode } from "./concern-keys.sql.ts";
import { changeConcern, hasLiveConsent } from "./concerns.sql.ts";
import { countClosing } from "./count-closing.sql.ts";
import { dayOf } from "./deadline.ts";
import { concernAtHand, keysOfConcern } from "./professional.sql.ts";
import { onSeenConcern } from "./on-seen-concern.ts";

/** The family needs another node: a new concern is offered there and this one ends, in one commit. A no brings it to the intake team. */
export const referConcernOn = useCase({
  name: "refer-concern-on",
  input: z.object({ concernId: z.uuid(), onToId: z.uuid("node-missing") }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, keys: server, journal, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeWorkedOn(concern, who);
    if (!may.ok) return may;
    const askedNodeId = input.onToId as NodeId;
    if (askedNodeId === intake.intakeNodeId || askedNodeId === concern.nodeId)
      return refused("on-to-own-node");
    if (!(await hasLiveConsent(tx, concern.id, "askNode"))) return refused("no-consent");
    if (!(await isOpenNode(tx, askedNodeId))) return refused("on-to-gone");
    const keys = await keysOfConcern(tx, actor, concern.id);
    const by = { kind: "staff", membershipId: actor.membershipId } as const;
    const next = await carryOn(tx, { old: concern, keys, intake, askedNodeId, by, server, journal, now });
    if (!next.ok) return next.reason === "node-without-key" ? refused("on-to-without-key") : next;
    await countClosing(tx, concern, { topic: null, reason: "referredOn", server, now });
    await changeConcern(
      tx,
      concern,
      {
        kind: "close",
        state: "closed",
        nodeId: concern.nodeId,
        ownerId: concern.ownerId,
        due: null,
        closingReason: "referredOn",
        outcomeFacts: { successorId: next.value },
        deleteAfter: dayOf(now).add({ days: keptAfterClosing }),
      },
      by,
      opKey,
      now,
    );
    post.notify(
      { kind: "node", id: askedNodeId },
      { concernId: next.value, dedupe: `${opKey}:offer`, kind: "concern-offered" },
    );
    post.notify(
      { kind: "family", id: next.value },
      { concernId: next.value, dedupe: `${opKey}:family`, kind: "family-news" },
    );
    return ok({ concernId: next.value });
  },
});
