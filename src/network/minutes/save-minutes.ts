import { ok, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { isActiveContact, isOpenSeries } from "../action-items/action-items.sql.ts";
import { addActionItem } from "../action-items/action-item-changes.sql.ts";
import { coordinates } from "../may.ts";
import { agendaRows, findMeetingFacts } from "./agenda.sql.ts";
import { lockMinutes, insertDecision } from "./minutes.sql.ts";
import { minutesInput } from "./minutes-input.ts";
import { saveRecords } from "./save-records.sql.ts";
import { faultOfSettled, settle } from "./settle-open-items.sql.ts";

/**
 * Saves everything on the page of the minutes at once: what was said, a decision, a task, and what became of open ones.
 * Either all of it is taken or, where something is missing, nothing; a point that somebody else has changed meanwhile is
 * handed back with both texts.
 */
export const saveMinutes = useCase({
  name: "save-minutes",
  input: minutesInput,
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId }) => (await findMeetingFacts(tx, meetingId)) !== undefined,
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, input, { networkId, now }) => {
    const { meetingId, task, decision } = input;
    const facts = await findMeetingFacts(tx, meetingId);
    if (facts === undefined || facts.state === "cancelled") return refused("meetingCancelled");
    if ((await lockMinutes(tx, networkId, meetingId)).version > 0) return refused("minutesOut");
    const about = decision?.agendaItemId ?? null;
    if (about !== null && !(await agendaRows(tx, meetingId)).some(({ id }) => id === about))
      return refused("decisionItem:decisionItem");
    const today = officeDay(now).toString();
    if (task !== null && task.dueOn < today) return refused("taskDue:dueInPast");
    if (task !== null && !(await isOpenSeries(tx, facts.seriesId))) return refused("taskTitle:seriesEnded");
    if (task !== null && !(await isActiveContact(tx, task.ownerId))) return refused("taskOwner:ownerGone");
    const fault = await faultOfSettled(tx, input.settled, facts, today);
    if (fault !== null) return refused(fault);
    const conflicts = await saveRecords(tx, { networkId, meetingId }, input.records);
    if (decision !== null) await insertDecision(tx, { networkId, meetingId, ...decision }, now);
    const { seriesId } = facts;
    if (task !== null) await addActionItem(tx, { networkId, seriesId, meetingId, ...task }, now);
    await settle(tx, meetingId, input.settled, now);
    return ok({ conflicts });
  },
});
