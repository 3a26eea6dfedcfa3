import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readStationSecret } from "./station-link.ts";
import { meetingOfStation, notesAt } from "./table-notes.sql.ts";
import { takesNotes } from "./workshop.ts";
import { findMeeting, findWorkshop, listStations } from "./workshops.sql.ts";

/** What the code on a table opens: its questions and what was written there. Opening it changes nothing. */
export const showStationNotes = question({
  name: "show-station-notes",
  input: z.object({ secret: z.string().max(60) }),
  login: "app",
  by: everybody,
  allow: anyone,
  audit: {
    notAudited: "the link is the right to read it; topics and lines of one table, no names of guests",
  },
  run: async (tx, { secret }, { keys, now }) => {
    const stationId = readStationSecret(keys, secret);
    const meetingId = stationId && (await meetingOfStation(tx, stationId));
    const meeting = meetingId && (await findMeeting(tx, meetingId));
    const workshop = meetingId && (await findWorkshop(tx, meetingId));
    if (!stationId || !meeting || !workshop) return null;
    const station = (await listStations(tx, workshop.meetingId)).find(({ id }) => id === stationId);
    if (station === undefined) return null;
    const open = takesNotes({ workshop, meeting }, now);
    return { meeting, workshop, station, open, notes: open ? await notesAt(tx, stationId) : [] };
  },
});
