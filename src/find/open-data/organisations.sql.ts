import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import type { PageAsked } from "./offer-filter.ts";
import type { OpenOrganisation } from "./open-offer.ts";

export type OrganisationsAsked = PageAsked & {
  readonly id: string | undefined;
  readonly words: string | undefined;
};

/**
 * Organisations that have at least one published offer. Others of the network stay inside: an offer that waits as a
 * draft must not be given away by the name of who sent it.
 */
export async function readOpenOrganisations(
  tx: ReadTransaction,
  { id, words, page, size }: OrganisationsAsked,
): Promise<{ readonly total: number; readonly organisations: readonly OpenOrganisation[] }> {
  const from = sql`from organisation g
     where exists (select from offer o where o.network_id = g.network_id and o.organisation_id = g.id and o.published)
       and (${id ?? null}::text is null or g.id = ${id ?? null}::uuid or g.hsds ->> 'id' = ${id ?? null})
       and (${words ?? null}::text is null or position(lower(${words ?? ""}) in lower(concat_ws(' ', g.name, g.description))) > 0)`;
  const counted = await sql<{ total: number }>`select count(*) as total ${from}`.execute(tx);
  const { rows } = await sql<OpenOrganisation>`
    select g.id, g.name, g.short_name, g.description, g.website, g.hsds ${from}
     order by g.id offset ${(page - 1) * size} limit ${size}`.execute(tx);
  return { total: counted.rows[0]?.total ?? 0, organisations: rows };
}
