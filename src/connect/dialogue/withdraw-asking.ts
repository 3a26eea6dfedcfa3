import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { hasLiveConsent } from "../concerns/concerns.sql.ts";
import { returnToIntake } from "../concerns/return-to-intake.sql.ts";
import { aFamily } from "../may.ts";
import { openOwnConcern } from "./own-concern.sql.ts";

/**
 * The second consent is taken back, as easily as it was given (Art. 7(3) GDPR), and the conversation goes on. A node that
 * was asked or had said yes lets go in the same commit: it held the concern on this consent alone.
 */
export const withdrawAsking = useCase({
  name: "withdraw-asking",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, _input, { now, actor, opKey, post }) => {
    const open = await openOwnConcern(tx, actor);
    if (open === null) return refused("already-closed");
    const { concern, intake } = open;
    if (!(await hasLiveConsent(tx, concern.id, "askNode"))) return ok({ concernId: concern.id });
    if (concern.nodeId !== intake.intakeNodeId)
      await returnToIntake(tx, concern, intake, {
        kind: "handBack",
        reason: "consentWithdrawn",
        membershipId: null,
        byFamily: true,
        opKey,
        now,
        post,
      });
    await tx
      .updateTable("consent")
      .set({ withdrawnAt: now })
      .where("concernId", "=", concern.id)
      .where("purpose", "=", "askNode")
      .where("withdrawnAt", "is", null)
      .execute();
    return ok({ concernId: concern.id });
  },
});
