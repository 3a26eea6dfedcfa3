import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { noteFields, saysSomething } from "./note-fields.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { notesOf } from "./table-note.ts";
import { addNotes } from "./table-notes.sql.ts";
import { findWorkshop, listStations } from "./workshops.sql.ts";

/** What stood on paper, typed in by the coordination; also when the links are closed. */
export const typeTableNotes = useCase({
  name: "type-table-notes",
  input: z
    .object({ ...noteFields, ...ofMeeting, stationId: z.uuid("stationMissing") })
    .superRefine(saysSomething),
  ...onWorkshop,
  run: async (tx, { meetingId, stationId, round, ...written }, { networkId, now }) => {
    const workshop = await findWorkshop(tx, meetingId);
    const known = (await listStations(tx, meetingId)).some(({ id }) => id === stationId);
    if (workshop === undefined || !known) return refused("stationMissing");
    if (round < 1 || round > workshop.rounds) return refused("roundMissing");
    const notes = notesOf({ ...written });
    await addNotes(tx, { networkId, meetingId, stationId, round, how: "paper", now }, notes);
    return ok({ lines: notes.length });
  },
});
