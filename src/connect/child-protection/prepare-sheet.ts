import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeChanged } from "./consultation.ts";
import { changeConsultation } from "./consultations.sql.ts";
import { ownStep, writeOwn } from "./own-step.ts";
import { optionalWords, wordsField } from "./words-field.ts";

/** Step 3, first half: what she saw and asks, with the names and places that tell who it is. Opens for her alone. */
export const prepareSheet = useCase({
  ...ownStep({
    input: z.object({
      consultationId: z.uuid(),
      seen: wordsField("seen-missing"),
      done: optionalWords,
      question: wordsField("question-missing"),
      names: optionalWords,
      places: optionalWords,
    }),
    run: async (step, { consultationId: _, ...words }) => {
      const may = mayBeChanged(step.consultation, step.around);
      if (!may.ok) return may;
      if (step.around.advice?.answered) return refused("answered");
      const draft = JSON.stringify({ ...words, on: officeDay(step.now).toString() });
      if (!(await writeOwn(step, "draft", draft))) return refused("key-lost");
      await changeConsultation(step.tx, step.consultation.id, {}, step.now);
      return ok({ id: step.consultation.id });
    },
  }),
  name: "prepare-sheet",
});
