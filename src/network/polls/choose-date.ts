import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { inviteWaiting } from "../meetings/invite-waiting.sql.ts";
import { findMeeting, fixDate } from "../meetings/meetings.sql.ts";
import { closePoll, slotsOf } from "./polls.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** The coordination chooses one of the dates: the poll ends, the meeting is fixed, the invitations go out. */
export const chooseDate = useCase({
  name: "choose-date",
  input: z.object({ id: z.uuid(), slotId: z.uuid(), site: letterSite }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  run: async (tx, { id, slotId, site }, sending) => {
    const before = await findMeeting(tx, id);
    if (before?.state !== "planned" || before.startsAt !== null) return refused("alreadyChosen");
    if (before.place === null && before.onlineUrl === null) return refused("placeNeeded");
    const slot = (await slotsOf(tx, id)).find((one) => one.id === slotId);
    if (slot === undefined) return refused("alreadyChosen");
    if (Temporal.Instant.compare(slot.startsAt, sending.now) <= 0) return refused("slotPast");
    const times = await closePoll(tx, id, slotId, sending.now);
    if (times === null) return refused("alreadyChosen");
    await fixDate(tx, id, times, sending.now);
    const meeting = await findMeeting(tx, id);
    const invited = meeting === undefined ? 0 : await inviteWaiting(tx, meeting, site, sending);
    return ok({ invited });
  },
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
});
