import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { concernsClosedTo, findNode, setIntakeNode } from "./nodes.sql.ts";
import { isRecoverable, latestGeneration } from "./team-keys.sql.ts";

/**
 * Names the team where concerns arrive. It needs somebody on duty and a key, or nobody could read them. Open concerns stay
 * with the team that holds their keys: a team that cannot open them could not be their last resort.
 */
export const chooseIntakeTeam = useCase({
  name: "choose-intake-team",
  input: z.object({ nodeId: z.uuid() }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { nodeId }) => (await findNode(tx, nodeId)) !== undefined,
  audit: ({ nodeId }) => ({ subjectKind: "node", subjectId: nodeId }),
  run: async (tx, { nodeId }, { networkId }) => {
    const node = await findNode(tx, nodeId);
    if (!node?.active || (await latestGeneration(tx, nodeId)) === undefined) return refused("teamNotReady");
    if (!(await isRecoverable(tx, node))) return refused("recoveryNotDrilled");
    if ((await concernsClosedTo(tx, nodeId)) > 0) return refused("concernsStayClosed");
    await setIntakeNode(tx, networkId, nodeId);
    return ok(null);
  },
});
