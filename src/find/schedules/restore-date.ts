import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { mayKeepSchedule } from "./may-keep-times.ts";
import { dayField } from "./schedule-form.ts";
import { nameDate, offerOfSchedule, removeExceptions, touchOffer } from "./schedules.sql.ts";

/** "Findet doch statt": as planned, also where a holiday would have closed it. Own closures go on closing it. */
export const restoreDate = useCase({
  name: "restore-date",
  input: z.object({ scheduleId: z.uuid(), onDate: dayField, onHoliday: z.enum(["", "1"]) }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { scheduleId }, actor) => mayKeepSchedule(tx, scheduleId, actor),
  audit: ({ scheduleId }) => ({ subjectKind: "schedule", subjectId: scheduleId }),
  run: async (tx, { scheduleId, onDate, onHoliday }, { now }) => {
    const offer = await offerOfSchedule(tx, scheduleId);
    if (offer === undefined) return refused("gone");
    await removeExceptions(tx, scheduleId, onDate, ["cancelled", "moved"]);
    if (onHoliday === "1") await nameDate(tx, scheduleId, onDate);
    await touchOffer(tx, offer.id, now);
    return ok({ offerId: offer.id });
  },
});
