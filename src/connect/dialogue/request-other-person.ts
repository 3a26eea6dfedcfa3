import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { returnToIntake } from "../concerns/return-to-intake.sql.ts";
import { aFamily } from "../may.ts";
import { openOwnConcern } from "./own-concern.sql.ts";

/** "Jemand anderes soll kommen": no reason is asked; the intake team looks for another person, and its clock runs at once. */
export const requestOtherPerson = useCase({
  name: "request-other-person",
  input: z.object({}),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, _input, { now, actor, opKey, post }) => {
    const open = await openOwnConcern(tx, actor);
    if (open === null) return refused("already-closed");
    const { concern, intake } = open;
    if (concern.state !== "active") return refused("nobody-there");
    await returnToIntake(tx, concern, intake, {
      kind: "handBack",
      reason: "otherPerson",
      membershipId: null,
      byFamily: true,
      opKey,
      now,
      post,
    });
    return ok({ concernId: concern.id });
  },
});
