import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { addHarvest } from "../profiles/harvest.sql.ts";
import { fillInterface, profilesToChoose } from "./harvest.sql.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { lockOpenNote, markHarvested } from "./table-notes.sql.ts";
import { findMeeting } from "./workshops.sql.ts";

/** A line of a table becomes a proposal in a service's profile; the organisation confirms it there. */
export const harvestToProfile = useCase({
  name: "harvest-to-profile",
  input: z.object({ ...ofMeeting, noteId: z.uuid(), profileId: z.uuid("profileMissing") }),
  ...onWorkshop,
  run: async (tx, { meetingId, noteId, profileId }, { now }) => {
    const note = await lockOpenNote(tx, meetingId, noteId);
    const meeting = await findMeeting(tx, meetingId);
    if (note === undefined || note.kind === "actionItem") return refused("noteGone");
    if (!(await profilesToChoose(tx)).some(({ id }) => id === profileId)) return refused("profileMissing");
    const on = String(officeDay(meeting?.startsAt ?? note.writtenAt));
    const text = note.partner === null ? note.text : `${note.partner}: ${note.text}`;
    const source = { meetingId, on };
    const lineId = await addHarvest(tx, { profileId, field: note.kind, text, source });
    if (lineId !== null && note.kind === "interfaces") await fillInterface(tx, lineId, note);
    await markHarvested(tx, noteId, { harvest: "profile", to: profileId }, now);
    return ok({ profileId });
  },
});
