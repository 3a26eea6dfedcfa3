import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { belongsToTeam } from "../may.ts";
import { openResetsOfNode } from "../second-factor/resets.sql.ts";
import { membersOfNode } from "./memberships.sql.ts";
import { drillHoldsDays } from "../recovery/recoveries.sql.ts";
import { findNode, wishesWait } from "./nodes.sql.ts";
import { latestGeneration, recoveriesOf, wrapsOf } from "./team-keys.sql.ts";

/** Paper gets lost and holders leave: a drill counts for a year. */
const isOldDrill = (drilledAt: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  drilledAt !== null && drilledAt.until(now).total("hours") > 24 * drillHoldsDays;

/** One's own team: who belongs, who waits, who is on duty, and whether its key can be recovered. */
export const showTeam = question({
  name: "show-team",
  input: z.object({}),
  login: "app",
  by: belongsToTeam,
  allow: () => true,
  audit: { notAudited: "one's own colleagues; no family data" },
  run: async (tx, _, { actor, now }) => {
    const node = await findNode(tx, actor.nodeId);
    if (node === undefined) return null;
    const [newest] = await recoveriesOf(tx, node.organisationId);
    const latest = await latestGeneration(tx, node.id);
    const secured = newest ? await wrapsOf(tx, node.id, "recovery", newest.id) : [];
    return {
      node,
      members: await membersOfNode(tx, node.id),
      recovery: {
        wishesWait: await wishesWait(tx, node.id),
        exists: newest !== undefined,
        drilled: newest?.drilledAt != null,
        old: isOldDrill(newest?.drilledAt ?? null, now),
        secured: latest !== undefined && secured.some(({ version }) => version === latest.version),
      },
      resets: await openResetsOfNode(tx, node.id, now),
    };
  },
});
