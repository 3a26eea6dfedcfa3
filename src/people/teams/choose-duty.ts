import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { Staff } from "../../platform/actor.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork, signedIn } from "../may.ts";
import { followCalendar, setRegularDuty } from "../duties/duties.sql.ts";
import { findMember } from "./memberships.sql.ts";
import { findNode } from "./nodes.sql.ts";

const ownTeam = (actor: Staff, nodeId: string): boolean => actor.nodeId === nodeId && actor.admitted;

/** Says who is on duty: the team itself, or the coordination. Only an admitted member can read what arrives. */
export const chooseDuty = useCase({
  name: "choose-duty",
  input: z.object({ nodeId: z.uuid(), membershipId: z.uuid("dutyMissing") }),
  login: "app",
  by: signedIn,
  allow: async (tx, { nodeId }, actor) =>
    (await findNode(tx, nodeId)) !== undefined && (runsNetwork(actor) || ownTeam(actor, nodeId)),
  audit: ({ nodeId }) => ({ subjectKind: "node", subjectId: nodeId }),
  run: async (tx, { nodeId, membershipId }, { now }) => {
    const member = await findMember(tx, membershipId);
    if (member?.nodeId !== nodeId) return refused("notInTeam");
    if (member.admittedAt === null) return refused("notAdmitted");
    await setRegularDuty(tx, nodeId, membershipId, officeDay(now).toString());
    await followCalendar(tx, now);
    return ok(null);
  },
});
