import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { openUnderCookie } from "../../platform/vault/login-session-key.ts";
import { findAccount } from "../accounts/accounts.sql.ts";
import { notePasskeyUse, passkeysOf } from "../accounts/passkeys.sql.ts";
import { everybody } from "../may.ts";
import { auditOfStep, type StepOutcome } from "./second-step.ts";
import { ticketIdOf } from "./login-session.ts";
import { readResponse, verifiedCounter } from "./passkey.ts";
import { emailMark } from "./sign-in.ts";
import { countFailure, findTicket, takeTicket } from "./sign-ins.sql.ts";
import { startLogin } from "./start-login.sql.ts";

const party = z.object({ origin: z.string(), id: z.string() });

/** The second step with a passkey: the ticket proves the passphrase, the passkey is the second factor. */
export const openLoginWithPasskey = useCase({
  name: "open-login-with-passkey",
  input: z.object({
    ticketSecret: z.instanceof(Buffer),
    cookieSecret: z.instanceof(Buffer),
    response: z.string().max(20_000),
    party,
  }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: ({ ticketSecret }, outcome: StepOutcome) => auditOfStep(ticketSecret, outcome),
  run: async (tx, { ticketSecret, cookieSecret, response, party }, { now, keys }) => {
    const id = ticketIdOf(ticketSecret);
    const ticket = await findTicket(tx, id, now);
    const account = ticket && (await findAccount(tx, ticket.accountId));
    if (ticket === undefined || account === undefined || account.disabled) return refused("not-recognised");
    const answer = readResponse(response);
    const passkey = (await passkeysOf(tx, account.id)).find((known) => known.credentialId === answer?.id);
    const counter = passkey && (await verifiedCounter(keys, id, party, answer, passkey));
    if (passkey === undefined || counter === undefined || !(await takeTicket(tx, id))) {
      await countFailure(tx, emailMark(keys.sessionKey, account.email), now);
      return refused("not-recognised");
    }
    await notePasskeyUse(tx, passkey.credentialId, counter, now);
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
