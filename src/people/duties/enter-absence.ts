import { newId, type MembershipId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { holdsTeamKey } from "../may.ts";
import { followCalendar, insertAbsence, readDuties } from "./duties.sql.ts";
import { absenceForm, faultOfDays } from "./duty-days.ts";
import { mayStandIn } from "./substitutes.ts";

/** Somebody of the team is away; colleagues enter it too, because who is ill does not sign in. Duty follows at once. */
export const enterAbsence = useCase({
  name: "enter-absence",
  input: absenceForm,
  login: "app",
  by: holdsTeamKey,
  allow: () => true,
  audit: ({ awayPerson }) => ({ subjectKind: "membership", subjectId: awayPerson }),
  run: async (tx, input, { actor, networkId, now }) => {
    const fault = faultOfDays(now, input.awayTo);
    if (fault !== undefined) return refused(fault);
    const facts = await readDuties(tx, officeDay(now).toString());
    const membershipId = input.awayPerson as MembershipId;
    if (facts.people.get(membershipId)?.nodeId !== actor.nodeId) return refused("dutyPersonMissing");
    const substituteId = input.awaySubstitute === "" ? null : (input.awaySubstitute as MembershipId);
    if (substituteId !== null && !mayStandIn(facts, membershipId, substituteId))
      return refused("substituteUnfit");
    const id = newId();
    const { awayFrom: from, awayTo: to, awayKind: kind } = input;
    await insertAbsence(tx, { networkId, id, membershipId, from, to, kind, substituteId });
    await followCalendar(tx, now);
    return ok({ id });
  },
});
