import { z } from "zod";
import { closingReasons } from "./concern.ts";

/** Why nobody could help: codes for the radar of gaps, without a way back to the concern. */
export const gapCauses = ["noOffer", "noPlace", "noLanguage", "tooFar", "otherTimes", "other"] as const;
export type GapCause = (typeof gapCauses)[number];

const fieldOf = { takenUp: "happenedOn", duplicate: "otherId" } as const;

/** How it ended, with what this ending has to name: the day of the first visit, why nobody could help, or the other concern. */
export const closingInput = z
  .object({
    concernId: z.uuid(),
    reason: z.enum(closingReasons, "reason-missing"),
    happenedOn: z.iso.date("date-missing").or(z.literal("")).default(""),
    cause: z.enum(gapCauses, "cause-missing").default("noOffer"),
    otherId: z.uuid("other-missing").or(z.literal("")).default(""),
  })
  .superRefine(({ reason, happenedOn, otherId }, context) => {
    const missing = (reason === "takenUp" && happenedOn === "") || (reason === "duplicate" && otherId === "");
    if (!missing) return;
    const path = [fieldOf[reason]];
    context.addIssue({
      code: "custom",
      path,
      message: reason === "takenUp" ? "date-missing" : "other-missing",
    });
  });
export type Closing = z.infer<typeof closingInput>;
