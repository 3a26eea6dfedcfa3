import { z } from "zod";
import { dataLicenceOf } from "../../core/data-licence.ts";
import { holdsPhoneNumber } from "../../core/phone-number.ts";
import { quick } from "../../platform/web/response-cache.ts";
import { brandFaults } from "../../ui/brand.ts";
import { readSafeSvg } from "./safe-svg.ts";

const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "tooLong")
    .transform((typed) => (typed === "" ? null : typed));

/**
 * The logo comes with the first page a family loads, and that page may weigh 14 kB in all (architecture.md 6): this is
 * what page and style sheet leave over. Bytes, compressed as for the first reader.
 */
export const heaviestLogo = 1200;

const logo = z.string().transform((typed, context) => {
  if (typed.trim() === "") return null;
  const read = readSafeSvg(typed);
  const fault = read.ok ? (isTooHeavy(read.value) ? "logoTooHeavy" : undefined) : read.reason;
  if (read.ok && fault === undefined) return read.value;
  context.addIssue({ code: "custom", message: fault ?? "logoNotSvg" });
  return z.NEVER;
});
const isTooHeavy = (svg: string): boolean => quick(Buffer.from(svg), "br").length > heaviestLogo;

const licence = z
  .string()
  .transform((chosen) => (chosen === "" ? null : chosen))
  .refine((chosen) => chosen === null || dataLicenceOf(chosen) !== undefined, "licenceUnknown");

const mail = z.union([z.literal("").transform(() => null), z.email("emailForm").max(200, "tooLong")]);

/** What a network says about itself and how it looks. The lengths keep the whole form below the largest form we take. */
export const settingsFields = z
  .object({
    phone: text(60).refine((phone) => phone === null || holdsPhoneNumber(phone), "phoneForm"),
    phoneHours: text(120),
    contactEmail: mail,
    feedbackEmail: mail,
    intakeName: text(80),
    imprint: text(5_000),
    privacy: text(14_000),
    accessibility: text(6_000),
    brand: z.string().trim().toLowerCase(),
    lamp: z.string().trim().toLowerCase(),
    logoSvg: logo,
    dataLicence: licence,
    exitUrl: z.url({ protocol: /^https$/, error: "exitNeedsHttps" }).max(300, "tooLong"),
  })
  .superRefine(({ brand, lamp }, context) => {
    for (const fault of brandFaults({ brand, lamp }))
      context.addIssue({
        code: "custom",
        message: fault,
        path: [fault.startsWith("brand") ? "brand" : "lamp"],
      });
  });

export type Settings = z.infer<typeof settingsFields>;
