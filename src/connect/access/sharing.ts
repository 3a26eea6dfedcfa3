import { z } from "zod";
import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import { type Acting, type Concern, isResponsible, mayBeAnswered } from "../concerns/concern.ts";
import { consentMonths, givenHows, oralReasons } from "../referrals/referral.ts";

/** The version of the German wording of the consent to reading along; changing a sentence of it raises this. */
export const sharingWordingVersion = "2026-11-m1";

/** What can be shared: each part lies under a key of its own, so what is not named cannot be opened. */
export const sharedParts = ["contact", "channel", "care"] as const;
export type SharedPart = (typeof sharedParts)[number];

/** A consent to reading along, field by field as a professional recorded it (domain.md 5.2). */
export const sharingInput = z
  .object({
    concernId: z.uuid(),
    readerNodeId: z.uuid("reader-missing"),
    parts: z.array(z.enum(sharedParts)).min(1, "parts-missing"),
    shareHow: z.enum(givenHows, "share-how-missing"),
    shareOralReason: z.union([z.literal(""), z.enum(oralReasons)], "unclear"),
    shareLanguage: z.string().min(1, "share-language-missing").max(20, "share-language-missing"),
    shareInterpreter: z.boolean("share-interpreter-missing"),
    shareMonths: z.enum(consentMonths, "unclear"),
    shareSure: z.literal(true, "share-not-confirmed"),
  })
  .refine(({ shareHow, shareOralReason }) => shareHow !== "oral" || shareOralReason !== "", {
    path: ["shareOralReason"],
    error: "share-oral-reason-missing",
  });

/** Who is there for the family lets somebody read along; whoever was only asked has nothing to give on. */
export const mayShare = (concern: Concern, who: Acting) => mayBeAnswered(concern, who);

/** The team that is there ends it, and so does the intake team. */
export const mayEndSharing = (
  concern: Concern,
  who: Acting,
): Outcome<true, "not-yours" | "already-closed"> => {
  if (concern.state === "closed") return refused("already-closed");
  return isResponsible(concern, who) || who.nodeId === who.intakeNodeId ? ok(true) : refused("not-yours");
};
