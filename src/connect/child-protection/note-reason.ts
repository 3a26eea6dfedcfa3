import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeChanged } from "./consultation.ts";
import { changeConsultation } from "./consultations.sql.ts";
import { ownStep, writeOwn } from "./own-step.ts";
import { wordsField } from "./words-field.ts";

/** Step 1 again: her reason in her own words. */
export const noteReason = useCase({
  ...ownStep({
    input: z.object({ consultationId: z.uuid(), reason: wordsField("reason-missing") }),
    run: async (step, { reason }) => {
      const may = mayBeChanged(step.consultation, step.around);
      if (!may.ok) return may;
      if (!(await writeOwn(step, "reason", reason))) return refused("key-lost");
      await changeConsultation(step.tx, step.consultation.id, {}, step.now);
      return ok({ id: step.consultation.id });
    },
  }),
  name: "note-reason",
});
