import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import type { Actor, System } from "../../platform/actor.ts";
import { useCase } from "../../platform/use-case.ts";
import { dueReminders } from "./due-reminders.ts";
import { standingOf, toRemind } from "./guest.ts";
import { guestsOf, markReminded } from "./guests.sql.ts";
import { networkFacts } from "./meetings.sql.ts";
import { markRemindedToAnswer, markRemindedToCome, plannedMeetings } from "./reminders.sql.ts";
import { sendLetters } from "./send-letters.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

const onlyJobs = (actor: Actor): actor is System => actor.kind === "system";

/**
 * Once each: three working days before the deadline whoever has not answered and was not asked within the last days, two working days before the meeting whoever
 * comes. Running it twice sends nothing more.
 */
export const remindByItself = useCase({
  name: "remind-by-itself",
  input: z.object({ site: letterSite }),
  login: "app",
  by: onlyJobs,
  allow: () => true,
  audit: () => ({ subjectKind: "network", subjectId: null }),
  run: async (tx, { site }, sending) => {
    const { networkId, now } = sending;
    const { land } = await networkFacts(tx, networkId);
    const { toAnswer, toCome } = dueReminders(await plannedMeetings(tx), land, now);
    let sent = 0;
    for (const meeting of toAnswer) {
      const open = toRemind(await guestsOf(tx, meeting.id), meeting, now);
      const reached = await sendLetters(tx, meeting, open, "reminder", site, sending);
      await markReminded(tx, reached, now);
      await markRemindedToAnswer(tx, meeting.id, now);
      sent += reached.length;
    }
    for (const meeting of toCome) {
      const coming = (await guestsOf(tx, meeting.id)).filter((guest) => standingOf(guest, meeting) === "yes");
      sent += (await sendLetters(tx, meeting, coming, "soon", site, sending)).length;
      await markRemindedToCome(tx, meeting.id, now);
    }
    return ok({ sent });
  },
});
