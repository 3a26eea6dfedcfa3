import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { deleteSessionsOfMembership } from "../sign-in/login-sessions.sql.ts";
import { leave, shut } from "../teams/leaving.ts";
import { endMembershipRow, membersOfOrganisation } from "../teams/memberships.sql.ts";
import { runningHandover } from "../teams/intake-handover.sql.ts";
import { deactivateNodeRow, intakeNodeOf, nodesOf } from "../teams/nodes.sql.ts";
import { dropAllWrapsOf } from "../teams/team-keys.sql.ts";
import { findOrganisation, setTakingPart } from "./organisations.sql.ts";

/**
 * An organisation leaves the network: in one commit its concerns are with the intake team, its teams are closed, its keys
 * are gone, its people are signed out. What it wrote down elsewhere is asked for afterwards, by whoever handles concerns.
 */
export const closeOrganisation = useCase({
  name: "close-organisation",
  input: z.object({ id: z.uuid(), understood: z.literal(true, "notUnderstood") }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { id }) => (await findOrganisation(tx, id)) !== undefined,
  audit: ({ id }) => ({ subjectKind: "organisation", subjectId: id }),
  run: async (tx, { id }, circumstances) => {
    const { networkId, now, actor } = circumstances;
    const organisation = await findOrganisation(tx, id);
    const teams = await nodesOf(tx, id);
    if (!organisation?.active) return refused("alreadyLeft");
    if (actor.organisationId === id) return refused("ownOrganisation");
    const intake = await intakeNodeOf(tx, networkId);
    if (teams.some((team) => team.id === intake)) return refused("isIntakeTeam");
    const next = (await runningHandover(tx))?.toNodeId;
    if (teams.some((team) => team.id === next)) return refused("becomesIntakeTeam");
    for (const team of teams) {
      const nodeId = readId<"node">(team.id);
      if (team.active && nodeId) await shut(tx, { networkId, nodeId }, circumstances);
      await deactivateNodeRow(tx, team.id);
      await dropAllWrapsOf(tx, team.id);
    }
    for (const { id: membershipId, accountId, nodeId } of await membersOfOrganisation(tx, id)) {
      await leave(tx, { networkId, membershipId, accountId, nodeId, successorId: null }, circumstances);
      await endMembershipRow(tx, membershipId, officeDay(now).toString());
      await deleteSessionsOfMembership(tx, membershipId);
    }
    await setTakingPart(tx, id, false);
    return ok({ id });
  },
});
