import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import {
  askedOfNewTeam,
  beginHandover,
  callOffHandover,
  concernsToHandOver,
  runningHandover,
  switchIntakeTeam,
} from "./intake-handover.sql.ts";
import { findNode, intakeNodeOf, setIntakeNode } from "./nodes.sql.ts";
import { isRecoverable, latestGeneration } from "./team-keys.sql.ts";

/**
 * Names the team where concerns arrive. It needs somebody on duty and a key, or nobody could read them. While concerns are
 * there that only the team so far can open, a hand-over begins: a person of that team gives the keys (docs/decisions/0031).
 */
export const chooseIntakeTeam = useCase({
  name: "choose-intake-team",
  input: z.object({ nodeId: z.uuid() }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { nodeId }) => (await findNode(tx, nodeId)) !== undefined,
  audit: ({ nodeId }) => ({ subjectKind: "node", subjectId: nodeId }),
  run: async (tx, { nodeId }, { networkId, actor, now, opKey, post }) => {
    const node = await findNode(tx, nodeId);
    if (!node?.active || (await latestGeneration(tx, nodeId)) === undefined) return refused("teamNotReady");
    if (!(await isRecoverable(tx, node))) return refused("recoveryNotDrilled");
    const from = await intakeNodeOf(tx, networkId);
    if (from === nodeId) return refused("alreadyIntakeTeam");
    if ((await runningHandover(tx)) !== undefined) return refused("handoverRuns");
    if (from === null) {
      await setIntakeNode(tx, networkId, nodeId);
      return ok<{ begun: boolean }>({ begun: false });
    }
    const id = newId();
    const begunBy = actor.membershipId;
    await beginHandover(tx, { networkId, id, fromNodeId: from, toNodeId: nodeId, begunAt: now, begunBy });
    const asked = await askedOfNewTeam(tx, nodeId);
    const begun = asked.length > 0 || (await concernsToHandOver(tx, from, nodeId)) > 0;
    if (!begun && !(await switchIntakeTeam(tx, id, now))) {
      await callOffHandover(tx, id, now);
      return refused("handoverAgain");
    }
    if (!begun) return ok<{ begun: boolean }>({ begun });
    const giver = await findNode(tx, from);
    if (giver)
      post.notify({ kind: "node", id: giver.id }, { kind: "intake-handover", dedupe: `${opKey}:giver` });
    return ok<{ begun: boolean }>({ begun });
  },
});
