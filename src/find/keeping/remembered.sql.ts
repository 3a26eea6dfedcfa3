import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import type { PublishedOffer } from "../offers/offer-rows.ts";

/** What a remembered list shows of an offer, on the screen and on paper. */
export type RememberedOffer = Pick<
  PublishedOffer,
  "id" | "slug" | "title" | "organisation" | "kind" | "access" | "topics" | "openingHoursText" | "phones"
> & {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
};

/** Published offers by the ends of their ids. */
export async function readByCodes(tx: ReadTransaction, codes: readonly string[]): Promise<RememberedOffer[]> {
  const { rows } = await sql<RememberedOffer>`
    select o.id, o.slug, o.title, o.kind, o.access, o.topics, o.opening_hours_text, o.phones, g.name as organisation,
           l.street, l.postal_code, l.place
      from offer o
      left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
      left join location l on l.network_id = o.network_id and l.id = o.location_id
     where o.published and right(o.id::text, 8) = any(${[...codes]}::text[])
     order by o.id`.execute(tx);
  return rows;
}
