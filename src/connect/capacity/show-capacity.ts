import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { intakeOf } from "../concerns/concerns.sql.ts";
import { aProfessional } from "../may.ts";
import { nameOfNode, statementOf } from "./capacities.sql.ts";
import { isFresh } from "./capacity.ts";

/** What one's own team says about its places. */
export const showCapacity = question({
  name: "show-capacity",
  input: z.object({}),
  login: "app",
  by: aProfessional,
  allow: anyone,
  audit: { notAudited: "what one's own team says to all others; no family data" },
  run: async (tx, _input, { actor, now }) => {
    const team = actor.nodeId && (await nameOfNode(tx, actor.nodeId));
    const intake = await intakeOf(tx, actor.networkId);
    // Whoever gives concerns on has no places of its own.
    if (!actor.nodeId || !team || intake?.intakeNodeId === actor.nodeId) return null;
    const statement = await statementOf(tx, actor.nodeId);
    return { team, statement, fresh: statement !== null && isFresh(statement.saidAt, now), now };
  },
});
