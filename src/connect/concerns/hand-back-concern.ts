import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { declineReasons, mayBeHandedBack } from "./concern.ts";
import { lockConcern } from "./concerns.sql.ts";
import { concernAtHand } from "./professional.sql.ts";
import { returnToIntake } from "./return-to-intake.sql.ts";

/** A node returns a concern even after accepting it; the care it wrote stays closed to whoever comes next. */
export const handBackConcern = useCase({
  name: "hand-back-concern",
  input: z.object({ concernId: z.uuid(), reason: z.enum(declineReasons, "reason-missing") }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await lockConcern(tx, concernId as ConcernId)) !== undefined,
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
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
