import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { anAsdWorker } from "./may-protect.ts";
import { readWords } from "./parts.sql.ts";
import { nameOf } from "./protection-people.sql.ts";
import { findTransfer } from "./transfers.sql.ts";

/** What the child protection of the youth office sees: the hand-over made to it, and nothing around it. */
export const showTransfer = question({
  name: "show-transfer",
  input: z.object({ consultationId: z.uuid() }),
  login: "app",
  by: anAsdWorker,
  allow: async (tx, { consultationId }, actor) =>
    (await findTransfer(tx, consultationId))?.recipientAccountIds.includes(actor.accountId) === true,
  audit: ({ consultationId }) => ({ subjectKind: "childProtectionConsultation", subjectId: consultationId }),
  run: async (tx, { consultationId }, { actor, now }) => {
    const transfer = await findTransfer(tx, consultationId);
    if (transfer === undefined) return null;
    const { transfer: document, notInformed } = await readWords(tx, actor, consultationId);
    return { now, transfer, document, notInformed, asker: await nameOf(tx, transfer.askerId) };
  },
});
