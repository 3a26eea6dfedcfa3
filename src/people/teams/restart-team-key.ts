import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { publicKeyOf } from "../../platform/vault/curve-keys.ts";
import { belongsToTeam } from "../may.ts";
import { membersOfNode, setAdmitted } from "./memberships.sql.ts";
import { findNode } from "./nodes.sql.ts";
import { createGeneration } from "./team-key.ts";
import { insertGeneration, latestGeneration, putWraps, recoveryHolders } from "./team-keys.sql.ts";

/**
 * Nobody holds the team's key any more and no sheets can bring it back. The team starts anew; what was written before
 * stays closed for ever, and the page says so before the button.
 */
export const restartTeamKey = useCase({
  name: "restart-team-key",
  input: z.object({ understood: z.literal(true, "restartNotUnderstood") }),
  login: "app",
  by: belongsToTeam,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "node", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, _, { actor, networkId, now }) => {
    const node = await findNode(tx, actor.nodeId);
    const members = await membersOfNode(tx, actor.nodeId);
    if (node === undefined || members.some(({ admittedAt }) => admittedAt !== null))
      return refused("somebodyHoldsIt");
    const recoveries = await recoveryHolders(tx, node.organisationId);
    const version = ((await latestGeneration(tx, node.id))?.version ?? 0) + 1;
    const me = {
      kind: "member",
      id: actor.accountId,
      publicKey: publicKeyOf("x25519", actor.personKey),
    } as const;
    const { keys, wraps } = createGeneration({ nodeId: node.id, version }, [me, ...recoveries]);
    await insertGeneration(tx, networkId, { nodeId: node.id, version }, keys.publicKey);
    keys.secretKey.fill(0);
    await putWraps(tx, networkId, wraps);
    await setAdmitted(tx, actor.membershipId, now);
    return ok(node.id);
  },
});
