import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeetingFacts } from "./agenda.sql.ts";
import { agendaFields } from "./agenda-fields.ts";
import { agendaIsOpen, appendAgendaItem } from "./agenda-changes.sql.ts";
import { isActiveContact } from "../action-items/action-items.sql.ts";

/** A point for the agenda, with the minutes it takes and who speaks. */
export const addAgendaItem = useCase({
  name: "add-agenda-item",
  input: agendaFields.extend({ meetingId: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMeetingFacts(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, item, { networkId }) => {
    if (!(await agendaIsOpen(tx, item.meetingId))) return refused("agendaShut");
    if (item.speakerId !== null && !(await isActiveContact(tx, item.speakerId)))
      return refused("agendaSpeaker");
    return ok({ id: await appendAgendaItem(tx, { ...item, networkId }) });
  },
});
