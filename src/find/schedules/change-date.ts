import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { mayKeepSchedule } from "./may-keep-times.ts";
import { dayField, noteField } from "./schedule-form.ts";
import { offerOfSchedule, putException, removeExceptions, touchOffer } from "./schedules.sql.ts";

const time = z.union([
  z.literal("").transform(() => null),
  z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "timeForm"),
]);

/** What is different on one date: another day or time, a guest. The same day and no guest is as planned. */
export const changeDate = useCase({
  name: "change-date",
  input: z.object({
    scheduleId: z.uuid(),
    onDate: dayField,
    newDate: dayField,
    newTime: time,
    guest: noteField,
    note: noteField,
  }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { scheduleId }, actor) => mayKeepSchedule(tx, scheduleId, actor),
  audit: ({ scheduleId }) => ({ subjectKind: "schedule", subjectId: scheduleId }),
  run: async (tx, { scheduleId, onDate, newDate, newTime, guest, note }, { networkId, now }) => {
    const offer = await offerOfSchedule(tx, scheduleId);
    if (offer === undefined) return refused("gone");
    await removeExceptions(tx, scheduleId, onDate, ["moved", "guest"]);
    const date = { networkId, scheduleId, onDate };
    if (newDate !== onDate || newTime !== null)
      await putException(tx, newId(), { ...date, kind: "moved", newDate, newTime, note }, now);
    if (guest !== null) await putException(tx, newId(), { ...date, kind: "guest", guest, note: null }, now);
    await touchOffer(tx, offer.id, now);
    return ok({ offerId: offer.id });
  },
});
