import { z } from "zod";
import { brandFaults } from "../../ui/brand.ts";
import { readSafeSvg } from "./safe-svg.ts";

const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "tooLong")
    .transform((typed) => (typed === "" ? null : typed));

const logo = z.string().transform((typed, context) => {
  if (typed.trim() === "") return null;
  const read = readSafeSvg(typed);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: read.reason });
  return z.NEVER;
});

/** What a network says about itself and how it looks. The lengths keep the whole form below the largest form we take. */
export const settingsFields = z
  .object({
    phone: text(60),
    phoneHours: text(120),
    contactEmail: z.union([z.literal("").transform(() => null), z.email("emailForm").max(200, "tooLong")]),
    intakeName: text(80),
    imprint: text(5_000),
    privacy: text(14_000),
    accessibility: text(6_000),
    brand: z.string().trim().toLowerCase(),
    lamp: z.string().trim().toLowerCase(),
    logoSvg: logo,
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
