import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { optionalId } from "../register/contact-person.ts";

/** Kinds of groups that networks know (Schubert, NZFH Impulse 3). */
export const circleKinds = ["steeringGroup", "workingGroup", "actionNetwork", "structureNetwork"] as const;
export type CircleKind = (typeof circleKinds)[number];

export const seatRoles = ["chair", "deputy", "member", "guest"] as const;
export type SeatRole = (typeof seatRoles)[number];

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

/** A day as a date field sends it. */
export const dayField = z.string().refine(isDay, "dayMissing");
export const optionalDay = z.union([z.literal("").transform(() => null), dayField]);

/** ISO days compare as text; a period that has no end is never over. */
export const endsBeforeItBegins = (since: string | null, until: string | null): boolean =>
  since !== null && until !== null && until < since;

export const isOver = (until: string | null, today: string): boolean => until !== null && until < today;

/** What is typed about a group. */
export const circleFields = {
  kind: z.enum(circleKinds, "circleKindMissing"),
  name: z.string().trim().min(2, "circleNameMissing").max(160, "tooLong"),
  purpose: z
    .string()
    .trim()
    .max(2000, "tooLong")
    .transform((text) => (text === "" ? null : text)),
  regionalNetworkId: optionalId,
  since: optionalDay,
};
