import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { holdsTeamKey } from "../may.ts";
import { isAdmitted } from "../teams/memberships.sql.ts";
import { wrapTeamSecret } from "../teams/team-key.ts";
import { putWraps, recoveriesOf, teamSecretsOf } from "../teams/team-keys.sql.ts";
import { insertRecovery } from "./recoveries.sql.ts";

/**
 * Keeps the public half of a new recovery key; the secret half exists on the sheets only and never comes here.
 * Older sheets keep working until the new ones have been drilled.
 */
export const createRecovery = useCase({
  name: "create-recovery",
  input: z.object({ publicKey: z.instanceof(Buffer) }),
  login: "app",
  by: holdsTeamKey,
  allow: (tx, _, actor) => isAdmitted(tx, actor),
  audit: (_, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "organisationRecovery",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { publicKey }, { actor, networkId }) => {
    const { organisationId } = actor;
    const secrets = await teamSecretsOf(tx, actor);
    if (secrets.length === 0) return refused("noKey");
    const [newest] = await recoveriesOf(tx, organisationId);
    const version = (newest?.version ?? 0) + 1;
    const id = await insertRecovery(tx, { networkId, organisationId, version, publicKey });
    const holder = { kind: "recovery", id, publicKey } as const;
    await putWraps(
      tx,
      networkId,
      secrets.map((team) => wrapTeamSecret(team, team.secretKey, holder)),
    );
    return ok({ id, version });
  },
});
