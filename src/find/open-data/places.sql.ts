import { type RawBuilder, sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import type { OfferFilter, PageAsked } from "./offer-filter.ts";
import { conditionsOf, isRemoteSql } from "./offer-conditions.ts";

/** Around a postal code: its own places, or all within so many metres of its middle. */
export type Nearby = { readonly postcode: string; readonly metres: number | undefined };
export type PlaceLink = { readonly offerId: string; readonly locationId: string };

/** Every offer at every place that families can visit. */
const links = sql`(
  select o.id as offer_id, o.location_id, 0 as position, null::jsonb as hsds from offer o
   where o.published and o.location_id is not null and not ${isRemoteSql}
  union all
  select x.offer_id, x.location_id, x.position, x.hsds from offer_location x
    join offer o on o.network_id = x.network_id and o.id = x.offer_id
   where o.published and x.location_id is distinct from o.location_id and not ${isRemoteSql})`;

const middle = (postcode: string) =>
  sql`(select avg(lat) as lat, avg(lon) as lon from postal_code where code = ${postcode})`;

/** Great-circle distance in metres; the square root is kept within one, because rounding can push it above. */
const metresTo = sql`2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(l.lat - m.lat) / 2), 2)
  + cos(radians(m.lat)) * cos(radians(l.lat)) * power(sin(radians(l.lon - m.lon) / 2), 2))))`;

function nearCondition(near: Nearby | undefined): RawBuilder<unknown> {
  if (near === undefined) return sql`true`;
  const { postcode, metres } = near;
  if (metres === undefined)
    return sql`exists (select from location l where l.id = k.location_id and l.postal_code = ${postcode})`;
  return sql`exists (select from location l, ${middle(postcode)} m where l.id = k.location_id
     and l.lat between -90 and 90 and l.lon between -180 and 180 and ${metresTo} <= ${metres}::float8)`;
}

/** One page of offers at places, in a steady order, and how many there are. */
export async function readPlaceLinks(
  tx: ReadTransaction,
  {
    filter,
    near,
    page,
    size,
  }: { readonly filter: OfferFilter; readonly near: Nearby | undefined } & PageAsked,
): Promise<{ readonly total: number; readonly links: readonly PlaceLink[] }> {
  const from = sql`from ${links} k join offer o on o.id = k.offer_id where ${conditionsOf(filter)} and ${nearCondition(near)}`;
  const counted = await sql<{ total: number }>`select count(*) as total ${from}`.execute(tx);
  const { rows } = await sql<PlaceLink>`
    select k.offer_id, k.location_id ${from} order by k.offer_id, k.position, k.location_id
    offset ${(page - 1) * size} limit ${size}`.execute(tx);
  return { total: counted.rows[0]?.total ?? 0, links: rows };
}

/** The offer and place behind an id that was given out; offers entered here carry a computed one. */
export async function findPlaceLink(tx: ReadTransaction, id: string): Promise<PlaceLink[]> {
  const { rows } = await sql<PlaceLink>`
    select k.offer_id, k.location_id from ${links} k
     where md5(k.offer_id || ':' || k.location_id)::uuid = ${id}::uuid or k.hsds ->> 'id' = ${id}
        or k.offer_id in (select o.id from offer o where o.published and o.hsds is not null
             and jsonb_path_exists(o.hsds, '$.service_at_locations[*] ? (@.id == $id)', jsonb_build_object('id', ${id}::text)))
     order by k.offer_id, k.position, k.location_id limit 100`.execute(tx);
  return rows;
}
