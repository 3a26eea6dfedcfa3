import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { findAdvice } from "./advice.sql.ts";
import { findConfirmation } from "./confirmations.sql.ts";
import { anAdviser } from "./may-protect.ts";
import { readWords } from "./parts.sql.ts";
import { nameOf } from "./protection-people.sql.ts";

/** What the adviser sees: who asks, by when, the pseudonymous sheet and her own answer. */
export const showAdviceRequest = question({
  name: "show-advice-request",
  input: z.object({ consultationId: z.uuid() }),
  login: "app",
  by: anAdviser,
  allow: async (tx, { consultationId }, actor) =>
    (await findAdvice(tx, consultationId))?.adviserAccountId === actor.accountId,
  audit: ({ consultationId }) => ({ subjectKind: "childProtectionConsultation", subjectId: consultationId }),
  run: async (tx, { consultationId }, { actor, now }) => {
    const advice = await findAdvice(tx, consultationId);
    if (advice === undefined) return null;
    const asked = await findConfirmation(tx, consultationId);
    const { sheet, advice: answer } = await readWords(tx, actor, consultationId);
    const asker = await nameOf(tx, advice.askerId);
    return { now, advice, asker, sheet, answer, asked: asked?.secondAccountId === actor.accountId };
  },
});
