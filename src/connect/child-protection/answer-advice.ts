import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { findAdvice, markAnswered } from "./advice.sql.ts";
import { anAdviser } from "./may-protect.ts";
import { writePart } from "./parts.sql.ts";
import { wordsField } from "./words-field.ts";

/** The adviser answers in writing; her words open for the one who asked and for herself. */
export const answerAdvice = useCase({
  name: "answer-advice",
  input: z.object({ consultationId: z.uuid(), words: wordsField("advice-missing") }),
  login: "app",
  by: anAdviser,
  allow: async (tx, { consultationId }, actor) =>
    (await findAdvice(tx, consultationId))?.adviserAccountId === actor.accountId,
  audit: ({ consultationId }) => ({ subjectKind: "childProtectionConsultation", subjectId: consultationId }),
  run: async (tx, { consultationId, words }, { actor, now, post }) => {
    const advice = await findAdvice(tx, consultationId);
    if (advice === undefined || advice.answeredAt !== null) return refused("answered");
    const holders = [
      { accountId: actor.accountId, role: "adviser" },
      { accountId: advice.askerAccountId, role: "asker" },
    ] as const;
    await writePart(tx, actor, { consultationId, part: "advice" }, words, holders, now);
    await markAnswered(tx, consultationId, now);
    const dedupe = `protection:advised:${consultationId}`;
    post.notify({ kind: "membership", id: advice.askerId }, { dedupe, kind: "protection-news" });
    return ok({ id: consultationId });
  },
});
