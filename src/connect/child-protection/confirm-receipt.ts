import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { anAsdWorker } from "./may-protect.ts";
import { findTransfer, markReceived } from "./transfers.sql.ts";

/** Step 8: the child protection of the youth office says that the hand-over has arrived. */
export const confirmReceipt = useCase({
  name: "confirm-receipt",
  input: z.object({ consultationId: z.uuid() }),
  login: "app",
  by: anAsdWorker,
  allow: async (tx, { consultationId }, actor) =>
    (await findTransfer(tx, consultationId))?.recipientAccountIds.includes(actor.accountId) === true,
  audit: ({ consultationId }) => ({ subjectKind: "childProtectionConsultation", subjectId: consultationId }),
  run: async (tx, { consultationId }, { now, post }) => {
    const transfer = await findTransfer(tx, consultationId);
    if (transfer === undefined || transfer.receivedAt !== null) return refused("received");
    await markReceived(tx, consultationId, now);
    const dedupe = `protection:received:${consultationId}`;
    post.notify({ kind: "membership", id: transfer.askerId }, { dedupe, kind: "protection-news" });
    return ok({ id: consultationId });
  },
});
