import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { holdsTeamKey } from "../may.ts";
import { findMember, isAdmitted, setAdmitted } from "./memberships.sql.ts";
import { wrapTeamSecret } from "./team-key.ts";
import { putWraps, teamSecretsOf } from "./team-keys.sql.ts";

/** A member gives the team's key to a new colleague. Nobody outside the team can, because nobody outside holds it. */
export const admitColleague = useCase({
  name: "admit-colleague",
  input: z.object({ membershipId: z.uuid() }),
  login: "app",
  by: holdsTeamKey,
  allow: async (tx, { membershipId }, actor) =>
    (await findMember(tx, membershipId))?.nodeId === actor.nodeId && (await isAdmitted(tx, actor)),
  audit: ({ membershipId }) => ({ subjectKind: "membership", subjectId: membershipId }),
  run: async (tx, { membershipId }, { actor, networkId, now }) => {
    const member = await findMember(tx, membershipId);
    if (member === undefined || member.admittedAt !== null) return refused("alreadyAdmitted");
    const secrets = await teamSecretsOf(tx, actor);
    if (secrets.length === 0) return refused("noKey");
    const holder = { kind: "member", id: member.accountId, publicKey: member.publicKey } as const;
    await putWraps(
      tx,
      networkId,
      secrets.map((team) => wrapTeamSecret(team, team.secretKey, holder)),
    );
    await setAdmitted(tx, member.id, now);
    return ok(null);
  },
});
