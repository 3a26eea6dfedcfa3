import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { holdsTeamKey } from "../may.ts";
import { isAdmitted, membersOfNode } from "./memberships.sql.ts";
import { findNode, setRekeyDue } from "./nodes.sql.ts";
import { createGeneration } from "./team-key.ts";
import { insertGeneration, latestGeneration, putWraps, recoveryHolders } from "./team-keys.sql.ts";

/** After somebody left: a new generation, so that what arrives from now on stays closed to old copies of the key. */
export const renewTeamKey = useCase({
  name: "renew-team-key",
  input: z.object({}),
  login: "app",
  by: holdsTeamKey,
  allow: (tx, _, actor) => isAdmitted(tx, actor),
  audit: (_, outcome: Outcome<{ readonly nodeId: string }> | null) => ({
    subjectKind: "node",
    subjectId: outcome?.ok ? outcome.value.nodeId : null,
  }),
  run: async (tx, _, { actor, networkId }) => {
    const node = await findNode(tx, actor.nodeId);
    const latest = await latestGeneration(tx, actor.nodeId);
    if (node === undefined || latest === undefined) return refused("noKey");
    const team = { nodeId: node.id, version: latest.version + 1 };
    const admitted = (await membersOfNode(tx, node.id)).filter(({ admittedAt }) => admittedAt !== null);
    const holders = admitted.map(
      ({ accountId, publicKey }) => ({ kind: "member", id: accountId, publicKey }) as const,
    );
    const recoveries = await recoveryHolders(tx, node.organisationId);
    const { keys, wraps } = createGeneration(team, [...holders, ...recoveries]);
    await insertGeneration(tx, networkId, team, keys.publicKey);
    keys.secretKey.fill(0);
    await putWraps(tx, networkId, wraps);
    await setRekeyDue(tx, node.id, false);
    return ok({ nodeId: node.id });
  },
});
