import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeetingFacts } from "./agenda.sql.ts";
import { agendaFields } from "./agenda-fields.ts";
import { agendaIsOpen, openItemsRow, setMinutes } from "./agenda-changes.sql.ts";
import { say } from "./minutes.texts.ts";

/** How long the meeting takes for what is still open from the last time. */
export const timeOpenItems = useCase({
  name: "time-open-items",
  input: agendaFields.pick({ minutes: true }).extend({ meetingId: z.uuid() }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMeetingFacts(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, minutes }, { networkId }) => {
    if (!(await agendaIsOpen(tx, meetingId))) return refused("agendaShut");
    const id = await openItemsRow(tx, { networkId, meetingId, title: say("openItems") });
    await setMinutes(tx, id, minutes);
    return ok({ id });
  },
});
