import { z } from "zod";

const day = (missing: string) => z.iso.date(missing);

/** One open task and what the meeting said about it. */
export const settledInput = z.discriminatedUnion("outcome", [
  z.object({ id: z.uuid(), outcome: z.literal("done"), why: z.string().trim().max(500, "tooLong") }),
  z.object({
    id: z.uuid(),
    outcome: z.literal("stays"),
    why: z.string().trim().max(500, "tooLong"),
    dueOn: day("newDateMissing"),
  }),
  z.object({
    id: z.uuid(),
    outcome: z.literal("dropped"),
    why: z.string().trim().min(3, "reasonMissing").max(500, "tooLong"),
  }),
]);
export type Settled = z.infer<typeof settledInput>;

export const taskInput = z.object({
  title: z.string().trim().min(3, "taskTitleMissing").max(500, "tooLong"),
  ownerId: z.uuid("ownerMissing"),
  dueOn: day("dueMissing"),
});

export const minutesInput = z.object({
  meetingId: z.uuid(),
  records: z.array(
    z.object({
      id: z.union([z.uuid(), z.literal("offen")]),
      revision: z.coerce.number().int().min(0),
      text: z
        .string()
        .max(20_000, "tooLong")
        .transform((text) => text.trim() || null),
    }),
  ),
  settled: z.array(settledInput),
  decision: z
    .object({
      text: z.string().trim().min(3, "decisionShort").max(2000, "tooLong"),
      agendaItemId: z.union([z.literal("").transform(() => null), z.uuid("decisionItem")]),
    })
    .nullable(),
  task: taskInput.nullable(),
});
export type MinutesInput = z.infer<typeof minutesInput>;
