import { z } from "zod";
import { contactWish } from "../concerns/contact-wish.ts";
import { alwaysAlong, type DataClass, maybeAlong } from "../concerns/travelling-fields.ts";

/** The version of the German wording of the consent to a referral; changing a sentence of it raises this. */
export const referralWordingVersion = "2026-11-u2";

/** How the consent was given, and why no signature, where there is none (domain.md 5.2). */
export const givenHows = ["oral", "written"] as const;
export const oralReasons = ["phone", "noPaper", "reading", "language", "urgent"] as const;
/** For how long it holds. Months; half a year unless the family says otherwise. */
export const consentMonths = ["3", "6", "12"] as const;
export const professions = [
  "midwife",
  "paediatrics",
  "gynaecology",
  "generalPractice",
  "clinic",
  "pregnancyCounselling",
  "daycare",
  "other",
] as const;

const text = (most: number) => z.string().trim().max(most, "too-long");
const looksLikeMail = (typed: string): boolean => typed === "" || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed);

/** Who refers. Of somebody who is signed in all this is known and may stay empty. */
export const referrerWords = z.object({
  practice: text(120),
  profession: z.union([z.literal(""), z.enum(professions)], "choice-unclear"),
  callback: text(60),
  noticeMail: text(200).refine(looksLikeMail, "email-unclear"),
});
export type ReferrerWords = z.infer<typeof referrerWords>;

/** A consent as a professional recorded it: everything that has to be provable later. */
export const recordedConsent = z
  .object({
    how: z.enum(givenHows, "how-missing"),
    oralReason: z.union([z.literal(""), z.enum(oralReasons)], "choice-unclear"),
    withInterpreter: z.boolean("interpreted-missing"),
    language: z.string().min(1, "explained-missing").max(20, "explained-missing"),
    months: z.enum(consentMonths, "choice-unclear"),
    feedback: z.boolean(),
    /** What may go on to a node that is asked, besides name, way and language. */
    along: z.array(z.enum(maybeAlong)),
  })
  .refine(({ how, oralReason }) => how !== "oral" || oralReason !== "", {
    path: ["oralReason"],
    error: "oral-reason-missing",
  });
export type RecordedConsent = z.infer<typeof recordedConsent>;

/** Her own file mark. Short, so that nobody is tempted to write a name. */
export const ownReference = text(20);

export const referralInput = {
  wish: contactWish,
  from: referrerWords,
  reference: ownReference,
  consent: recordedConsent,
};

/** What a node that is asked may learn. */
export const travelsWith = ({ along }: Pick<RecordedConsent, "along">): readonly DataClass[] => [
  ...alwaysAlong,
  ...along,
];

export const referralStatuses = ["none", "arrived", "inContact", "ended"] as const;
export type ReferralStatus = (typeof referralStatuses)[number];
export const outcomeWords = ["takenUp", "declinedWithAlternative", "notReached"] as const;
export type OutcomeWord = (typeof outcomeWords)[number];
