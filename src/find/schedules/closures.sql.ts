import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** A closure with the names of what it closes; neither means the whole network. */
export type ClosureLine = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly organisationId: string | null;
  readonly organisation: string | null;
  readonly offerId: string | null;
  readonly offer: string | null;
};

/** Closures that are not over yet, the next one first. */
export async function readClosureLines(tx: ReadTransaction): Promise<ClosureLine[]> {
  const { rows } = await sql<ClosureLine>`
    select c.id, c.from_date as "from", c.to_date as "to", c.reason, c.organisation_id, g.name as organisation, c.offer_id,
           o.title as offer
      from closure c
      left join organisation g on g.network_id = c.network_id and g.id = c.organisation_id
      left join offer o on o.network_id = c.network_id and o.id = c.offer_id
     where c.network_id = (select context_network()) and c.to_date >= tragnetz_now()::date
     order by c.from_date, c.id`.execute(tx);
  return rows;
}

/** Whom a closure belongs to: the organisation, also by way of its offer; null for the whole network. Undefined: no such closure. */
export async function ownerOfClosure(tx: ReadTransaction, id: string): Promise<string | null | undefined> {
  const { rows } = await sql<{ owner: string | null }>`
    select coalesce(c.organisation_id, o.organisation_id) as owner
      from closure c left join offer o on o.network_id = c.network_id and o.id = c.offer_id where c.id = ${id}`.execute(
    tx,
  );
  return rows[0] && rows[0].owner;
}

type NewClosure = {
  readonly networkId: string;
  readonly id: string;
  readonly organisationId: string | null;
  readonly offerId: string | null;
  readonly fromDate: string;
  readonly toDate: string;
  readonly reason: string | null;
};

export const insertClosure = (tx: WriteTransaction, closure: NewClosure) =>
  tx.insertInto("closure").values(closure).execute();

type Closes = { readonly organisationId: string | null; readonly offerId: string | null };

/** What a closure closes; undefined where there is no such closure. */
export async function scopeOfClosure(tx: ReadTransaction, id: string): Promise<Closes | undefined> {
  const { rows } = await sql<Closes>`select organisation_id, offer_id from closure where id = ${id}`.execute(
    tx,
  );
  return rows[0];
}

/**
 * A closure changes the dates of all it closes, so these offers have changed: calendars and lists ask when they did, and
 * a closure that is taken back leaves no trace of its own.
 */
export const touchClosedOffers = (
  tx: WriteTransaction,
  { organisationId, offerId }: Closes,
  now: Temporal.Instant,
) =>
  sql`
    update offer o set changed_at = ${now}
     where o.network_id = (select context_network())
       and (${offerId}::uuid is null or o.id = ${offerId}::uuid)
       and (${organisationId}::uuid is null or o.organisation_id = ${organisationId}::uuid)
       and exists (select from schedule s where s.network_id = o.network_id and s.offer_id = o.id)`.execute(
    tx,
  );

export const deleteClosure = (tx: WriteTransaction, id: string) =>
  tx.deleteFrom("closure").where("id", "=", id).execute();
