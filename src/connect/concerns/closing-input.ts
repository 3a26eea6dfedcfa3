import { z } from "zod";
import { type ClosingReason, closingReasons } from "./concern.ts";
import { topicCount } from "./contact-wish.ts";

/** Why nobody could help: codes for the radar of gaps, sealed and under no id of the concern. */
export const gapCauses = ["noOffer", "noPlace", "noLanguage", "tooFar", "otherTimes", "other"] as const;
export type GapCause = (typeof gapCauses)[number];

/** What an ending has to name besides itself, in the order in which the form asks, and what is said where it is missing. */
const namedBy = {
  takenUp: [["happenedOn", "date-missing"]],
  duplicate: [["otherId", "other-missing"]],
  noOffer: [
    ["topic", "topic-missing"],
    ["cause", "cause-missing"],
  ],
} as const;
const endingsThatName = Object.keys(namedBy) as readonly (keyof typeof namedBy)[];

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

/** Forms send the number of a topic as it is written; "" where none is chosen. */
const isTopicOrNone = (typed: string): boolean =>
  typed === "" || (/^[1-9]\d*$/.test(typed) && Number(typed) <= topicCount);

/** How it ended, with what this ending has to name: the day of the first visit, what was missing and why, or the other concern. */
export const closingInput = z
  .object({
    concernId: z.uuid(),
    reason: z.enum(closingReasons, "reason-missing"),
    happenedOn: z.iso.date("date-missing").or(z.literal("")).default(""),
    // A gap without its topic tells the radar nothing; the family may have named none.
    topic: z.string().refine(isTopicOrNone, "topic-missing").default(""),
    // Nothing is chosen beforehand: the radar of gaps must not count a default.
    cause: z.enum(gapCauses, "cause-missing").or(z.literal("")).default(""),
    otherId: z.uuid("other-missing").or(z.literal("")).default(""),
    closingWords: z.string().trim().max(6000, "too-long").default(""),
  })
  .superRefine((closing, context) => {
    const reason = endingsThatName.find((one) => one === closing.reason);
    for (const [field, message] of reason === undefined ? [] : namedBy[reason])
      if (closing[field] === "") context.addIssue({ code: "custom", path: [field], message });
  });
export type Closing = z.infer<typeof closingInput>;
