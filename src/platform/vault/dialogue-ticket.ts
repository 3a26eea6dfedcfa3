import { unwrapUnder, wrapUnder } from "./sealed-box.ts";
import { wrapContext } from "./wrap-context.ts";

const context = wrapContext("dialogue-ticket");

/**
 * After the return code a family carries a ticket (`createBearerSecret`) from page to page as a hidden field,
 * for thirty minutes and without a cookie. The family's secret key waits in the row, sealed under the ticket.
 */
export const sealUnderTicket = (ticket: Buffer, familySecretKey: Buffer): Buffer =>
  wrapUnder(ticket, familySecretKey, context);

/** @throws VaultError when the ticket is another one or the row was changed */
export const openUnderTicket = (ticket: Buffer, sealed: Buffer): Buffer =>
  unwrapUnder(ticket, sealed, context);
