import { z } from "zod";
import { holdsPhoneNumber } from "../../core/phone-number.ts";

/** Sectors of domain.md 1.2. */
export const sectors = [
  "youthWelfare",
  "health",
  "pregnancyCounselling",
  "earlyIntervention",
  "disabilityInclusion",
  "materialSecurity",
  "violenceProtection",
  "addiction",
  "migration",
  "education",
  "civic",
  "administration",
] as const;

const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "tooLong")
    .transform((text) => (text === "" ? null : text));

const emptyOr = <T extends z.ZodType<string>>(schema: T) =>
  z.union([z.literal("").transform(() => null), schema]);

/** What people type about an organisation; everything but the name may stay empty. */
export const organisationFields = z.object({
  name: z.string().trim().min(2, "organisationNameMissing").max(200, "tooLong"),
  shortName: optional(40),
  organisationType: optional(120),
  sector: emptyOr(z.enum(sectors)),
  description: optional(2000),
  email: emptyOr(z.email("organisationEmail").max(200, "tooLong")),
  website: emptyOr(z.url({ protocol: /^https?$/, error: "websiteAddress" }).max(400, "tooLong")),
  phone: optional(60).refine((phone) => phone === null || holdsPhoneNumber(phone), "phoneForm"),
});
