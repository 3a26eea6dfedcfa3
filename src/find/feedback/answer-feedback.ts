import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { feedbackReadBy, isOfferStaff } from "../may.ts";
import { outcomes } from "./feedback.ts";
import { isFeedbackOf, writeOutcome } from "./feedback.sql.ts";

/** Somebody says what became of a piece of feedback; then it leaves the list. */
export const answerFeedback = useCase({
  name: "answer-feedback",
  input: z.object({ id: z.uuid(), outcome: z.enum(outcomes) }),
  login: "app",
  by: isOfferStaff,
  allow: (tx, { id }, actor) => isFeedbackOf(tx, id, feedbackReadBy(actor)),
  audit: ({ id }) => ({ subjectKind: "feedback", subjectId: id }),
  run: async (tx, { id: asked, outcome }, { networkId, actor, now }) => {
    const id = readId<"feedback">(asked);
    const isMine =
      id !== undefined &&
      (await writeOutcome(tx, { networkId, id, outcome, by: actor.membershipId, at: now }));
    return isMine ? ok<string>(asked) : refused("already-answered");
  },
});
