import { z } from "zod";
import { readMunicipalities } from "./region.ts";

/** What is typed about a regional network. The message of a bad line carries the line. */
export const regionFields = z.object({
  name: z.string().trim().min(2, "regionNameMissing").max(120, "tooLong"),
  municipalities: z
    .string()
    .max(20_000, "tooLong")
    .transform((text, context) => {
      const read = readMunicipalities(text);
      if (read.ok) return read.value;
      context.addIssue({ code: "custom", message: `line:${read.reason}` });
      return z.NEVER;
    }),
});
