import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Phone } from "../offers/offer.ts";

export type PocketRow = {
  readonly title: string;
  readonly slug: string;
  readonly place: string | null;
  readonly phones: readonly Phone[];
  readonly topics: readonly string[];
};

/** A district has some hundred offers; more would not fit into what a phone loads. The best known come first. */
const mostOffers = 400;

export async function readPocketRows(tx: ReadTransaction): Promise<PocketRow[]> {
  const { rows } = await sql<PocketRow>`
    select o.title, o.slug, o.phones, o.topics, l.place
      from offer o
      left join location l on l.network_id = o.network_id and l.id = o.location_id
     where o.published
     order by o.freshness = 'grey', o.confirmed_at desc nulls last, o.id
     limit ${mostOffers}`.execute(tx);
  return rows;
}
