import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { openUnderCookie } from "../../platform/vault/login-session-key.ts";
import { setTotp } from "../accounts/accounts.sql.ts";
import { takeOpenInvitations } from "../invitations/invitations.sql.ts";
import { everybody } from "../may.ts";
import { auditOfStep, type StepOutcome } from "./second-step.ts";
import { stepOfCode } from "./one-time-code.ts";
import { openPendingSecret } from "./pending-secret.ts";
import { takeTicket } from "./sign-ins.sql.ts";
import { startLogin } from "./start-login.sql.ts";
import { accountInEnrolment } from "./enrolment.sql.ts";

/** Confirms the authenticator app with one code. Only now the account can be used and the invitation takes effect. */
export const enrolOneTimeCode = useCase({
  name: "enrol-one-time-code",
  input: z.object({
    ticketSecret: z.instanceof(Buffer),
    cookieSecret: z.instanceof(Buffer),
    pendingSecret: z.string().max(400),
    code: z.string().max(40),
  }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: ({ ticketSecret }, outcome: StepOutcome) => auditOfStep(ticketSecret, outcome),
  run: async (tx, given, { now, keys }) => {
    const { ticketSecret, cookieSecret } = given;
    const enrolling = await accountInEnrolment(tx, ticketSecret, now);
    if (enrolling === undefined) return refused("expired");
    const { account, ticket } = enrolling;
    const pending = openPendingSecret(keys, account.id, given.pendingSecret);
    const step = pending && stepOfCode(pending.secret, given.code, now);
    if (pending === undefined || step === undefined) return refused("wrong-code");
    if (!(await takeTicket(tx, ticket.id))) return refused("expired");
    await setTotp(tx, account.id, pending.sealed, step, now);
    await takeOpenInvitations(tx, { id: account.id, publicKey: account.keys.publicKey }, now);
    const personKey = openUnderCookie(ticketSecret, ticket.sealedSecretKey);
    const landing = await startLogin(tx, {
      account,
      personKey,
      cookieSecret,
      sessionKey: keys.sessionKey,
      now,
    });
    return ok({ ...landing, accountId: account.id });
  },
});
