import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { holdsTeamKey } from "../may.ts";
import { isAdmitted } from "../teams/memberships.sql.ts";
import { openForWishes } from "../teams/nodes.sql.ts";
import { openTeamWrap } from "../teams/team-key.ts";
import { teamSecretsOf, wrapsOf } from "../teams/team-keys.sql.ts";
import { finishDrill, recoveryWithKey } from "./recoveries.sql.ts";
import { joinSheets, twoSheets } from "./sheets.ts";

/**
 * The drill: two printed sheets, typed in, have to open the very secret the team works with. Only a passed drill makes
 * a recovery count (trust.md 1: lost keys are the first failure of systems like this one).
 */
export const drillRecovery = useCase({
  name: "drill-recovery",
  input: twoSheets,
  login: "app",
  by: holdsTeamKey,
  allow: (tx, _, actor) => isAdmitted(tx, actor),
  audit: (_, outcome) => ({
    subjectKind: "organisationRecovery",
    subjectId: outcome?.ok ? String(outcome.value) : null,
  }),
  run: async (tx, sheets, { actor, now, networkId }) => {
    const joined = joinSheets(sheets);
    if (!joined.ok) return joined;
    const recovery = await recoveryWithKey(tx, actor.organisationId, joined.value.publicKey);
    const mine = (await teamSecretsOf(tx, actor))[0];
    if (recovery === undefined || mine === undefined) return refused("otherKey");
    const wraps = await wrapsOf(tx, actor.nodeId, "recovery", recovery.id);
    const wrap = wraps.find(({ version }) => version === mine.version);
    if (wrap === undefined) return refused("notSecured");
    const opened = openTeamWrap(wrap, { kind: "recovery", id: recovery.id }, joined.value.secretKey);
    if (!opened.equals(mine.secretKey)) return refused("otherKey");
    await finishDrill(tx, actor.organisationId, recovery, now);
    await openForWishes(tx, networkId, actor.nodeId);
    return ok(recovery.id);
  },
});
