import { z } from "zod";
import { headings } from "./workshop.ts";

const asked = z
  .string()
  .trim()
  .max(300, "questionTooLong")
  .transform((text) => (text === "" ? null : text));
const idOrNone = z.union([z.literal("").transform(() => null), z.uuid()]);

/** A table as it is typed. */
export const stationFields = {
  topic: z.string().trim().min(2, "topicMissing").max(120, "topicTooLong"),
  seats: z
    .string()
    .trim()
    .regex(/^\d{1,2}$/, "seatsRange")
    .transform(Number)
    .pipe(z.number().min(2, "seatsRange").max(40, "seatsRange")),
  stepFree: z.boolean(),
  hostId: idOrNone,
  profileId: idOrNone,
  interfaces: asked,
  expectations: asked,
  possibilities: asked,
  limits: asked,
};
type Typed = z.infer<z.ZodObject<typeof stationFields>>;

export const stationFacts = (typed: Typed) => ({
  topic: typed.topic,
  seats: typed.seats,
  stepFree: typed.stepFree,
  hostId: typed.hostId,
  profileId: typed.profileId,
  questions: {
    interfaces: typed.interfaces,
    expectations: typed.expectations,
    possibilities: typed.possibilities,
    limits: typed.limits,
  },
});

export const stationNames = ["topic", "seats", "stepFree", "hostId", "profileId", ...headings] as const;
