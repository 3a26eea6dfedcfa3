import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { isActiveContact } from "../action-items/action-items.sql.ts";
import { coordinates } from "../may.ts";
import { agendaRows } from "./agenda.sql.ts";
import { agendaFields } from "./agenda-fields.ts";
import { agendaIsOpen, updateAgendaItem } from "./agenda-changes.sql.ts";

/** Another title, duration or speaker. */
export const changeAgendaItem = useCase({
  name: "change-agenda-item",
  input: agendaFields.extend({ meetingId: z.uuid(), id: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId, id }) =>
    (await agendaRows(tx, meetingId)).some((item) => item.id === id && item.kind !== "openItems"),
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, id, ...facts }) => {
    if (!(await agendaIsOpen(tx, meetingId))) return refused("agendaShut");
    const before = (await agendaRows(tx, meetingId)).find((item) => item.id === id);
    const speakerIsNew = facts.speakerId !== null && facts.speakerId !== before?.speakerId;
    if (speakerIsNew && !(await isActiveContact(tx, facts.speakerId ?? ""))) return refused("agendaSpeaker");
    await updateAgendaItem(tx, meetingId, id, facts);
    return ok({ id });
  },
});
