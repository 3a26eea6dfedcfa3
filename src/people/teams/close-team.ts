import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { runningHandover } from "./intake-handover.sql.ts";
import { shut } from "./leaving.ts";
import { dropAllWrapsOf } from "./team-keys.sql.ts";
import { deactivateNodeRow, findNode, intakeNodeOf } from "./nodes.sql.ts";

/**
 * A team stops being responsible, and nobody opens its key any more: neither its members nor its recovery sheets. The intake team cannot: it is the end of every escalation.
 */
export const closeTeam = useCase({
  name: "close-team",
  input: z.object({ nodeId: z.uuid() }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { nodeId }) => (await findNode(tx, nodeId)) !== undefined,
  audit: ({ nodeId }) => ({ subjectKind: "node", subjectId: nodeId }),
  run: async (tx, { nodeId }, circumstances) => {
    if ((await intakeNodeOf(tx, circumstances.networkId)) === nodeId) return refused("isIntakeTeam");
    const id = readId<"node">(nodeId);
    if ((await runningHandover(tx))?.toNodeId === nodeId) return refused("becomesIntakeTeam");
    const node = await findNode(tx, nodeId);
    if (id === undefined || !node?.active) return refused("alreadyClosed");
    await shut(tx, { networkId: circumstances.networkId, nodeId: id }, circumstances);
    await deactivateNodeRow(tx, nodeId);
    await dropAllWrapsOf(tx, nodeId);
    return ok(null);
  },
});
