import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeLookedAtAgain } from "../concerns/concern.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { secondLookDue } from "../concerns/deadline.ts";
import { concernAtHand } from "../concerns/professional.sql.ts";
import { isReadyForLook, missingBeforeNotReached } from "./attempt.ts";
import { attemptsOf, lookOf, setSecondLook } from "./attempts.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/** A second person looks at what was tried and says: enough, or once more (decisions.md 7). */
export const lookAgain = useCase({
  name: "look-again",
  input: z.object({ concernId: z.uuid(), answer: z.enum(["confirmed", "tryAgain"], "answer-missing") }),
  ...onSeenConcern,
  run: async (tx, { answer, ...input }, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const attempts = await attemptsOf(tx, concern.id);
    const may = mayBeLookedAtAgain(
      concern,
      who,
      attempts.map(({ membershipId }) => membershipId),
    );
    if (!may.ok) return may;
    const look = await lookOf(tx, concern.id);
    if (!isReadyForLook(missingBeforeNotReached(attempts, concern, look))) return refused("not-yet-earned");
    await setSecondLook(
      tx,
      concern.id,
      answer === "confirmed" ? { secondLookAt: now, secondLookBy: actor.membershipId } : null,
    );
    await changeConcern(
      tx,
      concern,
      {
        kind: "secondLook",
        state: "active",
        nodeId: concern.nodeId,
        ownerId: concern.ownerId,
        due: secondLookDue(now, intake.land),
        reason: answer,
      },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    if (concern.ownerId !== null)
      post.notify(
        { kind: "membership", id: concern.ownerId },
        { concernId: concern.id, dedupe: `${opKey}:look`, kind: "second-look-answered" },
      );
    return ok({ concernId: concern.id });
  },
});
