import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import { findAccount } from "../accounts/accounts.sql.ts";
import { passkeysOf } from "../accounts/passkeys.sql.ts";
import { ticketIdOf } from "./login-session.ts";
import { findTicket } from "./sign-ins.sql.ts";

/**
 * The account behind a ticket, if it has no second factor yet. A ticket of the passkey step must not set a new factor:
 * it proves the passphrase only.
 */
export async function accountInEnrolment(tx: ReadTransaction, ticketSecret: Buffer, now: Temporal.Instant) {
  const ticket = await findTicket(tx, ticketIdOf(ticketSecret), now);
  const account = ticket && (await findAccount(tx, ticket.accountId));
  if (ticket === undefined || account === undefined || account.disabled || account.totpConfirmed)
    return undefined;
  return (await passkeysOf(tx, account.id)).length === 0 ? { ticket, account } : undefined;
}
