import { z } from "zod";
import { seriesKinds } from "./meeting.ts";

const idOrNone = z.union([z.literal("").transform(() => null), z.uuid()]);

/** What is typed about a series. */
export const seriesFields = z.object({
  name: z.string().trim().min(2, "nameMissing").max(160, "tooLong"),
  kind: z.enum(seriesKinds, "kindMissing"),
  circleId: idOrNone,
  regionalNetworkId: idOrNone,
  rhythmMonths: z.union(
    [
      z.literal("").transform(() => null),
      z
        .string()
        .regex(/^([1-9]|[12]\d|3[0-6])$/)
        .transform(Number),
    ],
    "rhythmUnclear",
  ),
});
