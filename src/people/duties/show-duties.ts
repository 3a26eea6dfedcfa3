import { z } from "zod";
import { officeDay } from "../../platform/clock.ts";
import { question } from "../../platform/use-case.ts";
import { belongsToTeam } from "../may.ts";
import { readDuties } from "./duties.sql.ts";

/** The calendar of one's own team: the coming six weeks, who is away, who stands in. */
export const showDuties = question({
  name: "show-duties",
  input: z.object({}),
  login: "app",
  by: belongsToTeam,
  allow: () => true,
  audit: { notAudited: "when one's own colleagues are on duty; no family data" },
  run: async (tx, _, { actor, now }) => {
    const today = officeDay(now);
    const facts = await readDuties(tx, today.toString());
    const node = facts.nodes.find(({ id }) => id === actor.nodeId);
    return node === undefined ? null : { facts, node, today };
  },
});
