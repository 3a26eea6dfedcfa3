import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { guestsOf } from "./guests.sql.ts";
import { isMoved } from "./meeting.ts";
import { meetingFields } from "./meeting-fields.ts";
import { findMeeting, updateMeeting } from "./meetings.sql.ts";
import { sendLetters } from "./send-letters.sql.ts";
import { standingOf } from "./guest.ts";
import { readMeeting } from "./typed-meeting.ts";
import { letterSite } from "../../platform/letter-site.ts";

/**
 * Time, place and words of a meeting. Whoever is invited hears of it: of another date everybody, who is asked anew; of
 * anything else whoever has not said no.
 */
export const changeMeeting = useCase({
  name: "change-meeting",
  input: meetingFields.extend({ id: z.uuid(), site: letterSite }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
  run: async (tx, { id, site, ...typed }, sending) => {
    const before = await findMeeting(tx, id);
    if (before?.state !== "planned") return refused("notPlanned");
    const read = readMeeting(typed, sending.now);
    if (!read.ok) return read;
    const { startsAt, endsAt } = read.value;
    if (before.startsAt !== null && startsAt === null) return refused("dateNeeded");
    const times = startsAt === null || endsAt === null ? null : { startsAt, endsAt };
    const moved = isMoved(before, times);
    await updateMeeting(tx, id, { ...read.value, moved }, sending.now);
    const after = await findMeeting(tx, id);
    const invited = (await guestsOf(tx, id)).filter(({ invitedAt }) => invitedAt !== null);
    const told = moved ? invited : invited.filter((guest) => standingOf(guest, before) !== "no");
    const sent = after && (await sendLetters(tx, after, told, moved ? "moved" : "changed", site, sending));
    return ok({ id, told: sent?.length ?? 0 });
  },
});
