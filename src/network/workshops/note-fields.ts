import { z } from "zod";
import { longestNote, notesOf } from "./table-note.ts";

const line = (most: number) => z.string().trim().max(most, "noteTooLong");
const word = (most: number) => line(most).refine((text) => text.length !== 1, "noteTooShort");

/** What a table writes, on a phone or typed in from paper. */
export const noteFields = {
  round: z
    .string()
    .regex(/^\d{1,2}$/, "roundMissing")
    .transform(Number),
  possibilities: word(longestNote),
  limits: word(longestNote),
  expectations: word(longestNote),
  partner: word(200),
  // With its partner in front it becomes one sentence of a profile.
  trigger: word(380),
  handover: word(500),
  feedback: word(500),
  contact: word(300),
  task: word(500),
  who: line(160),
  until: z.union([z.literal(""), z.iso.date("dayUnclear")]),
};

export const noteNames = Object.keys(noteFields) as readonly (keyof typeof noteFields)[];

type Written = z.infer<z.ZodObject<typeof noteFields>>;

/** Whoever names a person or a day has to say for what; an empty form says nothing. */
export const saysSomething = (written: Written, context: z.core.$RefinementCtx): void => {
  if (written.task === "" && (written.who !== "" || written.until !== ""))
    context.addIssue({ code: "custom", message: "taskMissing", path: ["task"] });
  else if (notesOf(written).length === 0)
    context.addIssue({ code: "custom", message: "nothingWritten", path: ["possibilities"] });
};
