import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { findAccount } from "../accounts/accounts.sql.ts";
import { everybody } from "../may.ts";
import { isLive } from "../sign-in/login-session.ts";
import { findSession, setSessionMembership } from "../sign-in/login-sessions.sql.ts";
import { stateOf } from "./invitation.ts";
import { findInvitation, takeInvitation } from "./invitations.sql.ts";

/** A person who already has an account and has just signed in becomes a member of one more team or network. */
export const joinWithInvitation = useCase({
  name: "join-with-invitation",
  input: z.object({ cookieSecret: z.instanceof(Buffer), tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: async (tx, { cookieSecret }) => (await findSession(tx, bearerHash(cookieSecret))) !== undefined,
  audit: (_, outcome: Outcome<{ readonly membershipId: string }> | null) => ({
    subjectKind: "membership",
    subjectId: outcome?.ok ? outcome.value.membershipId : null,
  }),
  run: async (tx, { cookieSecret, tokenHash }, { now, networkId }) => {
    const hash = bearerHash(cookieSecret);
    const session = await findSession(tx, hash);
    const account = session && isLive(session, now) ? await findAccount(tx, session.accountId) : undefined;
    const invitation = await findInvitation(tx, tokenHash);
    if (account === undefined || invitation?.email !== account.email) return refused("not-yours");
    const state = stateOf(invitation, now);
    if (state !== "open") return refused(state);
    const membershipId = await takeInvitation(
      tx,
      invitation,
      { id: account.id, publicKey: account.keys.publicKey },
      now,
    );
    if (membershipId === undefined) return refused("used");
    await setSessionMembership(tx, hash, { membershipId, networkId });
    return ok({ membershipId });
  },
});
