import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { declineReasons, mayBeHandedBack } from "./concern.ts";
import { concernAtHand } from "./professional.sql.ts";
import { returnToIntake } from "./return-to-intake.sql.ts";
import { onSeenConcern } from "./on-seen-concern.ts";

/** A node returns a concern even after accepting it; the care it wrote stays closed to whoever comes next. */
export const handBackConcern = useCase({
  name: "hand-back-concern",
  input: z.object({ concernId: z.uuid(), reason: z.enum(declineReasons, "reason-missing") }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who, intake } = atHand;
    const may = mayBeHandedBack(concern, who);
    if (!may.ok) return may;
    await returnToIntake(tx, concern, intake, {
      kind: "handBack",
      reason: input.reason,
      membershipId: actor.membershipId,
      opKey,
      now,
      post,
    });
    return ok({ concernId: concern.id });
  },
});
