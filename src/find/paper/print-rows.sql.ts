import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import type { PrintRegion } from "./print-region.ts";
import type { SentenceTranslation } from "../translations/translated-text.ts";
import type { OfferRow } from "./print-row.ts";

/** All published offers of the network in the order of their ids, with all their places. */
export async function readPrintRows(tx: ReadTransaction): Promise<OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    select o.id, o.slug, o.title, o.description, o.kind, o.access, o.topics, o.languages, o.age_from_months, o.age_to_months,
           o.pregnancy, o.eligibility_text, o.free, o.cost_text, o.opening_hours_text, o.phones, o.email, o.website,
           o.confirmed_at, o.imported_at, o.changed_at, o.freshness,
           o.who_comes, o.who_learns, o.what_next, g.name as organisation, l.name as location_name, l.street,
           l.postal_code, l.place, l.accessibility_text,
           coalesce((select jsonb_agg(jsonb_build_object('locationName', f.name, 'street', f.street,
                                                         'postalCode', f.postal_code, 'place', f.place) order by x.position, x.id)
                       from offer_location x
                       join location f on f.network_id = x.network_id and f.id = x.location_id
                      where x.network_id = o.network_id and x.offer_id = o.id), '[]') as further_places
      from offer o
      left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
      left join location l on l.network_id = o.network_id and l.id = o.location_id
     where o.published
     order by o.id`.execute(tx);
  return rows;
}

/** The regional networks and the municipalities of the network, each by name. */
export async function readPrintRegions(tx: ReadTransaction): Promise<PrintRegion[]> {
  const { rows } = await sql<PrintRegion>`
    select 'region:' || r.slug as key, 'regionalNetwork' as kind, r.name,
           coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'postalCodes', m.postal_codes) order by m.name)
                      filter (where m.name is not null), '[]') as towns
      from regional_network r
      left join municipality m on m.network_id = r.network_id and m.regional_network_id = r.id
     group by r.network_id, r.id, r.slug, r.name
    union all
    select 'ort:' || m.name, 'municipality', m.name,
           jsonb_build_array(jsonb_build_object('name', m.name, 'postalCodes', m.postal_codes))
      from municipality m
     order by kind desc, name`.execute(tx);
  return rows;
}

export type OfferTranslation = SentenceTranslation & { readonly offerId: string };

/** The translated sentences of all published offers in one language that a person has reviewed. */
export async function readReviewedTranslations(
  tx: ReadTransaction,
  lang: string,
): Promise<OfferTranslation[]> {
  const { rows } = await sql<OfferTranslation>`
    select t.offer_id, t.field, t.lang, encode(t.source_hash, 'hex') as mark, t.text, t.status
      from offer_translation t
      join offer o on o.network_id = t.network_id and o.id = t.offer_id
     where o.published and t.lang = ${lang} and t.status in ('reviewed', 'tested')`.execute(tx);
  return rows;
}
