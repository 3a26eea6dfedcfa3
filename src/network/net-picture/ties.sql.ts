import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import type { NetOrganisation, Tie } from "./tie.ts";

/** Active organisations; with a region those that work there or everywhere. */
export async function listNetOrganisations(
  tx: ReadTransaction,
  regionId: string | null,
): Promise<NetOrganisation[]> {
  const { rows } = await sql<NetOrganisation>`
    select o.id, coalesce(o.short_name, o.name) as name, o.sector from organisation o
     where o.network_id = (select context_network()) and o.active
       and (${regionId}::uuid is null
            or exists (select from organisation_region r where r.network_id = o.network_id and r.organisation_id = o.id
                          and r.regional_network_id = ${regionId}::uuid)
            or not exists (select from organisation_region r where r.network_id = o.network_id and r.organisation_id = o.id))
     order by o.sector nulls last, 2, o.id`.execute(tx);
  return rows;
}

/** Organisations whose people were both there, in how many held meetings of a year; of a region's series only with it. */
export async function meetingTies(
  tx: ReadTransaction,
  year: number,
  regionId: string | null,
): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    with present as (
      select distinct g.meeting_id, p.organisation_id
        from meeting_guest g
        join meeting m on m.network_id = g.network_id and m.id = g.meeting_id and m.state = 'held'
        join meeting_series s on s.network_id = m.network_id and s.id = m.series_id
        join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
       where g.network_id = (select context_network()) and g.came and p.organisation_id is not null
         and extract(year from m.starts_at at time zone 'Europe/Berlin') = ${year}
         and (${regionId}::uuid is null or s.regional_network_id is null or s.regional_network_id = ${regionId}::uuid))
    select a.organisation_id as a, b.organisation_id as b, 'meeting' as kind, count(*)::int as count
      from present a join present b on b.meeting_id = a.meeting_id and a.organisation_id < b.organisation_id
     group by 1, 2`.execute(tx);
  return rows;
}

export async function heldMeetings(tx: ReadTransaction, year: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from meeting where network_id = (select context_network()) and state = 'held'
       and extract(year from starts_at at time zone 'Europe/Berlin') = ${year}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Parties of one agreement that was in force in a year. */
export async function agreementTies(tx: ReadTransaction, year: number): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    select one.organisation_id as a, other.organisation_id as b, 'agreement' as kind, count(*)::int as count
      from cooperation_agreement g
      join agreement_party one on one.network_id = g.network_id and one.agreement_id = g.id
      join agreement_party other on other.network_id = g.network_id and other.agreement_id = g.id
           and one.organisation_id < other.organisation_id
     where g.network_id = (select context_network()) and g.state <> 'draft'
       and g.starts_on <= make_date(${year}, 12, 31) and (g.ends_on is null or g.ends_on >= make_date(${year}, 1, 1))
     group by 1, 2`.execute(tx);
  return rows;
}
