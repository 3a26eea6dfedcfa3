import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

export type OrganisationInNet = {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  readonly active: boolean;
  readonly regions: readonly string[];
  readonly contact: string | null;
  readonly otherContacts: number;
  /** Meetings of the year that were held and to which somebody of hers was asked; and to how many of them somebody came. */
  readonly asked: number;
  readonly came: number;
};

/** Every organisation with where it works, who stands for it, and how often it came this year. */
export async function organisationsInNet(
  tx: ReadTransaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly OrganisationInNet[]> {
  const { rows } = await sql<OrganisationInNet>`
    select o.id, o.name, o.sector, o.active,
      coalesce((select array_agg(n.name order by n.name) from organisation_region r
          join regional_network n on n.network_id = r.network_id and n.id = r.regional_network_id
         where r.network_id = o.network_id and r.organisation_id = o.id), '{}') as regions,
      (select p.name from contact_person p where p.network_id = o.network_id and p.organisation_id = o.id and p.active
        order by (p.publish_agreed_at is null), p.created_at, p.id limit 1) as contact,
      greatest((select count(*) from contact_person p
        where p.network_id = o.network_id and p.organisation_id = o.id and p.active) - 1, 0)::int as other_contacts,
      coalesce(m.asked, 0) as asked, coalesce(m.came, 0) as came
    from organisation o
    left join (select p.network_id, p.organisation_id, count(distinct g.meeting_id)::int as asked,
        (count(distinct g.meeting_id) filter (where g.came))::int as came
      from meeting_guest g
      join meeting t on t.network_id = g.network_id and t.id = g.meeting_id and t.state = 'held'
       and t.starts_at >= ${from}::timestamptz and t.starts_at < ${to}::timestamptz
      join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
      where g.invited_at is not null or g.came
      group by p.network_id, p.organisation_id) m on m.network_id = o.network_id and m.organisation_id = o.id
    order by o.active desc, lower(o.name)`.execute(tx);
  return rows;
}
