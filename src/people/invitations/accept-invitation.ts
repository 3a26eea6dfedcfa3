import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { findAccountByEmail, insertAccount } from "../accounts/accounts.sql.ts";
import { everybody } from "../may.ts";
import { personKeys } from "../passphrase/person-keys.ts";
import { ticketIdOf } from "../sign-in/login-session.ts";
import { insertTicket } from "../sign-in/sign-ins.sql.ts";
import { accountIdOf, stateOf } from "./invitation.ts";
import { bindInvitation, findInvitation } from "./invitations.sql.ts";

const bytes = z.instanceof(Buffer);

/** Minutes to set up the second factor at once; afterwards the passphrase opens the same step. */
const enrolmentMinutes = 30;

/**
 * Makes the account of an invited person. It cannot be used, and the invitation is not spent, before a second factor
 * is confirmed: who closes the browser here goes on by signing in.
 */
export const acceptInvitation = useCase({
  name: "accept-invitation",
  input: z.object({
    tokenHash: bytes,
    keys: personKeys,
    ticket: z.object({ secret: bytes, sealedSecretKey: bytes }),
  }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: ({ tokenHash }) => ({ subjectKind: "account", subjectId: accountIdOf(tokenHash) }),
  run: async (tx, { tokenHash, keys, ticket }, { now }) => {
    const invitation = await findInvitation(tx, tokenHash);
    if (invitation === undefined) return refused("unknown");
    const state = stateOf(invitation, now);
    if (state !== "open") return refused(state);
    const { email, name } = invitation;
    if ((await findAccountByEmail(tx, email)) !== undefined) return refused("has-account");
    const id = accountIdOf(tokenHash);
    await insertAccount(tx, { id, email, name, keys });
    await bindInvitation(tx, tokenHash, id);
    const row = { id: ticketIdOf(ticket.secret), accountId: id, sealedSecretKey: ticket.sealedSecretKey };
    await insertTicket(tx, row, now.add({ minutes: enrolmentMinutes }));
    return ok({ accountId: id });
  },
});
