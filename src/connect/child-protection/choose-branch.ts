import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { branches, decisionsFor, mayBeChanged } from "./consultation.ts";
import { changeConsultation } from "./consultations.sql.ts";
import { ownStep } from "./own-step.ts";

/** Step 2: born or not yet born. § 4 KKG does not give the same power to inform before the birth. */
export const chooseBranch = useCase({
  ...ownStep({
    input: z.object({ consultationId: z.uuid(), born: z.enum(branches, "branch-missing") }),
    run: async ({ tx, consultation, around, now }, { born }) => {
      const may = mayBeChanged(consultation, around);
      if (!may.ok) return may;
      const { decision } = consultation;
      if (decision !== null && !decisionsFor(born).includes(decision)) return refused("decided-otherwise");
      await changeConsultation(tx, consultation.id, { born }, now);
      return ok({ id: consultation.id });
    },
  }),
  name: "choose-branch",
});
