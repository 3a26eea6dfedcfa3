import { ok, refused } from "../../core/outcomes.ts";
import { publicKeyOf } from "../../platform/vault/curve-keys.ts";
import { useCase } from "../../platform/use-case.ts";
import { belongsToTeam } from "../may.ts";
import { membersOfNode, setAdmitted } from "../teams/memberships.sql.ts";
import { openTeamWrap, wrapTeamSecret } from "../teams/team-key.ts";
import { putWraps, wrapsOf } from "../teams/team-keys.sql.ts";
import { recoveryWithKey } from "./recoveries.sql.ts";
import { recoveryUsedMail } from "./recovery-used.mail.tsx";
import { joinSheets, twoSheets } from "./sheets.ts";

/**
 * Two holders' sheets give the team's key back to a signed-in member of the team: when all passphrases are lost, or
 * nobody is left who could admit. Every member is told by mail in the same commit.
 */
export const recoverTeam = useCase({
  name: "recover-team",
  input: twoSheets,
  login: "app",
  by: belongsToTeam,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "node", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, sheets, { actor, networkId, now, opKey, post }) => {
    const joined = joinSheets(sheets);
    if (!joined.ok) return joined;
    const recovery = await recoveryWithKey(tx, actor.organisationId, joined.value.publicKey);
    if (recovery === undefined) return refused("otherKey");
    const wraps = await wrapsOf(tx, actor.nodeId, "recovery", recovery.id);
    if (wraps.length === 0) return refused("notSecured");
    const holder = { kind: "recovery", id: recovery.id } as const;
    const me = {
      kind: "member",
      id: actor.accountId,
      publicKey: publicKeyOf("x25519", actor.personKey),
    } as const;
    const mine = wraps.map((wrap) =>
      wrapTeamSecret(wrap, openTeamWrap(wrap, holder, joined.value.secretKey), me),
    );
    await putWraps(tx, networkId, mine);
    await setAdmitted(tx, actor.membershipId, now);
    for (const member of await membersOfNode(tx, actor.nodeId))
      post.send({
        dedupe: `recovered:${opKey}:${member.id}`,
        kind: "recovery",
        mail: recoveryUsedMail(member.email, actor.name),
      });
    return ok(actor.nodeId);
  },
});
