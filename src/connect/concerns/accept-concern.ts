import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { NodeId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { isAwayOn } from "../../people/public.ts";
import { mayBeAccepted, somebodyElseTakesIt } from "./concern.ts";
import { changeConcern } from "./concerns.sql.ts";
import { firstAttemptDue } from "./deadline.ts";
import { openCare, releaseChannel } from "./hand-keys.sql.ts";
import { hadItUnanswered, othersOfIntake } from "./had-it-before.sql.ts";
import { type AtHand, concernAtHand } from "./professional.sql.ts";
import { onSeenConcern } from "./on-seen-concern.ts";

/** A professional takes a concern: from now on she is its owner, may reach the family, and has promised a first attempt. */
export const acceptConcern = useCase({
  name: "accept-concern",
  input: z.object({ concernId: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, keys, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeAccepted(concern, who);
    if (!may.ok) return may;
    const another = await afterNobodyAnswered(tx, atHand, now);
    if (!another.ok) return another;
    const nodeId: NodeId = concern.nodeId;
    await releaseChannel(tx, concern, nodeId, keys);
    await openCare(tx, concern, nodeId, keys);
    const due = firstAttemptDue(now, intake.land, concern.pregnantOrNewborn);
    await changeConcern(
      tx,
      concern,
      { kind: "accept", state: "active", nodeId, ownerId: actor.membershipId, due },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    post.notify(
      { kind: "family", id: concern.id },
      { concernId: concern.id, dedupe: `${opKey}:accept`, kind: "family-news" },
    );
    return ok({ concernId: concern.id });
  },
});

/** A node that is asked anew is asked by somebody who has read it; the rule is for what lies with the intake team. */
async function afterNobodyAnswered(
  tx: WriteTransaction,
  { concern, who }: AtHand,
  now: Temporal.Instant,
): Promise<ReturnType<typeof somebodyElseTakesIt>> {
  const hadIt = concern.state === "received" ? await hadItUnanswered(tx, concern.id) : null;
  if (hadIt !== who.membershipId) return ok(true);
  const away: boolean[] = [];
  for (const id of await othersOfIntake(tx, who.intakeNodeId, hadIt)) away.push(await isAwayOn(tx, id, now));
  return somebodyElseTakesIt(hadIt, who, away.includes(false));
}
