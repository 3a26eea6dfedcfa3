import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

export type PartnerPerson = {
  readonly id: string;
  readonly name: string;
  readonly function: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisationId: string | null;
  readonly published: boolean;
};
export type Partner = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly organisationType: string | null;
  readonly sector: string | null;
  readonly description: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly active: boolean;
  readonly regions: readonly string[];
};
/** Only people who agreed stand in front of partners; the coordination keeps the register and sees all. */
export type Sight = { readonly everybody: boolean };
export type PartnerChoice = {
  readonly words: readonly string[];
  readonly sector: string | null;
  readonly region: string | null;
};

const columns = sql`o.id, o.name, o.short_name, o.organisation_type, o.sector, o.description, o.email, o.phone, o.website, o.active,
  coalesce((select array_agg(n.name order by n.name) from organisation_region r
      join regional_network n on n.network_id = r.network_id and n.id = r.regional_network_id
     where r.network_id = o.network_id and r.organisation_id = o.id), '{}') as regions`;

/** Organisations that take part and fit. A search finds a person only for those who may see her. */
export async function listPartnerRows(
  tx: ReadTransaction,
  { words, sector, region }: PartnerChoice,
  { everybody }: Sight,
): Promise<readonly Partner[]> {
  const { rows } = await sql<Partner>`select ${columns} from organisation o
   where o.active and (${sector}::text is null or o.sector = ${sector}::text)
     and (${region}::uuid is null
       or exists (select 1 from organisation_region r where r.network_id = o.network_id and r.organisation_id = o.id
                     and r.regional_network_id = ${region}::uuid)
       or not exists (select 1 from organisation_region r where r.network_id = o.network_id and r.organisation_id = o.id))
     and not exists (select 1 from unnest(${words}::text[]) as word where position(word in lower(concat_ws(' ', o.name, o.short_name,
       o.organisation_type, (select string_agg(concat_ws(' ', p.name, p.function), ' ') from contact_person p
          where p.network_id = o.network_id and p.organisation_id = o.id and p.active
            and (${everybody} or p.publish_agreed_at is not null))))) = 0)
   order by lower(o.name)`.execute(tx);
  return rows;
}

export async function findPartner(tx: ReadTransaction, id: string): Promise<Partner | undefined> {
  const { rows } = await sql<Partner>`select ${columns} from organisation o where o.id = ${id}`.execute(tx);
  return rows[0];
}

/** The people to be seen: of one organisation, or (null) of all. */
export async function partnerPersons(
  tx: ReadTransaction,
  organisationId: string | null,
  { everybody }: Sight,
): Promise<readonly PartnerPerson[]> {
  const { rows } = await sql<PartnerPerson>`
    select id, name, function, email, phone, organisation_id, publish_agreed_at is not null as published from contact_person
     where active and (${everybody} or publish_agreed_at is not null)
       and (${organisationId}::uuid is null or organisation_id = ${organisationId}::uuid)
     order by (publish_agreed_at is null), created_at, lower(name)`.execute(tx);
  return rows;
}
