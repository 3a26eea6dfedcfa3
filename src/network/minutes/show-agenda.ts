import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { isLate } from "../action-items/action-item.ts";
import { itemsOfMeeting } from "../action-items/action-items.sql.ts";
import { possibleOwners } from "../action-items/task-choices.sql.ts";
import { coordinates, takesPartInNetwork } from "../may.ts";
import { timedAgenda, tooLongBy } from "./agenda.ts";
import { findMeetingFacts, minutesToApprove, readAgenda } from "./agenda.sql.ts";
import { agendaIsOpen } from "./agenda-changes.sql.ts";
import { mayReadMeeting } from "./meeting-reach.sql.ts";

/** The agenda with everything that is open in the series, to read, to print, and for the coordination to change. */
export const showAgenda = question({
  name: "show-agenda",
  input: z.object({ meetingId: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: (tx, { meetingId }, actor) => mayReadMeeting(tx, meetingId, actor),
  run: async (tx, { meetingId }, { now, actor }) => {
    const facts = await findMeetingFacts(tx, meetingId);
    if (facts === undefined) return null;
    const open = (await itemsOfMeeting(tx, meetingId)).filter(
      ({ state, meetingId: made }) => state === "open" && made !== meetingId,
    );
    const toApprove = (await minutesToApprove(tx, facts)).length > 0;
    const items = await readAgenda(tx, meetingId, { open: open.length, toApprove });
    const keeps = coordinates(actor) && (await agendaIsOpen(tx, meetingId));
    const today = officeDay(now);
    return {
      facts,
      keeps,
      agenda: timedAgenda(items, facts),
      tooLong: tooLongBy(items, facts),
      open: open.map((task) => ({ ...task, late: isLate(task, today) })),
      persons: keeps ? await possibleOwners(tx, meetingId) : [],
    };
  },
  audit: { notAudited: "what a meeting is about; no family" },
});
