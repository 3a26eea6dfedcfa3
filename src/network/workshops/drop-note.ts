import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { lockOpenNote, markHarvested } from "./table-notes.sql.ts";

/** A line that goes nowhere, with the reason; it stays readable in the list. */
export const dropNote = useCase({
  name: "drop-note",
  input: z.object({
    ...ofMeeting,
    noteId: z.uuid(),
    why: z.string().trim().min(3, "whyMissing").max(300, "noteTooLong"),
  }),
  ...onWorkshop,
  run: async (tx, { meetingId, noteId, why }, { now }) => {
    if ((await lockOpenNote(tx, meetingId, noteId)) === undefined) return refused("noteGone");
    await markHarvested(tx, noteId, { harvest: "dropped", to: null, why }, now);
    return ok({ meetingId });
  },
});
