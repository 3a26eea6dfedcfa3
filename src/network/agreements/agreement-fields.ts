import { z } from "zod";
import { type SectionKey, sectionKeys } from "./agreement.ts";

const emptyOr = <T extends z.ZodType>(schema: T) => z.union([z.literal("").transform(() => null), schema]);
const sentence = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "tooLong")
    .transform((text) => (text === "" ? null : text));
const day = z.iso.date("dayForm");

const sections = Object.fromEntries(sectionKeys.map((key) => [key, sentence(6000)])) as Record<
  SectionKey,
  ReturnType<typeof sentence>
>;

/** What is typed about an agreement. */
export const agreementFields = z
  .object({
    title: z.string().trim().min(2, "titleMissing").max(200, "tooLong"),
    startsOn: day,
    endsOn: emptyOr(day),
    notice: sentence(300),
    reviewOn: emptyOr(day),
    parties: z.array(z.uuid()).min(1, "partyMissing").max(200, "tooLong"),
    sections: z.object(sections),
  })
  .superRefine(({ startsOn, endsOn, reviewOn, parties }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (endsOn !== null && endsOn <= startsOn) refuse("endsOn", "endBeforeStart");
    if (reviewOn !== null && reviewOn <= startsOn) refuse("reviewOn", "reviewBeforeStart");
    if (reviewOn !== null && endsOn !== null && reviewOn > endsOn) refuse("reviewOn", "reviewAfterEnd");
    if (new Set(parties).size < parties.length) refuse("parties", "partyTwice");
  });

export type AgreementInput = z.infer<typeof agreementFields>;
