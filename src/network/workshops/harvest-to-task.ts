import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { addActionItem } from "../action-items/action-item-changes.sql.ts";
import { isActiveContact } from "../action-items/action-items.sql.ts";
import { seriesGoesOn } from "./harvest.sql.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { lockOpenNote, markHarvested } from "./table-notes.sql.ts";
import { findMeeting } from "./workshops.sql.ts";

/** A line of a table becomes a task with somebody and a day; it is asked for until it is done. */
export const harvestToTask = useCase({
  name: "harvest-to-task",
  input: z.object({
    ...ofMeeting,
    noteId: z.uuid(),
    title: z.string().trim().min(3, "taskMissing").max(500, "noteTooLong"),
    ownerId: z.uuid("ownerMissing"),
    dueOn: z.iso.date("dueMissing"),
  }),
  ...onWorkshop,
  run: async (tx, { meetingId, noteId, ...task }, { networkId, now }) => {
    const note = await lockOpenNote(tx, meetingId, noteId);
    const meeting = await findMeeting(tx, meetingId);
    if (note === undefined || meeting === undefined) return refused("noteGone");
    if (!(await seriesGoesOn(tx, meeting.seriesId))) return refused("seriesEnded");
    if (!(await isActiveContact(tx, task.ownerId))) return refused("ownerMissing");
    const itemId = await addActionItem(
      tx,
      { networkId, seriesId: meeting.seriesId, meetingId, ...task },
      now,
    );
    await markHarvested(tx, noteId, { harvest: "actionItem", to: itemId }, now);
    return ok({ itemId });
  },
});
