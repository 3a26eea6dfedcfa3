import { z } from "zod";
import { watchesOverData } from "../../people/may.ts";
import { question } from "../../platform/use-case.ts";
import { lastWeek } from "./reading-sample.ts";
import { drawSample } from "./reading-sample.sql.ts";

/** Last week's sample of who opened what of families, for the data protection officer and nobody else (trust.md T12). */
export const showReadingSample = question({
  name: "show-reading-sample",
  input: z.object({}),
  // Sees which team was responsible and has no right to any ciphertext of a family.
  login: "worker",
  by: watchesOverData,
  allow: () => true,
  audit: () => ({ subjectKind: "auditLog", subjectId: null }),
  run: async (tx, _input, { now }) => {
    const week = lastWeek(now);
    return { week, ...(await drawSample(tx, week)) };
  },
});
export type ShownSample = NonNullable<Awaited<ReturnType<typeof showReadingSample.run>>>;
