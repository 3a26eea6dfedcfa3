import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { changeConsultation } from "./consultations.sql.ts";
import { ownStep, writeOwn } from "./own-step.ts";
import { findTransfer, markReceived } from "./transfers.sql.ts";
import { wordsField } from "./words-field.ts";

/** Step 8 for a body outside of Tragnetz: who confirmed that the paper arrived, and when. */
export const noteReceipt = useCase({
  ...ownStep({
    input: z.object({ consultationId: z.uuid(), words: wordsField("receipt-missing") }),
    run: async (step, { words }) => {
      const transfer = await findTransfer(step.tx, step.consultation.id);
      if (transfer === undefined) return refused("not-handed-over");
      // Who works here confirms herself; nobody confirms in her place.
      if (transfer.recipientKind !== "outside") return refused("confirms-herself");
      if (transfer.receivedAt !== null) return refused("received");
      if (!(await writeOwn(step, "receipt", words))) return refused("key-lost");
      await markReceived(step.tx, step.consultation.id, step.now);
      await changeConsultation(step.tx, step.consultation.id, {}, step.now);
      return ok({ id: step.consultation.id });
    },
  }),
  name: "note-receipt",
});
