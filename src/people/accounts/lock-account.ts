import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { hasRole, type Staff } from "../../platform/actor.ts";
import { useCase } from "../../platform/use-case.ts";
import { deleteSessionsOf, ownMemberships } from "../sign-in/login-sessions.sql.ts";
import { deleteTicketsOf } from "../sign-in/sign-ins.sql.ts";
import { findMember } from "../teams/memberships.sql.ts";
import { setDisabled } from "./accounts.sql.ts";

/**
 * Locks or unlocks the whole account of a person, for example when a laptop was stolen. Only where she works in this
 * network alone: an account belongs to the installation, and nobody may shut a person out of another network.
 */
export const lockAccount = useCase({
  name: "lock-account",
  input: z.object({ membershipId: z.uuid(), locked: z.boolean() }),
  login: "app",
  by: (actor): actor is Staff => hasRole(actor, "systemAdmin"),
  allow: async (tx, { membershipId }, actor) =>
    membershipId !== actor.membershipId && (await findMember(tx, membershipId)) !== undefined,
  audit: ({ membershipId, locked }) => ({
    subjectKind: locked ? "membership" : "unlockedMembership",
    subjectId: membershipId,
  }),
  run: async (tx, { membershipId, locked }, { networkId, now }) => {
    const member = await findMember(tx, membershipId);
    const places = member ? await ownMemberships(tx, member.accountId) : [];
    if (member === undefined || places.some((place) => place.networkId !== networkId))
      return refused("worksElsewhere");
    await setDisabled(tx, member.accountId, locked ? now : null);
    if (locked) await deleteSessionsOf(tx, member.accountId);
    if (locked) await deleteTicketsOf(tx, member.accountId);
    return ok(null);
  },
});
