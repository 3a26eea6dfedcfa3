import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { intakeOf } from "../concerns/concerns.sql.ts";
import { nodesToAsk } from "../concerns/nodes-to-ask.sql.ts";
import { anyStaff } from "../may.ts";

/** What the teams of the network say of their places, for whoever is about to refer a family (issue of CONNECT, 6). */
export const listCapacities = question({
  name: "list-capacities",
  input: z.object({}),
  login: "app",
  by: anyStaff,
  allow: anyone,
  audit: { notAudited: "what teams say to all others; no family data" },
  run: async (tx, _input, { actor, now }) => {
    const intake = await intakeOf(tx, actor.networkId);
    return intake === undefined ? null : { now, nodes: await nodesToAsk(tx, intake.intakeNodeId) };
  },
});
export type ListedCapacities = NonNullable<Awaited<ReturnType<typeof listCapacities.run>>>;
