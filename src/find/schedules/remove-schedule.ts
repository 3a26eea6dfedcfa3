import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { changingTimes } from "./changing-times.ts";
import { mayKeepSchedule } from "./may-keep-times.ts";
import { deleteSchedule, offerOfSchedule } from "./schedules.sql.ts";

/** Removes times of an offer with all that was said about single dates. */
export const removeSchedule = useCase({
  name: "remove-schedule",
  input: z.object({ scheduleId: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { scheduleId }, actor) => mayKeepSchedule(tx, scheduleId, actor),
  audit: ({ scheduleId }) => ({ subjectKind: "schedule", subjectId: scheduleId }),
  run: async (tx, { scheduleId }, doing) => {
    const offer = await offerOfSchedule(tx, scheduleId);
    if (offer === undefined) return refused("gone");
    await changingTimes(tx, offer.id, doing, () => deleteSchedule(tx, scheduleId));
    return ok({ offerId: offer.id });
  },
});
