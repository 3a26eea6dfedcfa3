import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeWorkedOn } from "../concerns/concern.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { secondLookDue } from "../concerns/deadline.ts";
import { concernAtHand } from "../concerns/professional.sql.ts";
import { isReadyForLook, missingBeforeNotReached } from "./attempt.ts";
import { attemptsOf, lookOf, somebodyMayLook } from "./attempts.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/** Everything was tried: somebody else of the team, or of the intake team, is asked to look at it again. */
export const askSecondLook = useCase({
  name: "ask-second-look",
  input: z.object({ concernId: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeWorkedOn(concern, who);
    if (!may.ok) return may;
    const look = await lookOf(tx, concern.id);
    const attempts = await attemptsOf(tx, concern.id);
    if (!isReadyForLook(missingBeforeNotReached(attempts, concern, look))) return refused("not-yet-earned");
    if (look !== null && look.answer !== "tryAgain") return refused("already-asked");
    const involved = [concern.ownerId, ...attempts.map(({ membershipId }) => membershipId)];
    if (!(await somebodyMayLook(tx, [concern.nodeId, intake.intakeNodeId], involved)))
      return refused("nobody-to-look");
    await changeConcern(
      tx,
      concern,
      {
        kind: "secondLook",
        state: "active",
        nodeId: concern.nodeId,
        ownerId: concern.ownerId,
        due: secondLookDue(now, intake.land),
        reason: "asked",
      },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    for (const id of new Set([concern.nodeId, intake.intakeNodeId]))
      post.notify(
        { kind: "node", id },
        { concernId: concern.id, dedupe: `${opKey}:${id}`, kind: "second-look-asked" },
      );
    return ok({ concernId: concern.id });
  },
});
