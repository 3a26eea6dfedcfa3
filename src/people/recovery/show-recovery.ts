import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { belongsToTeam } from "../may.ts";
import { findOrganisation } from "../organisations/organisations.sql.ts";
import { recoveriesOf, wrapsOf } from "../teams/team-keys.sql.ts";

/** How the organisation's recovery stands. */
export const showRecovery = question({
  name: "show-recovery",
  input: z.object({}),
  login: "app",
  by: belongsToTeam,
  allow: () => true,
  audit: { notAudited: "dates of one's own organisation; no family data" },
  run: async (tx, _, { actor }) => {
    const [newest] = await recoveriesOf(tx, actor.organisationId);
    return {
      organisation: (await findOrganisation(tx, actor.organisationId))?.name ?? "",
      admitted: actor.admitted,
      createdAt: newest?.createdAt ?? null,
      drilledAt: newest?.drilledAt ?? null,
      secured: newest !== undefined && (await wrapsOf(tx, actor.nodeId, "recovery", newest.id)).length > 0,
    };
  },
});
