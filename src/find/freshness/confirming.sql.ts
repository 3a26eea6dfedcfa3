import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";

/** Somebody stands for the offer: its clock starts anew, and what was hidden for want of a word is shown again. */
export async function markConfirmed(
  tx: WriteTransaction,
  networkId: NetworkId,
  offerId: OfferId,
  now: Temporal.Instant,
): Promise<boolean> {
  const done = await sql`
    update offer set confirmed_at = ${now}, freshness = 'fresh',
           status = case when hidden_because = 'not-confirmed' then 'published' else status end,
           hidden_because = case when hidden_because = 'not-confirmed' then null else hidden_because end
     where network_id = ${networkId} and id = ${offerId} and status <> 'archived'`.execute(tx);
  await sql`update offer_care set asked_at = null, reminders = 0
     where network_id = ${networkId} and offer_id = ${offerId}`.execute(tx);
  return done.numAffectedRows === 1n;
}

/**
 * The provider gives the offer up: families no longer see it from now on; the coordination can show it again. False where
 * it is over already: two letters about one offer end it once.
 */
export async function markEnded(
  tx: WriteTransaction,
  networkId: NetworkId,
  offerId: OfferId,
  now: Temporal.Instant,
): Promise<boolean> {
  const done = await sql`
    update offer set status = 'hidden', hidden_because = 'provider', changed_at = ${now}
     where network_id = ${networkId} and id = ${offerId} and status in ('published', 'hidden')
       and hidden_because is distinct from 'provider'`.execute(tx);
  return done.numAffectedRows === 1n;
}
