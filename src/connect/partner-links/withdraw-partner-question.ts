import { z } from "zod";
import type { ConcernId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isResponsible } from "../concerns/concern.ts";
import { lockConcern } from "../concerns/concerns.sql.ts";
import { concernAtHand } from "../concerns/professional.sql.ts";
import { aProfessional } from "../may.ts";
import { withdrawQuestion } from "./partner-questions.sql.ts";

/** A link that is no longer needed opens nothing any more. */
export const withdrawPartnerQuestion = useCase({
  name: "withdraw-partner-question",
  input: z.object({ concernId: z.uuid(), id: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { concernId }) => (await lockConcern(tx, concernId as ConcernId)) !== undefined,
  audit: ({ concernId }) => ({ subjectKind: "concern", subjectId: concernId }),
  run: async (tx, { concernId, id }, { now, actor }) => {
    const atHand = await concernAtHand(tx, actor, concernId);
    if (atHand === undefined || !isResponsible(atHand.concern, atHand.who)) return refused("not-yours");
    const done = await withdrawQuestion(tx, atHand.concern.id, id, now);
    return done ? ok({ concernId: atHand.concern.id }) : refused("already-answered");
  },
});
