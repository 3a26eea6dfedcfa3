import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeClosed } from "./consultation.ts";
import { changeConsultation } from "./consultations.sql.ts";
import { ownStep } from "./own-step.ts";

/** The asker ends her consultation. From this day on the time of its deletion runs. */
export const closeConsultation = useCase({
  ...ownStep({
    input: z.object({ consultationId: z.uuid() }),
    run: async ({ tx, consultation, around, now }) => {
      const may = mayBeClosed(consultation, around);
      if (!may.ok) return may;
      await changeConsultation(tx, consultation.id, { closedAt: now }, now);
      return ok({ id: consultation.id });
    },
  }),
  name: "close-consultation",
});
