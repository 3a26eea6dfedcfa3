import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { changingTimes } from "./changing-times.ts";
import { mayKeepTimesOfOffer } from "./may-keep-times.ts";
import { factsOfForm, scheduleFormShape } from "./schedule-form.ts";
import { insertSchedule } from "./schedules.sql.ts";

/** Adds times to an offer. */
export const addSchedule = useCase({
  name: "add-schedule",
  input: z.object({ ...scheduleFormShape, offerId: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { offerId }, actor) => mayKeepTimesOfOffer(tx, offerId, actor),
  audit: ({ offerId }) => ({ subjectKind: "offer", subjectId: offerId }),
  run: async (tx, { offerId, ...form }, doing) => {
    const facts = factsOfForm(form);
    if (typeof facts === "string") return refused(facts);
    const schedule = { ...facts, networkId: doing.networkId, offerId, id: newId<"schedule">() };
    await changingTimes(tx, offerId, doing, () => insertSchedule(tx, schedule));
    return ok({ offerId });
  },
});
