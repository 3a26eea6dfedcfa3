import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { actingFor } from "../concerns/professional.sql.ts";
import { aProfessional } from "../may.ts";
import { confirmationAtHand, markConfirmed } from "./deletion-confirmations.sql.ts";

/** A former recipient says that its notes and prints about a family are gone; the intake team says it for a team that has left. */
export const confirmDeletion = useCase({
  name: "confirm-deletion",
  input: z.object({ id: z.uuid(), understood: z.literal(true, "not-confirmed") }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { id }) => (await confirmationAtHand(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "deletionConfirmation", subjectId: id }),
  run: async (tx, { id }, { actor, now }) => {
    const asked = await confirmationAtHand(tx, id);
    const acting = await actingFor(tx, actor);
    if (asked === undefined || acting === undefined) return refused("not-yours");
    if (asked.nodeId !== actor.nodeId && acting.who.intakeNodeId !== actor.nodeId)
      return refused("not-yours");
    // Confirmed twice is confirmed: two colleagues may press at once.
    if (asked.waiting) await markConfirmed(tx, id, { now, membershipId: actor.membershipId });
    return ok({ id });
  },
});
