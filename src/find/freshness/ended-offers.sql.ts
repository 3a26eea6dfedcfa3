import { sql } from "kysely";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Temporal } from "temporal-polyfill";

/**
 * For rows `o` of offer: when the provider ended it by the link of a letter; null for all others. A list that calls an
 * offer inactive hides it with the same reason, so the history tells the two apart.
 */
export const endedAt = sql`(case when o.status = 'hidden' and o.hidden_because = 'provider' then (
    select case when v.by_kind = 'provider' then v.at end from offer_version v
     where v.network_id = o.network_id and v.offer_id = o.id and 'hidden' = any(v.what) order by v.no desc limit 1) end)`;

/** How many offers their providers have ended and nobody in the office has decided about yet. */
export async function countEnded(tx: ReadTransaction, networkId: NetworkId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from offer o
     where o.network_id = ${networkId} and o.status = 'hidden' and o.hidden_because = 'provider'
       and ${endedAt} is not null`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** So many stand in one letter; the list in the office knows them all. */
const mostNamed = 50;

export type EndedOffer = { readonly id: OfferId; readonly title: string };

/** What providers have ended and nobody in the office has decided about yet, the latest first. */
export async function readEnded(tx: ReadTransaction, networkId: NetworkId): Promise<EndedOffer[]> {
  const { rows } = await sql<EndedOffer>`
    select o.id, o.title from offer o
     where o.network_id = ${networkId} and o.status = 'hidden' and o.hidden_because = 'provider'
       and ${endedAt} is not null
     order by ${endedAt} desc, o.id
     limit ${mostNamed}`.execute(tx);
  return rows;
}

/** How an offer stood before its provider ended it. */
type StoodAs = { readonly status: "published" | "hidden"; readonly hiddenBecause: string | null };

/** Null where the provider has not ended it, or somebody has decided about it since. */
export async function stoodBeforeEnding(tx: ReadTransaction, offerId: OfferId): Promise<StoodAs | null> {
  const { rows } = await sql<StoodAs>`
    select b.snapshot ->> 'status' as status, b.snapshot ->> 'hiddenBecause' as hidden_because
      from offer o
      join lateral (select v.no, v.by_kind from offer_version v
         where v.network_id = o.network_id and v.offer_id = o.id and 'hidden' = any(v.what)
         order by v.no desc limit 1) e on e.by_kind = 'provider'
      join lateral (select v.snapshot from offer_version v
         where v.network_id = o.network_id and v.offer_id = o.id and v.no < e.no
         order by v.no desc limit 1) b on b.snapshot ->> 'status' in ('published', 'hidden')
     where o.id = ${offerId} and o.status = 'hidden' and o.hidden_because = 'provider'`.execute(tx);
  return rows[0] ?? null;
}

/** Puts it back as it stood. Its clock goes on as before: a mistake taken back is no word that all is right. */
export async function takeBackEnding(
  tx: WriteTransaction,
  { networkId, offerId, now }: { networkId: NetworkId; offerId: OfferId; now: Temporal.Instant },
  { status, hiddenBecause }: StoodAs,
): Promise<void> {
  await sql`update offer set status = ${status}, hidden_because = ${hiddenBecause}, changed_at = ${now}
     where network_id = ${networkId} and id = ${offerId}`.execute(tx);
}
