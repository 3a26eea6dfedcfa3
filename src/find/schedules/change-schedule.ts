import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { changingTimes } from "./changing-times.ts";
import { mayKeepSchedule } from "./may-keep-times.ts";
import { factsOfForm, scheduleFormShape } from "./schedule-form.ts";
import { offerOfSchedule, updateSchedule } from "./schedules.sql.ts";

/** Changes times of an offer; what was said about single dates stays, as far as these dates still come. */
export const changeSchedule = useCase({
  name: "change-schedule",
  input: z.object({ ...scheduleFormShape, scheduleId: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { scheduleId }, actor) => mayKeepSchedule(tx, scheduleId, actor),
  audit: ({ scheduleId }) => ({ subjectKind: "schedule", subjectId: scheduleId }),
  run: async (tx, { scheduleId, ...form }, doing) => {
    const facts = factsOfForm(form);
    if (typeof facts === "string") return refused(facts);
    const offer = await offerOfSchedule(tx, scheduleId);
    if (offer === undefined) return refused("gone");
    await changingTimes(tx, offer.id, doing, () => updateSchedule(tx, scheduleId, facts));
    return ok({ offerId: offer.id });
  },
});
