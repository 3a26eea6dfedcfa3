import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** An offer that was hidden because it stood there twice. */
const wasMerged = (offer: "g" | "o") =>
  sql`${sql.ref(offer)}.status = 'hidden' and ${sql.ref(offer)}.hidden_because = 'duplicate'`;

/**
 * What waits for offers that were hidden as duplicates goes over to the one that stays, also from merges of long ago and over
 * several of them; each proposal then names the entry it was made for. A page that compares one of them right now has grown
 * old by it: its seal holds the moment of the proposal. Answers how many went over.
 */
export async function moveWaitingProposals(tx: WriteTransaction, networkId: NetworkId): Promise<number> {
  const done = await sql`
    with recursive reached as (
      select distinct g.id as start, g.id from offer_proposal p
        join offer g on g.network_id = p.network_id and g.id = p.offer_id
       where p.network_id = ${networkId} and p.state = 'waiting' and ${wasMerged("g")}
      union
      select r.start, case when d.one_id = r.id then d.other_id else d.one_id end
        from reached r join offer_duplicate d on d.network_id = ${networkId} and d.state = 'same' and r.id in (d.one_id, d.other_id)
    ), home as (
      select distinct on (r.start) r.start, o.id, o.version
        from reached r join offer o on o.network_id = ${networkId} and o.id = r.id
       where not (${wasMerged("o")})
       order by r.start, o.status = 'published' desc, o.id
    )
    update offer_proposal p set offer_id = h.id, base_version = h.version, created_at = p.created_at + interval '1 microsecond',
           proposed = p.proposed || jsonb_build_object('mergedFrom', coalesce(p.proposed ->> 'mergedFrom', g.title))
      from home h join offer g on g.network_id = ${networkId} and g.id = h.start
     where p.network_id = ${networkId} and p.offer_id = h.start and p.state = 'waiting'`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** How many proposals wait for an offer. */
export async function countWaiting(
  tx: ReadTransaction,
  networkId: NetworkId,
  offerId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from offer_proposal
     where network_id = ${networkId} and offer_id = ${offerId} and state = 'waiting'`.execute(tx);
  return rows[0]?.count ?? 0;
}
