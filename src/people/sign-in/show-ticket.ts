import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { findAccount } from "../accounts/accounts.sql.ts";
import { passkeysOf } from "../accounts/passkeys.sql.ts";
import { everybody } from "../may.ts";
import { ticketIdOf } from "./login-session.ts";
import { findTicket } from "./sign-ins.sql.ts";

/** Who stands between passphrase and second factor: needed to draw the page where the factor is set up. */
export const showTicket = question({
  name: "show-ticket",
  input: z.object({ ticketSecret: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: { notAudited: "shows a person her own name" },
  run: async (tx, { ticketSecret }, { now }) => {
    const id = ticketIdOf(ticketSecret);
    const ticket = await findTicket(tx, id, now);
    const account = ticket && (await findAccount(tx, ticket.accountId));
    if (account === undefined) return null;
    return {
      ticketId: id,
      accountId: account.id,
      email: account.email,
      name: account.name,
      passkeys: await passkeysOf(tx, account.id),
    };
  },
});
