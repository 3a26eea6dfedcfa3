import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { toRemind } from "./guest.ts";
import { guestsOf, markReminded } from "./guests.sql.ts";
import { hasBegun } from "./meeting.ts";
import { findMeeting } from "./meetings.sql.ts";
import { sendLetters } from "./send-letters.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Asks those again who have not answered; nobody more often than every three days. */
export const remindGuests = useCase({
  name: "remind-guests",
  input: z.object({ id: z.uuid(), site: letterSite }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
  run: async (tx, { id, site }, sending) => {
    const meeting = await findMeeting(tx, id);
    if (meeting?.state !== "planned" || hasBegun(meeting, sending.now)) return refused("notPlanned");
    const waiting = toRemind(await guestsOf(tx, id), meeting, sending.now);
    if (waiting.length === 0) return refused("nobody");
    const sent = await sendLetters(tx, meeting, waiting, "reminder", site, sending);
    await markReminded(tx, sent, sending.now);
    return ok({ reminded: sent.length });
  },
});
