import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { possibleOwners } from "../action-items/task-choices.sql.ts";
import { profilesToChoose } from "./harvest.sql.ts";
import { ofMeeting, onWorkshop } from "./on-workshop.ts";
import { listNotes } from "./table-notes.sql.ts";
import { findMeeting, findWorkshop, listStations } from "./workshops.sql.ts";

/** Everything the tables wrote, what became of it, and where the rest can go. */
export const showHarvest = question({
  name: "show-harvest",
  input: z.object(ofMeeting),
  ...onWorkshop,
  run: async (tx, { meetingId }, { now }) => {
    const meeting = await findMeeting(tx, meetingId);
    const workshop = await findWorkshop(tx, meetingId);
    if (meeting === undefined || workshop === undefined) return null;
    return {
      now,
      meeting,
      workshop,
      stations: await listStations(tx, meetingId),
      notes: await listNotes(tx, meetingId),
      profiles: await profilesToChoose(tx),
      owners: await possibleOwners(tx, meetingId),
    };
  },
});
