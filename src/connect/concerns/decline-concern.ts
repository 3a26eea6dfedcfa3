import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { aProfessional } from "../may.ts";
import { declineReasons, mayBeDeclined } from "./concern.ts";
import { lockConcern } from "./concerns.sql.ts";
import { actingFor } from "./professional.sql.ts";
import { returnToIntake } from "./return-to-intake.sql.ts";

/** The asked node says no, with a reason the network can count; the intake team has the concern again at once. */
export const declineConcern = useCase({
  name: "decline-concern",
  input: z.object({ concernId: z.uuid(), reason: z.enum(declineReasons, "reason-missing") }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await lockConcern(tx, concernId as ConcernId)) !== undefined,
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
  run: async (tx, input, { now, actor, opKey, post }) => {
    const concern = await lockConcern(tx, input.concernId as ConcernId);
    const acting = await actingFor(tx, actor);
    if (concern === undefined || acting === undefined) return refused("not-yours");
    const may = mayBeDeclined(concern, acting.who);
    if (!may.ok) return may;
    await returnToIntake(tx, concern, acting.intake, {
      kind: "decline",
      reason: input.reason,
      membershipId: actor.membershipId,
      opKey,
      now,
    });
    post.notify(
      { kind: "node", id: acting.intake.intakeNodeId },
      { concernId: concern.id, dedupe: `${opKey}:decline`, kind: "concern-returned" },
    );
    return ok({ concernId: concern.id });
  },
});
