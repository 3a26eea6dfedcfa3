import { sql } from "kysely";
import type { NetworkId, OrganisationId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { endedAt } from "../freshness/ended-offers.sql.ts";
import type { OfferDetail, OfferLine, PublishedOffer } from "./offer-rows.ts";

/** All published offers with organisation and place, for the search index. */
export async function readPublishedOffers(tx: ReadTransaction): Promise<PublishedOffer[]> {
  const { rows } = await sql<PublishedOffer>`
    select o.id, o.external_id, o.slug, o.title, o.description, o.kind, o.access, o.topics, o.languages, o.age_from_months,
           o.age_to_months, o.pregnancy, o.eligibility_text, o.free, o.opening_hours_text, o.confirmed_at, o.freshness,
           o.phones, g.name as organisation, l.street, l.postal_code, l.place, l.lat, l.lon,
           (select jsonb_object_agg(t.lang, t.text) from offer_translation t
             where t.network_id = o.network_id and t.offer_id = o.id and t.field = 'title' and t.source = o.title) as titles, l.accessibility_text
      from offer o
      left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
      left join location l on l.network_id = o.network_id and l.id = o.location_id
     where o.published
     order by o.id`.execute(tx);
  return rows;
}

/** One published offer by the last part of its address. */
export async function readOfferBySlug(tx: ReadTransaction, slug: string): Promise<OfferDetail | null> {
  const { rows } = await sql<OfferDetail>`
    select o.id, o.slug, o.title, o.description, o.kind, o.access, o.topics, o.languages, o.age_from_months, o.age_to_months,
           o.pregnancy, o.eligibility_text, o.free, o.cost_text, o.opening_hours_text, o.phones, o.email, o.website,
           o.confirmed_at, o.imported_at, o.changed_at, o.freshness,
           o.who_comes, o.who_learns, o.what_next, g.name as organisation, l.name as location_name, l.street,
           l.postal_code, l.place, l.accessibility_text, l.lat, l.lon
      from offer o
      left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
      left join location l on l.network_id = o.network_id and l.id = o.location_id
     where o.published and o.slug = ${slug}`.execute(tx);
  return rows[0] ?? null;
}

type LinesAsked = {
  readonly networkId: NetworkId;
  /** Only the offers of one organisation; null for all. */
  readonly organisationId: OrganisationId | null;
  readonly status: string | null;
  readonly words: string;
  readonly from: number;
  readonly most: number;
};

/** The condition of the list for rows `o`, `g` and `l`. */
const asAsked = ({ networkId, organisationId, status, words }: Omit<LinesAsked, "from" | "most">) => sql`
  o.network_id = ${networkId}
       and (${organisationId}::uuid is null or o.organisation_id = ${organisationId}::uuid)
       and (${status}::text is null or o.status = ${status})
       and (${words} = '' or position(lower(${words}) in lower(concat_ws(' ', o.title, g.name, l.place, l.postal_code))) > 0)`;

/** Offers of every state for those who keep the list, drafts first because somebody must look at them. */
export async function readOfferLines(tx: ReadTransaction, asked: LinesAsked): Promise<OfferLine[]> {
  const { from, most } = asked;
  const { rows } = await sql<OfferLine>`
    select o.id, o.slug, o.title, o.status, o.source, o.confirmed_at, o.imported_at, g.name as organisation, l.postal_code, l.place,
           ${endedAt} as ended_at
      from offer o
      left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
      left join location l on l.network_id = o.network_id and l.id = o.location_id
     where ${asAsked(asked)}
     order by o.status <> 'draft', lower(o.title), o.id
    offset ${from} limit ${most}`.execute(tx);
  return rows;
}

/** How many offers the whole list has, over all its pages. */
export async function countOfferLines(
  tx: ReadTransaction,
  asked: Omit<LinesAsked, "from" | "most">,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
      from offer o
      left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
      left join location l on l.network_id = o.network_id and l.id = o.location_id
     where ${asAsked(asked)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** How many offers each state has. */
export async function countOffers(
  tx: ReadTransaction,
  networkId: NetworkId,
  organisationId: OrganisationId | null,
): Promise<{ status: string; count: number }[]> {
  const { rows } = await sql<{ status: string; count: number }>`
    select status, count(*)::int as count from offer
     where network_id = ${networkId} and (${organisationId}::uuid is null or organisation_id = ${organisationId}::uuid)
     group by status`.execute(tx);
  return rows;
}
