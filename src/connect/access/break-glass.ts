import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { sealEmergencyReason } from "../../platform/vault/server-seal.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { concernAtHand, nodeSecretsOf } from "../concerns/professional.sql.ts";
import { watchersOver } from "../consents/consents.sql.ts";
import { emergencyMinutes, mayBreakGlass, shortestReason } from "./emergency.ts";
import { endOwnExpired, insertGrant, runningFor } from "./emergencies.sql.ts";
import { emergencyNotices } from "./emergency-notices.sql.ts";
import { releaseStandby, standbyWaits } from "./standby.sql.ts";
import { concernedTeams } from "./writers.sql.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/**
 * Emergency access: a member of the intake team reads, for an hour and with a reason, what a family and its team have
 * written since the yes. The responsible node and whoever watches over data are told in the same commit, the family reads
 * it in its log, and the end comes by itself (trust.md 3.3).
 */
export const breakGlass = useCase({
  name: "break-glass",
  input: z.object({
    concernId: z.uuid(),
    reason: z.string().trim().min(shortestReason, "reason-too-short").max(1000, "too-long"),
  }),
  ...onSeenConcern,
  run: async (tx, input, { now, actor, networkId, opKey, post, keys }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who } = atHand;
    const may = mayBreakGlass(concern, who, actor.roles);
    if (!may.ok) return may;
    const { id: concernId, state, nodeId, ownerId, dueAt, dueKind } = concern;
    if (dueAt === null || dueKind === null) return refused("already-closed");
    if (await runningFor(tx, concernId, actor.membershipId, now)) return refused("already-open");
    if (!(await standbyWaits(tx, concernId, who.intakeNodeId))) return refused("nothing-closed");
    const watchers = await watchersOver(tx, networkId);
    if (watchers.length === 0) return refused("nobody-to-tell");
    await endOwnExpired(tx, concernId, actor.membershipId, now);
    const id = newId();
    const endsAt = now.add({ minutes: emergencyMinutes });
    const sealedReason = sealEmergencyReason(keys.outboxKey, id, input.reason);
    const { membershipId } = actor;
    await insertGrant(tx, { id, networkId, concernId, membershipId, sealedReason, openedAt: now, endsAt });
    const secrets = await nodeSecretsOf(tx, actor);
    await releaseStandby(tx, { grantId: id, concernId, staff: actor, secrets, server: keys });
    const change = { kind: "breakGlass", state, nodeId, ownerId, due: { at: dueAt, kind: dueKind } } as const;
    await changeConcern(tx, concern, change, { kind: "staff", membershipId }, opKey, now);
    const teams = await concernedTeams(tx, concern, who.intakeNodeId);
    await emergencyNotices(tx, { id, concern, teams, watchers, post });
    return ok({ endsAt: endsAt.toString() });
  },
});
