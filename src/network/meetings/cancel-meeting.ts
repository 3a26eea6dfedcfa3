import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { guestsOf } from "./guests.sql.ts";
import { callOff, findMeeting } from "./meetings.sql.ts";
import { sendLetters } from "./send-letters.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Calls a meeting off; everybody who is invited hears why, and her calendar strikes it out. */
export const cancelMeeting = useCase({
  name: "cancel-meeting",
  input: z.object({
    id: z.uuid(),
    reason: z.string().trim().min(3, "reasonMissing").max(500, "tooLong"),
    site: letterSite,
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
  run: async (tx, { id, reason, site }, sending) => {
    const before = await findMeeting(tx, id);
    if (before?.state !== "planned") return refused("notPlanned");
    await callOff(tx, id, reason, sending.now);
    const meeting = await findMeeting(tx, id);
    const invited = (await guestsOf(tx, id)).filter(({ invitedAt }) => invitedAt !== null);
    if (meeting !== undefined) await sendLetters(tx, meeting, invited, "cancelled", site, sending);
    return ok({ id });
  },
});
