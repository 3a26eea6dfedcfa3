import { newId, type MembershipId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { holdsTeamKey } from "../may.ts";
import { followCalendar, insertSpan, readDuties } from "./duties.sql.ts";
import { dutyForm, faultOfDays } from "./duty-days.ts";

/** The team says who is on duty from day to day. What is entered last counts. */
export const enterDuty = useCase({
  name: "enter-duty",
  input: dutyForm,
  login: "app",
  by: holdsTeamKey,
  allow: () => true,
  audit: (_input, _outcome, actor) => ({ subjectKind: "node", subjectId: actor.nodeId }),
  run: async (tx, { dutyPerson, dutyFrom, dutyTo }, { actor, networkId, now }) => {
    const fault = faultOfDays(now, dutyTo);
    if (fault !== undefined) return refused(fault);
    const person = (await readDuties(tx, officeDay(now).toString())).people.get(dutyPerson as MembershipId);
    if (person?.nodeId !== actor.nodeId) return refused("dutyPersonMissing");
    if (!person.able) return refused("dutyNotAble");
    const id = newId();
    const { nodeId } = actor;
    await insertSpan(tx, { networkId, id, nodeId, membershipId: person.id, from: dutyFrom, to: dutyTo });
    await followCalendar(tx, now);
    return ok({ id });
  },
});
