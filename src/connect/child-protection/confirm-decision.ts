import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { findAdvice } from "./advice.sql.ts";
import { answerConfirmation, findConfirmation } from "./confirmations.sql.ts";
import { mayBeSecond } from "./may-protect.ts";
import { writePart } from "./parts.sql.ts";
import { wordsField } from "./words-field.ts";

/** The second person says yes or no to informing without consent, and why. She answers once. */
export const confirmDecision = useCase({
  name: "confirm-decision",
  input: z.object({
    consultationId: z.uuid(),
    agrees: z.enum(["yes", "no"], "agrees-missing"),
    words: wordsField("view-missing"),
  }),
  login: "app",
  by: mayBeSecond,
  allow: async (tx, { consultationId }, actor) =>
    (await findConfirmation(tx, consultationId))?.secondAccountId === actor.accountId,
  audit: ({ consultationId }) => ({ subjectKind: "childProtectionConsultation", subjectId: consultationId }),
  run: async (tx, { consultationId, agrees, words }, { actor, now, post }) => {
    const asked = await findConfirmation(tx, consultationId);
    if (asked === undefined || asked.answeredAt !== null) return refused("answered");
    const isAdviser = (await findAdvice(tx, consultationId))?.adviserAccountId === actor.accountId;
    const holders = [
      { accountId: actor.accountId, role: isAdviser ? "adviser" : "second" },
      { accountId: asked.askerAccountId, role: "asker" },
    ] as const;
    await writePart(tx, actor, { consultationId, part: "view" }, words, holders, now);
    await answerConfirmation(tx, consultationId, agrees === "yes", now);
    const dedupe = `protection:confirmed:${consultationId}:${now.epochMilliseconds}`;
    post.notify({ kind: "membership", id: asked.askerId }, { dedupe, kind: "protection-news" });
    return ok({ id: consultationId });
  },
});
