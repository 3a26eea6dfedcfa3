import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { PageAsked } from "./offer-filter.ts";
import type { OpenOrganisation } from "./open-offer.ts";
import { hasStandIn, networkStandsInFor, standInId } from "./stand-in.sql.ts";

export type OrganisationsAsked = PageAsked & {
  readonly id: string | undefined;
  readonly words: string | undefined;
};

/**
 * Organisations that have at least one published offer, and what stands in where nobody stated one: the network, or what
 * another directory gave. Others of the network stay inside: an offer that waits as a draft must not be given away by
 * the name of who sent it.
 */
const organisationsOf = (networkId: NetworkId) => sql`
  with named as (
    select g.id, g.name, g.short_name, g.description, g.website, g.hsds from organisation g
     where exists (select from offer o where o.network_id = g.network_id and o.organisation_id = g.id and o.published)
  ), standing_in as (
    select distinct on (${standInId}) ${standInId}::uuid as id, coalesce(nullif(o.hsds #>> '{organization,name}', ''), '-') as name,
           o.hsds -> 'organization' as hsds
      from offer o where o.published and ${hasStandIn} order by ${standInId}, o.id
  ), everyone as (
    select * from named
    union all
    select n.id, n.name, null, null, null, null from network n
     where n.id = ${networkId} and exists (select from offer o where o.network_id = n.id and o.published and ${networkStandsInFor})
    union all
    select s.id, s.name, null, null, null, s.hsds from standing_in s
     where not exists (select from named g where g.id = s.id or lower(g.hsds ->> 'id') = s.id::text)
  )`;

/** One page of the organisations of a network that the interface names, or the one with an id. */
export async function readOpenOrganisations(
  tx: ReadTransaction,
  networkId: NetworkId,
  { id, words, page, size }: OrganisationsAsked,
): Promise<{ readonly total: number; readonly organisations: readonly OpenOrganisation[] }> {
  const from = sql`from everyone g
     where (${id ?? null}::text is null or g.id = ${id ?? null}::uuid or g.hsds ->> 'id' = ${id ?? null})
       and (${words ?? null}::text is null or position(lower(${words ?? ""}) in lower(concat_ws(' ', g.name, g.description))) > 0)`;
  const all = organisationsOf(networkId);
  const counted = await sql<{ total: number }>`${all} select count(*) as total ${from}`.execute(tx);
  const { rows } = await sql<OpenOrganisation>`
    ${all} select g.id, g.name, g.short_name, g.description, g.website, g.hsds ${from}
     order by g.id offset ${(page - 1) * size} limit ${size}`.execute(tx);
  return { total: counted.rows[0]?.total ?? 0, organisations: rows };
}
