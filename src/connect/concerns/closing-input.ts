import { z } from "zod";
import { type ClosingReason, closingReasons } from "./concern.ts";

/** Why nobody could help: codes for the radar of gaps, without a way back to the concern. */
export const gapCauses = ["noOffer", "noPlace", "noLanguage", "tooFar", "otherTimes", "other"] as const;
export type GapCause = (typeof gapCauses)[number];

const fieldOf = { takenUp: "happenedOn", duplicate: "otherId", noOffer: "cause" } as const;
const missingOf = { takenUp: "date-missing", duplicate: "other-missing", noOffer: "cause-missing" } as const;

/** These endings prove themselves: a first visit, attempts with a second look, the other concern that goes on. */
const provenBy: readonly ClosingReason[] = ["takenUp", "notReached", "duplicate"];

type Told = {
  readonly reason: ClosingReason;
  /** What whoever closes says to the family in the same form. */
  readonly closingWords: string;
  /** Somebody of us has written to it, or spoken with it. */
  readonly toldBefore: boolean;
};
/** Nobody falls through the net without a word: every other ending needs something that the family was told. */
export const familyWasTold = ({ reason, closingWords, toldBefore }: Told): boolean =>
  provenBy.includes(reason) || closingWords !== "" || toldBefore;

/** How it ended, with what this ending has to name: the day of the first visit, why nobody could help, or the other concern. */
export const closingInput = z
  .object({
    concernId: z.uuid(),
    reason: z.enum(closingReasons, "reason-missing"),
    happenedOn: z.iso.date("date-missing").or(z.literal("")).default(""),
    // Nothing is chosen beforehand: the radar of gaps must not count a default.
    cause: z.enum(gapCauses, "cause-missing").or(z.literal("")).default(""),
    otherId: z.uuid("other-missing").or(z.literal("")).default(""),
    closingWords: z.string().trim().max(6000, "too-long").default(""),
  })
  .superRefine((closing, context) => {
    const { reason } = closing;
    if (reason !== "takenUp" && reason !== "duplicate" && reason !== "noOffer") return;
    const field = fieldOf[reason];
    if (closing[field] === "")
      context.addIssue({ code: "custom", path: [field], message: missingOf[reason] });
  });
export type Closing = z.infer<typeof closingInput>;
