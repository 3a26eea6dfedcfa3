import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { findConfirmation } from "./confirmations.sql.ts";
import { mayBeSecond } from "./may-protect.ts";
import { readWords } from "./parts.sql.ts";
import { nameOf } from "./protection-people.sql.ts";

/** What the second person sees of a decision: as much as was shared with her, and nothing of the asker's own space. */
export const showConfirmation = question({
  name: "show-confirmation",
  input: z.object({ consultationId: z.uuid() }),
  login: "app",
  by: mayBeSecond,
  allow: async (tx, { consultationId }, actor) =>
    (await findConfirmation(tx, consultationId))?.secondAccountId === actor.accountId,
  audit: ({ consultationId }) => ({ subjectKind: "childProtectionConsultation", subjectId: consultationId }),
  run: async (tx, { consultationId }, { actor, now }) => {
    const asked = await findConfirmation(tx, consultationId);
    if (asked === undefined) return null;
    const words = await readWords(tx, actor, consultationId);
    return { now, asked, words, asker: await nameOf(tx, asked.askerId) };
  },
});
