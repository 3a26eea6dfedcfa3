import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { openInvitationsTo } from "../invitations/invitations.sql.ts";
import { runsNetwork } from "../may.ts";
import { membersOfOrganisation } from "../teams/memberships.sql.ts";
import { runningHandover } from "../teams/intake-handover.sql.ts";
import { intakeNodeOf, nodesOf } from "../teams/nodes.sql.ts";
import { findOrganisation } from "./organisations.sql.ts";

/** An organisation with its teams, people and open invitations; no family data. */
export const showOrganisation = question({
  name: "show-organisation",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: runsNetwork,
  allow: () => true,
  audit: { notAudited: "names of colleagues and their tasks, which the coordination keeps herself" },
  run: async (tx, { id }, { now, networkId }) => {
    const organisation = await findOrganisation(tx, id);
    if (organisation === undefined) return null;
    return {
      organisation,
      teams: await nodesOf(tx, id),
      members: await membersOfOrganisation(tx, id),
      invitations: await openInvitationsTo(tx, id, now),
      intakeNodeId: await intakeNodeOf(tx, networkId),
      becomesIntakeId: (await runningHandover(tx))?.toNodeId ?? null,
    };
  },
});
