import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { absenceKinds } from "./duty.ts";

const day = z.iso.date("dutyDayMissing");

/** The form of a duty. */
export const dutyForm = z
  .object({ dutyPerson: z.uuid("dutyPersonMissing"), dutyFrom: day, dutyTo: day })
  .refine(({ dutyFrom, dutyTo }) => dutyTo >= dutyFrom, { path: ["dutyTo"], message: "dutyOrder" });

/** The form of an absence; no substitute means that the intake team is reminded. */
export const absenceForm = z
  .object({
    awayPerson: z.uuid("dutyPersonMissing"),
    awayFrom: day,
    awayTo: day,
    awayKind: z.enum(absenceKinds, "dutyDayMissing"),
    awaySubstitute: z.union([z.uuid(), z.literal("")], "substituteUnfit"),
  })
  .refine(({ awayFrom, awayTo }) => awayTo >= awayFrom, { path: ["awayTo"], message: "dutyOrder" });

/** What is wrong with the last day of an entry, seen from now; a calendar is for what comes, within a year. */
export function faultOfDays(now: Temporal.Instant, to: string): "dutyPast" | "dutyTooFar" | undefined {
  const today = officeDay(now);
  const last = Temporal.PlainDate.from(to);
  if (Temporal.PlainDate.compare(last, today) < 0) return "dutyPast";
  return Temporal.PlainDate.compare(last, today.add({ years: 1 })) > 0 ? "dutyTooFar" : undefined;
}
