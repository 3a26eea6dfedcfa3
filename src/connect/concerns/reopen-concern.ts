import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { carryOn } from "./carry-on.sql.ts";
import { mayBeReopened } from "./concern.ts";
import { mayStillBeAnswered } from "../consents/consents.sql.ts";
import { concernAtHand, keysOfConcern } from "./professional.sql.ts";
import { onSeenConcern } from "./on-seen-concern.ts";

/** Closed is final: a family that needs help again gets a new concern that names the old one, with the intake team. */
export const reopenConcern = useCase({
  name: "reopen-concern",
  input: z.object({ concernId: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, keys: server, journal, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeReopened(concern, who);
    if (!may.ok) return may;
    if (!(await mayStillBeAnswered(tx, concern.id))) return refused("no-consent");
    const next = await carryOn(tx, {
      old: concern,
      keys: await keysOfConcern(tx, actor, concern.id),
      intake,
      askedNodeId: null,
      by: { kind: "staff", membershipId: actor.membershipId },
      server,
      journal,
      now,
    });
    if (!next.ok) return next;
    post.notify(
      { kind: "node", id: intake.intakeNodeId },
      { concernId: next.value, dedupe: `${opKey}:reopen`, kind: "concern-arrived" },
    );
    post.notify(
      { kind: "family", id: next.value },
      { concernId: next.value, dedupe: `${opKey}:family`, kind: "family-news" },
    );
    return ok({ concernId: next.value });
  },
});
