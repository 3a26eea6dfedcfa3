import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { holdsTeamKey } from "../may.ts";
import { isAdmitted } from "../teams/memberships.sql.ts";
import { wrapTeamSecret } from "../teams/team-key.ts";
import { putWraps, recoveryHolders, teamSecretsOf } from "../teams/team-keys.sql.ts";

/** Wraps this team's key to the recovery key of its organisation, where another team of it made that key. */
export const secureTeam = useCase({
  name: "secure-team",
  input: z.object({}),
  login: "app",
  by: holdsTeamKey,
  allow: (tx, _, actor) => isAdmitted(tx, actor),
  audit: (_, outcome) => ({ subjectKind: "node", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, _, { actor, networkId }) => {
    const holders = await recoveryHolders(tx, actor.organisationId);
    const secrets = await teamSecretsOf(tx, actor);
    if (holders.length === 0 || secrets.length === 0) return refused("noKey");
    const wraps = holders.flatMap((holder) =>
      secrets.map((team) => wrapTeamSecret(team, team.secretKey, holder)),
    );
    await putWraps(tx, networkId, wraps);
    return ok(actor.nodeId);
  },
});
