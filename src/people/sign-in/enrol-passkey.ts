import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { openUnderCookie } from "../../platform/vault/login-session-key.ts";
import { insertPasskey } from "../accounts/passkeys.sql.ts";
import { takeOpenInvitations } from "../invitations/invitations.sql.ts";
import { everybody } from "../may.ts";
import { accountInEnrolment } from "./enrolment.sql.ts";
import { auditOfStep, type StepOutcome } from "./second-step.ts";
import { readResponse, verifiedPasskey } from "./passkey.ts";
import { takeTicket } from "./sign-ins.sql.ts";
import { startLogin } from "./start-login.sql.ts";

/** Sets up the first second factor as a passkey instead of an authenticator app. */
export const enrolPasskey = useCase({
  name: "enrol-passkey",
  input: z.object({
    ticketSecret: z.instanceof(Buffer),
    cookieSecret: z.instanceof(Buffer),
    response: z.string().max(20_000),
    label: z.string().trim().min(1).max(60),
    party: z.object({ origin: z.string(), id: z.string() }),
  }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: ({ ticketSecret }, outcome: StepOutcome) => auditOfStep(ticketSecret, outcome),
  run: async (tx, { ticketSecret, cookieSecret, response, label, party }, { now, keys }) => {
    const enrolling = await accountInEnrolment(tx, ticketSecret, now);
    if (enrolling === undefined) return refused("expired");
    const { account, ticket } = enrolling;
    const passkey = await verifiedPasskey(keys, ticket.id, party, readResponse(response));
    if (passkey === undefined) return refused("wrong-passkey");
    if (!(await takeTicket(tx, ticket.id))) return refused("expired");
    await insertPasskey(tx, { ...passkey, accountId: account.id, label }, now);
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
