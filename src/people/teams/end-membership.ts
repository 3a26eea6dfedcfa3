import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeDay } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { runsNetwork } from "../may.ts";
import { deleteSessionsOfMembership } from "../sign-in/login-sessions.sql.ts";
import { hasOwnMatters, leave } from "./leaving.ts";
import { endMembershipRow, findMember, type MemberRow, membersOfNode } from "./memberships.sql.ts";
import { findNode, setRekeyDue } from "./nodes.sql.ts";
import { dropWrapsOf } from "./team-keys.sql.ts";

/** A colleague who can read what arrives, and so can take over. */
const isReady =
  (leaving: MemberRow) =>
  ({ id, admittedAt }: MemberRow): boolean =>
    id !== leaving.id && admittedAt !== null;

/**
 * A person leaves a team or an organisation. What she was responsible for is handed over, her login ends and her wraps
 * go in the same commit; the team makes a new key when one of its members comes next.
 */
export const endMembership = useCase({
  name: "end-membership",
  input: z.object({
    membershipId: z.uuid(),
    successorId: z.uuid().nullish(),
    evenSo: z.boolean().optional(),
  }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { membershipId }) => (await findMember(tx, membershipId)) !== undefined,
  audit: ({ membershipId }) => ({ subjectKind: "membership", subjectId: membershipId }),
  run: async (tx, { membershipId, successorId, evenSo }, circumstances) => {
    const { networkId, now, opKey, post } = circumstances;
    const member = await findMember(tx, membershipId);
    if (member === undefined) return refused("alreadyGone");
    const node = member.nodeId === null ? undefined : await findNode(tx, member.nodeId);
    const others = node ? (await membersOfNode(tx, node.id)).filter(isReady(member)) : [];
    if (node?.active && node.dutyId === member.id)
      return refused(others.length > 0 ? "isOnDuty" : "lastOfTeam");
    const successor = others.find((other) => other.id === successorId);
    if (successorId && successor === undefined) return refused("successorUnfit");
    const { id, accountId, nodeId } = member;
    if (evenSo !== true && (await hasOwnMatters(tx, id))) {
      post.notify({ kind: "membership", id }, { kind: "own-matters", dedupe: `${opKey}:own-matters` });
      return refused("ownMattersOpen");
    }
    const leaving = { membershipId: id, accountId, nodeId, successorId: successor?.id ?? null };
    await leave(tx, { networkId, ...leaving }, circumstances);
    await endMembershipRow(tx, id, officeDay(now).toString());
    await deleteSessionsOfMembership(tx, id);
    if (nodeId === null) return ok(null);
    await dropWrapsOf(tx, nodeId, "member", accountId);
    if (member.admittedAt !== null) await setRekeyDue(tx, nodeId, true);
    return ok(null);
  },
});
