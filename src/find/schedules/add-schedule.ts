import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { mayKeepTimesOfOffer } from "./may-keep-times.ts";
import { factsOfForm, scheduleFormShape } from "./schedule-form.ts";
import { insertSchedule, touchOffer } from "./schedules.sql.ts";

/** Adds times to an offer. */
export const addSchedule = useCase({
  name: "add-schedule",
  input: z.object({ ...scheduleFormShape, offerId: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { offerId }, actor) => mayKeepTimesOfOffer(tx, offerId, actor),
  audit: ({ offerId }) => ({ subjectKind: "offer", subjectId: offerId }),
  run: async (tx, { offerId, ...form }, { networkId, now }) => {
    const facts = factsOfForm(form);
    if (typeof facts === "string") return refused(facts);
    await insertSchedule(tx, { ...facts, networkId, offerId, id: newId<"schedule">() });
    await touchOffer(tx, offerId, now);
    return ok({ offerId });
  },
});
