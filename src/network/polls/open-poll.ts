import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { guestsOf } from "../meetings/guests.sql.ts";
import { findMeeting } from "../meetings/meetings.sql.ts";
import { closingFault, mostSlots, readSlots } from "./poll.ts";
import { askForDate } from "./ask-for-date.sql.ts";
import { findPoll, insertPoll } from "./polls.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

const typed = z.string().trim().max(20);

/** Proposes dates for a meeting and asks everybody on its list, each by a link of her own. */
export const openPoll = useCase({
  name: "open-poll",
  input: z.object({
    id: z.uuid(),
    slots: z
      .array(z.object({ day: z.union([z.literal(""), z.iso.date()]), from: typed, to: typed }))
      .max(mostSlots),
    closesOn: z.iso.date("closesMissing"),
    site: letterSite,
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => (await findMeeting(tx, id)) !== undefined,
  run: async (tx, { id, slots: lines, closesOn, site }, sending) => {
    const { networkId, now } = sending;
    const meeting = await findMeeting(tx, id);
    if (meeting?.state !== "planned" || meeting.startsAt !== null) return refused("notPlanned");
    if ((await findPoll(tx, id)) !== undefined) return refused("alreadyAsked");
    const read = readSlots(lines, now);
    if ("fault" in read) return refused(`slot:${read.line}:${read.fault}`);
    if (!read.ok) return refused(read.reason);
    const late = closingFault(closesOn, read.value, now);
    if (late !== null) return refused(late);
    const guests = (await guestsOf(tx, id)).filter(({ email }) => email !== null);
    if (guests.length === 0) return refused("nobody");
    await insertPoll(tx, { networkId, meetingId: id, closesOn }, read.value, now);
    await askForDate(tx, { meeting, guests, slots: read.value, closesOn, site }, sending);
    return ok({ asked: guests.length });
  },
  audit: ({ id }) => ({ subjectKind: "meeting", subjectId: id }),
});
