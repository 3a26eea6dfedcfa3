import { z } from "zod";

/** A task: what, who, until when. None of the three may be missing. */
export const taskFields = z.object({
  title: z.string().trim().min(3, "titleMissing").max(500, "tooLong"),
  ownerId: z.uuid("ownerMissing"),
  dueOn: z.iso.date("dueMissing"),
});

export const reason = z.string().trim().min(3, "reasonMissing").max(500, "tooLong");
export const note = z
  .string()
  .trim()
  .max(500, "tooLong")
  .transform((text) => text || null);
