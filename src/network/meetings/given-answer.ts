import { z } from "zod";
import { type Need, needKinds } from "./guest.ts";

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "tooLong")
    .transform((text) => (text === "" ? null : text));

/** What a guest says: whether she comes, what she needs for it, and what else she wants to say. */
export const givenAnswer = z.object({
  answer: z.enum(["yes", "no"], "linkAnswerMissing"),
  needs: z.array(z.enum(needKinds)).max(needKinds.length),
  needsNote: words(300),
  /** "I need nothing of it any more." */
  needsNone: z.boolean(),
  comment: words(500),
});
type Given = z.infer<typeof givenAnswer>;

/**
 * What is kept of the needs. The form never shows what was said before, so an empty one keeps it; only who says so, or
 * who does not come, takes it back.
 */
export function needsToKeep({ answer, needs, needsNote, needsNone }: Given): {
  readonly needs: readonly Need[] | null;
  readonly needsNote: string | null;
} {
  if (answer === "no" || needsNone) return { needs: [], needsNote: null };
  return needs.length === 0 && needsNote === null ? { needs: null, needsNote: null } : { needs, needsNote };
}
