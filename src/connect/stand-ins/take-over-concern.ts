import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { isAwayOn } from "../../people/public.ts";
import { useCase } from "../../platform/use-case.ts";
import { isResponsible } from "../concerns/concern.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { concernAtHand } from "../concerns/professional.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/**
 * While its owner is away, somebody of the same team takes a concern over. She holds the team's key already; the promise
 * and its date stay, and the family reads that another person is there now.
 */
export const takeOverConcern = useCase({
  name: "take-over-concern",
  input: z.object({ concernId: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined || !isResponsible(atHand.concern, atHand.who)) return refused("not-yours");
    const { concern } = atHand;
    const { ownerId, dueAt, dueKind } = concern;
    if (concern.state !== "active" || ownerId === null || dueAt === null || dueKind === null)
      return refused("already-answered");
    if (ownerId === actor.membershipId) return refused("already-answered");
    if (!(await isAwayOn(tx, ownerId, now))) return refused("owner-is-there");
    await changeConcern(
      tx,
      concern,
      {
        kind: "handOver",
        state: "active",
        nodeId: concern.nodeId,
        ownerId: actor.membershipId,
        due: { at: dueAt, kind: dueKind },
      },
      { kind: "staff", membershipId: actor.membershipId },
      opKey,
      now,
    );
    post.notify(
      { kind: "family", id: concern.id },
      { concernId: concern.id, dedupe: `${opKey}:handOver`, kind: "family-news" },
    );
    return ok({ concernId: concern.id });
  },
});
