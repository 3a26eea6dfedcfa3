import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { bases, frameFields } from "./profile.ts";
import { consentKinds, handoverKinds, readTyped, type Typed } from "./statement-kinds.ts";

export const emptyOr = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal("").transform(() => null), schema]);
const sentence = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "tooLong")
    .transform((text) => (text === "" ? null : text));

/** "profile:…", "organisation:…", "type:…" or "sector:…": whom a line is about. */
export const partnerField = z
  .string()
  .max(220)
  .regex(/^((profile|organisation):[0-9a-f-]{36}|(type|sector):.+)$/, "partnerUnknown");

export const typedField = z.string().transform((text, context): Typed | null => {
  if (text === "") return null;
  const read = readTyped(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: "meaningUnknown" });
  return z.NEVER;
});

const line = z.object({
  text: z.string().trim().min(2, "lineTooShort").max(600, "tooLong"),
  typed: typedField,
  partner: emptyOr(partnerField),
});

const face = z.object({
  partner: partnerField,
  direction: z.enum(["gives", "takes", "both"]),
  occasion: sentence(600),
  handover: sentence(600),
  handoverKind: emptyOr(z.enum(handoverKinds)),
  feedback: sentence(600),
  feedbackKind: emptyOr(z.enum(["expects", "gives", "none"])),
  consent: emptyOr(z.enum(consentKinds)),
  contact: sentence(300),
  contactPersonId: emptyOr(z.uuid()),
});

const day = emptyOr(z.iso.date("dayForm"));
const later = (one: string, other: string): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(one), Temporal.PlainDate.from(other)) > 0;

const frame = Object.fromEntries(frameFields.map((name) => [name, sentence(2000)])) as Record<
  (typeof frameFields)[number],
  ReturnType<typeof sentence>
>;

/** What is typed about a service. Who says when it was agreed also says when it is looked through again. */
export const profileFields = z
  .object({
    name: z.string().trim().min(2, "serviceNameMissing").max(160, "tooLong"),
    offerId: emptyOr(z.uuid()),
    keeperId: emptyOr(z.uuid()),
    basis: emptyOr(z.enum(bases)),
    ...frame,
    agreedOn: day,
    reviewBy: day,
    possibilities: z.array(line).max(60, "tooManyLines"),
    limits: z.array(line).max(60, "tooManyLines"),
    expectations: z.array(line).max(60, "tooManyLines"),
    interfaces: z.array(face).max(60, "tooManyLines"),
  })
  .superRefine(({ agreedOn, reviewBy }, context) => {
    if (agreedOn !== null && reviewBy === null)
      context.addIssue({ code: "custom", path: ["reviewBy"], message: "reviewMissing" });
    if (agreedOn === null && reviewBy !== null)
      context.addIssue({ code: "custom", path: ["agreedOn"], message: "agreedMissing" });
    if (agreedOn !== null && reviewBy !== null && !later(reviewBy, agreedOn))
      context.addIssue({ code: "custom", path: ["reviewBy"], message: "reviewBeforeAgreed" });
  });

export type ProfileInput = z.infer<typeof profileFields>;
