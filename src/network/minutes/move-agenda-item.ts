import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { findMeetingFacts } from "./agenda.sql.ts";
import { agendaPoint } from "./agenda-fields.ts";
import { agendaIsOpen, openItemsRow, swapAgendaItem } from "./agenda-changes.sql.ts";
import { say } from "./minutes.texts.ts";

/** One place up or down; also the point about open tasks has its place. */
export const moveAgendaItem = useCase({
  name: "move-agenda-item",
  input: agendaPoint.extend({ to: z.enum(["up", "down"]) }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMeetingFacts(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { meetingId, id: given, to }, { networkId }) => {
    if (!(await agendaIsOpen(tx, meetingId))) return refused("agendaShut");
    const open = { networkId, meetingId, title: say("openItems") };
    const id = given === "offen" ? await openItemsRow(tx, open) : given;
    await swapAgendaItem(tx, meetingId, id, to === "up" ? -1 : 1);
    return ok({ id });
  },
});
