import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { findAdvice } from "./advice.sql.ts";
import { findConfirmation } from "./confirmations.sql.ts";
import { aroundOf, findConsultation } from "./consultations.sql.ts";
import { mayConsult } from "./may-protect.ts";
import { readWords } from "./parts.sql.ts";
import { advisersFor, colleaguesOf, nameOf, officesOf } from "./protection-people.sql.ts";
import { findTransfer } from "./transfers.sql.ts";

/** One's own consultation with all its steps and the people who can be asked. */
export const showConsultation = question({
  name: "show-consultation",
  input: z.object({ consultationId: z.uuid() }),
  login: "app",
  by: mayConsult,
  allow: async (tx, { consultationId }) => (await findConsultation(tx, consultationId)) !== undefined,
  audit: ({ consultationId }) => ({ subjectKind: "childProtectionConsultation", subjectId: consultationId }),
  run: async (tx, { consultationId }, { actor, now }) => {
    const consultation = await findConsultation(tx, consultationId);
    if (consultation === undefined) return null;
    const advice = await findAdvice(tx, consultationId);
    const confirmation = await findConfirmation(tx, consultationId);
    return {
      now,
      consultation,
      around: await aroundOf(tx, consultationId),
      words: await readWords(tx, actor, consultationId),
      advice: advice && { ...advice, adviser: await nameOf(tx, advice.adviserId) },
      confirmation: confirmation && { ...confirmation, second: await nameOf(tx, confirmation.secondId) },
      transfer: await findTransfer(tx, consultationId),
      advisers: await advisersFor(tx, actor),
      colleagues: await colleaguesOf(tx, actor),
      offices: await officesOf(tx),
    };
  },
});
