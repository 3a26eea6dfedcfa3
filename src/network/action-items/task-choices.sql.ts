import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

export type PersonChoice = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
};

/** Whoever can take on a task; those who were invited to this meeting first. */
export async function possibleOwners(
  tx: ReadTransaction,
  meetingId: string | null,
): Promise<readonly (PersonChoice & { readonly invited: boolean })[]> {
  const { rows } = await sql<PersonChoice & { readonly invited: boolean }>`
    select p.id, p.name, o.name as organisation, g.id is not null as invited
      from contact_person p
      left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
      left join meeting_guest g on g.network_id = p.network_id and g.contact_person_id = p.id and g.meeting_id = ${meetingId}::uuid
     where p.active order by g.id is null, lower(p.name), p.id`.execute(tx);
  return rows;
}

export type SeriesChoice = { readonly id: string; readonly name: string };

/** The series that go on, by name. */
export async function openSeries(tx: ReadTransaction): Promise<readonly SeriesChoice[]> {
  const { rows } = await sql<SeriesChoice>`
    select id, name from meeting_series where ended_at is null order by lower(name), id`.execute(tx);
  return rows;
}

/** The regional networks in which a series meets, by name. */
export async function regionsOfSeries(tx: ReadTransaction): Promise<readonly SeriesChoice[]> {
  const { rows } = await sql<SeriesChoice>`
    select distinct r.id, r.name from meeting_series s
      join regional_network r on r.network_id = s.network_id and r.id = s.regional_network_id order by r.name, r.id`.execute(
    tx,
  );
  return rows;
}
