import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type HostOffer = {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly locationId: string | null;
};

const published = sql`
  select o.id, o.title, o.organisation_id, g.name as organisation, o.location_id from offer o
    join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
   where o.network_id = (select context_network()) and o.published`;

/** Public offers with known times: where somebody can be a guest. */
export async function listHostOffers(tx: ReadTransaction): Promise<HostOffer[]> {
  const { rows } = await sql<HostOffer>`${published}
     and exists (select from schedule s where s.network_id = o.network_id and s.offer_id = o.id)
   order by g.name, o.title limit 2000`.execute(tx);
  return rows;
}

/** The public offers of one organisation: what it could bring along. */
export async function listOffersOf(tx: ReadTransaction, organisationId: string): Promise<HostOffer[]> {
  const { rows } =
    await sql<HostOffer>`${published} and o.organisation_id = ${organisationId} order by o.title`.execute(tx);
  return rows;
}

export async function findPublicOffer(tx: ReadTransaction, id: string): Promise<HostOffer | undefined> {
  const { rows } = await sql<HostOffer>`${published} and o.id = ${id}`.execute(tx);
  return rows[0];
}

/** The times of a guest take place where the host is. */
export const placeSchedule = (tx: WriteTransaction, scheduleId: string, locationId: string | null) =>
  sql`update schedule set location_id = ${locationId} where id = ${scheduleId}`.execute(tx);

/** One date less; false when it was the last one. */
export async function dropDay(tx: WriteTransaction, scheduleId: string, onDate: string): Promise<boolean> {
  const { rows } = await sql<{ left: number }>`
    with days as (
      select s.id, array(select distinct day from unnest(s.extra_dates || s.starts_on) as day
                          where day <> ${onDate}::date order by day) as left
        from schedule s where s.id = ${scheduleId})
    update schedule s set starts_on = days.left[1], extra_dates = days.left[2:]
      from days where s.id = days.id and cardinality(days.left) > 0
    returning cardinality(days.left) as left`.execute(tx);
  return (rows[0]?.left ?? 0) > 0;
}

/** These dates come to times that are there already. */
export const addDays = (tx: WriteTransaction, scheduleId: string, days: readonly string[]) =>
  sql`update schedule s set extra_dates = array(select distinct day from unnest(s.extra_dates || ${[...days]}::date[]) as day
        where day <> s.starts_on order by day)
       where s.id = ${scheduleId}`.execute(tx);
