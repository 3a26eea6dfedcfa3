import { z } from "zod";
import { agendaKinds } from "./agenda.ts";

const duration = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, "agendaMinutes")
  .transform(Number)
  .refine((minutes) => minutes >= 1 && minutes <= 600, "agendaMinutes");

/** What is typed about one point of an agenda. */
export const agendaFields = z.object({
  kind: z.enum(agendaKinds, "agendaKind"),
  title: z.string().trim().min(2, "agendaTitle").max(300, "tooLong"),
  minutes: duration,
  speakerId: z.union([z.literal("").transform(() => null), z.uuid("agendaSpeaker")]),
  note: z
    .string()
    .trim()
    .max(2000, "tooLong")
    .transform((text) => text || null),
});

/** A stored point, or the one about open tasks, which need not be stored. */
export const agendaPoint = z.object({
  meetingId: z.uuid(),
  id: z.union([z.uuid(), z.literal("offen")]),
});
