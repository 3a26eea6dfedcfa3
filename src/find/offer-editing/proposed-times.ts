import { z } from "zod";
import type { Schedule } from "../../core/recurrence.ts";

/** Times of an offer that is not there yet: they come with its proposal and keep their id when it is approved. */
export const proposedTime = z.object({
  id: z.uuid(),
  kind: z.enum(["open", "event"]),
  title: z.string().nullable(),
  startsOn: z.string(),
  startTime: z.string(),
  minutes: z.number(),
  rule: z.string().nullable(),
  extraDates: z.array(z.string()),
  validTo: z.string().nullable(),
  closedOnHolidays: z.boolean(),
  closedInSchoolHolidays: z.boolean(),
  note: z.string().nullable(),
});
export type ProposedTime = z.infer<typeof proposedTime>;

/** More than this nobody types by hand; a calendar file is read once the offer is there. */
export const mostProposedTimes = 40;

/** As it will be once it is approved. */
export const scheduleOf = (time: ProposedTime): Schedule => ({
  ...time,
  zone: "Europe/Berlin",
  validFrom: null,
  locationId: null,
  exceptions: [],
});
