import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayBeChanged, talks } from "./consultation.ts";
import { changeConsultation } from "./consultations.sql.ts";
import { ownStep, writeOwn } from "./own-step.ts";
import { wordsField } from "./words-field.ts";

/** Step 4: the talk with the parents, or why there was none (§ 4 (1) KKG). */
export const noteTalk = useCase({
  ...ownStep({
    input: z.object({
      consultationId: z.uuid(),
      talk: z.enum(talks, "talk-choice-missing"),
      words: wordsField("talk-words-missing"),
    }),
    run: async (step, { talk, words }) => {
      const may = mayBeChanged(step.consultation, step.around);
      if (!may.ok) return may;
      if (!(await writeOwn(step, "talk", words))) return refused("key-lost");
      await changeConsultation(step.tx, step.consultation.id, { talk }, step.now);
      return ok({ id: step.consultation.id });
    },
  }),
  name: "note-talk",
});
