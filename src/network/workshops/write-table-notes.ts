import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { noteFields, saysSomething } from "./note-fields.ts";
import { readStationSecret } from "./station-link.ts";
import { mostNotes, notesOf } from "./table-note.ts";
import { addNotes, meetingOfStation, notesAt } from "./table-notes.sql.ts";
import { takesNotes } from "./workshop.ts";
import { findMeeting, findWorkshop } from "./workshops.sql.ts";

/** A table writes down what was said, from a phone without an account. Each sending is kept at once. */
export const writeTableNotes = useCase({
  name: "write-table-notes",
  input: z.object({ ...noteFields, secret: z.string().max(60) }).superRefine(saysSomething),
  login: "app",
  by: everybody,
  allow: anyone,
  run: async (tx, { secret, round, ...written }, { networkId, keys, now }) => {
    const stationId = readStationSecret(keys, secret);
    const meetingId = stationId && (await meetingOfStation(tx, stationId));
    const meeting = meetingId && (await findMeeting(tx, meetingId));
    const workshop = meetingId && (await findWorkshop(tx, meetingId));
    if (!stationId || !meeting || !workshop) return refused("unknown");
    if (!takesNotes({ workshop, meeting }, now)) return refused("closed");
    if (round < 1 || round > workshop.rounds) return refused("roundMissing");
    if ((await notesAt(tx, stationId)).length >= mostNotes) return refused("full");
    const notes = notesOf({ ...written });
    await addNotes(tx, { networkId, meetingId: meeting.id, stationId, round, how: "link", now }, notes);
    return ok({ stationId, lines: notes.length });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "station",
    subjectId: outcome?.ok ? outcome.value.stationId : null,
  }),
});
