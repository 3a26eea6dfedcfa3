import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { tellGuestsOff } from "../guest-dates/tell-guests-off.ts";
import { mayEditOffers } from "../may.ts";
import { mayKeepSchedule } from "./may-keep-times.ts";
import { dayField, noteField } from "./schedule-form.ts";
import { offerOfSchedule, putException, touchOffer } from "./schedules.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Calls one date off; a guest who was to come hears it. The next request of every family shows it, because the version of the data has risen. */
export const cancelDate = useCase({
  name: "cancel-date",
  input: z.object({ scheduleId: z.uuid(), onDate: dayField, note: noteField, ...letterSite.shape }),
  login: "app",
  by: mayEditOffers,
  allow: (tx, { scheduleId }, actor) => mayKeepSchedule(tx, scheduleId, actor),
  audit: ({ scheduleId }) => ({ subjectKind: "schedule", subjectId: scheduleId }),
  run: async (tx, { scheduleId, onDate, note, ...site }, { networkId, now, post, opKey }) => {
    const offer = await offerOfSchedule(tx, scheduleId);
    if (offer === undefined) return refused("gone");
    await putException(tx, newId(), { networkId, scheduleId, onDate, kind: "cancelled", note }, now);
    await touchOffer(tx, offer.id, now);
    await tellGuestsOff(tx, { scheduleId, onDate, reason: note, ...site }, { post, opKey });
    return ok({ offerId: offer.id });
  },
});
