import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isResponsible } from "../concerns/concern.ts";
import { concernAtHand } from "../concerns/professional.sql.ts";
import { withdrawQuestion } from "./partner-questions.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/** A link that is no longer needed opens nothing any more. */
export const withdrawPartnerQuestion = useCase({
  name: "withdraw-partner-question",
  input: z.object({ concernId: z.uuid(), id: z.uuid() }),
  ...onSeenConcern,
  run: async (tx, { concernId, id }, { now, actor }) => {
    const atHand = await concernAtHand(tx, actor, concernId);
    if (atHand === undefined || !isResponsible(atHand.concern, atHand.who)) return refused("not-yours");
    const done = await withdrawQuestion(tx, atHand.concern.id, id, now);
    return done ? ok({ concernId: atHand.concern.id }) : refused("already-answered");
  },
});
