import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeetingFacts } from "./agenda.sql.ts";
import { agendaIsOpen, removeAgendaItem } from "./agenda-changes.sql.ts";

/** Takes a point off. What is open from the last time stays, and so does a point about which something was written. */
export const takeOffAgenda = useCase({
  name: "take-off-agenda",
  input: z.object({ meetingId: z.uuid(), id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMeetingFacts(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, id }) => {
    if (!(await agendaIsOpen(tx, meetingId))) return refused("agendaShut");
    return (await removeAgendaItem(tx, meetingId, id)) ? ok(null) : refused("agendaStays");
  },
});
