import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

type NewLink = { readonly tokenHash: Buffer; readonly offerId: OfferId; readonly sentTo: string };

/** Notes the links of one letter and that the provider was asked. */
export async function insertLinks(
  tx: WriteTransaction,
  networkId: NetworkId,
  links: readonly NewLink[],
  { now, expiresAt }: { readonly now: Temporal.Instant; readonly expiresAt: Temporal.Instant },
): Promise<void> {
  for (const { tokenHash, offerId, sentTo } of links) {
    await sql`insert into offer_link (network_id, token_hash, offer_id, sent_to, created_at, expires_at)
      values (${networkId}, ${tokenHash}, ${offerId}, ${sentTo}, ${now}, ${expiresAt})`.execute(tx);
    await sql`insert into offer_care (network_id, offer_id, asked_at, reminders) values (${networkId}, ${offerId}, ${now}, 1)
      on conflict (network_id, offer_id) do update set asked_at = excluded.asked_at, reminders = offer_care.reminders + 1`.execute(
      tx,
    );
  }
}

export type LinkRow = {
  readonly offerId: OfferId;
  readonly slug: string;
  readonly title: string;
  readonly status: string;
  readonly sentTo: string;
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
  readonly usedFor: "confirmed" | "changed" | "ended" | null;
};

export async function findLink(tx: ReadTransaction, tokenHash: Buffer): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`
    select l.offer_id, o.slug, o.title, o.status, l.sent_to, l.expires_at, l.used_at, l.used_for
      from offer_link l join offer o on o.network_id = l.network_id and o.id = l.offer_id
     where l.token_hash = ${tokenHash}`.execute(tx);
  return rows[0];
}

/** Uses a link up. Only the first of two simultaneous tries gets the offer; the other, and a late one, get nothing. */
export async function useLink(
  tx: WriteTransaction,
  tokenHash: Buffer,
  usedFor: "confirmed" | "changed" | "ended",
  now: Temporal.Instant,
): Promise<OfferId | null> {
  const { rows } = await sql<{ offerId: OfferId }>`
    update offer_link set used_at = ${now}, used_for = ${usedFor}
     where token_hash = ${tokenHash} and used_at is null and expires_at > ${now}
    returning offer_id`.execute(tx);
  return rows[0]?.offerId ?? null;
}

/** Opens a link again whose ending was taken back; null where it was not spent on an ending, or has expired. */
export async function reopenLink(
  tx: WriteTransaction,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<OfferId | null> {
  const { rows } = await sql<{ offerId: OfferId }>`
    update offer_link set used_at = null, used_for = null
     where token_hash = ${tokenHash} and used_for = 'ended' and expires_at > ${now}
    returning offer_id`.execute(tx);
  return rows[0]?.offerId ?? null;
}

/** How many links went to this address about this offer within a day: a button that sends mail must not become a nuisance. */
export async function linksSentToday(
  tx: ReadTransaction,
  offerId: OfferId,
  now: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from offer_link
     where offer_id = ${offerId} and created_at > ${now.subtract({ hours: 24 })}`.execute(tx);
  return rows[0]?.count ?? 0;
}
