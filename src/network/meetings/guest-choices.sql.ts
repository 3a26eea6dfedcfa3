import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

export type Choice = { readonly id: string; readonly name: string; readonly count: number };
export type PersonChoice = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly hasMail: boolean;
};

/** Who can be invited together, each with the number of people behind it. */
export type GuestChoices = {
  readonly circles: readonly Choice[];
  readonly sectors: readonly Choice[];
  readonly regions: readonly Choice[];
  readonly people: readonly PersonChoice[];
};

/**
 * Whom each word stands for. A circle: its members now, and of a member organisation all its people. A region: people of
 * organisations that work there; an organisation without a region works in all of them.
 */
const reached = sql`
  (select p.id, p.network_id, o.sector, o.id as organisation_id
     from contact_person p left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id where p.active)`;

const ofCircle = (today: string) => sql`select cm.circle_id, p.id from circle_member cm join ${reached} p
    on p.network_id = cm.network_id
   and (p.id = cm.contact_person_id or (cm.contact_person_id is null and p.organisation_id = cm.organisation_id))
 where cm.until is null or cm.until >= ${today}::date`;

const ofRegion = sql`select r.id as region_id, p.id from regional_network r join ${reached} p on p.network_id = r.network_id
 where p.organisation_id is not null
   and (not exists (select 1 from organisation_region x where x.network_id = p.network_id and x.organisation_id = p.organisation_id)
        or exists (select 1 from organisation_region x where x.network_id = p.network_id
                      and x.organisation_id = p.organisation_id and x.regional_network_id = r.id))`;

export async function guestChoices(tx: ReadTransaction, today: string): Promise<GuestChoices> {
  const circles = await sql<Choice>`
    select c.id, c.name, count(distinct m.id)::int as count from circle c left join (${ofCircle(today)}) m on m.circle_id = c.id
     where c.until is null or c.until >= ${today}::date group by c.id, c.name order by c.name`.execute(
    tx as never,
  );
  const sectors = await sql<Choice>`
    select p.sector as id, p.sector as name, count(*)::int as count from ${reached} p where p.sector is not null
     group by p.sector order by p.sector`.execute(tx as never);
  const regions = await sql<Choice>`
    select r.id, r.name, count(distinct m.id)::int as count from regional_network r left join (${ofRegion}) m on m.region_id = r.id
     group by r.id, r.name order by r.name`.execute(tx as never);
  const people = await sql<PersonChoice>`
    select p.id, p.name, o.name as organisation, p.email is not null and p.mails_stopped_at is null as has_mail
      from contact_person p left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
     where p.active order by p.name, p.id`.execute(tx as never);
  return { circles: circles.rows, sectors: sectors.rows, regions: regions.rows, people: people.rows };
}

/** What was ticked on the form. */
export type Wanted = {
  readonly all: boolean;
  readonly circles: readonly string[];
  readonly sectors: readonly string[];
  readonly regions: readonly string[];
  readonly people: readonly string[];
};

/** The people meant by it, each once. */
export async function peopleMeant(tx: ReadTransaction, wanted: Wanted, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from ${reached} p
     where ${wanted.all}::boolean
        or p.id = any(${[...wanted.people]}::uuid[])
        or p.sector = any(${[...wanted.sectors]}::text[])
        or p.id in (select m.id from (${ofCircle(today)}) m where m.circle_id = any(${[...wanted.circles]}::uuid[]))
        or p.id in (select m.id from (${ofRegion}) m where m.region_id = any(${[...wanted.regions]}::uuid[]))
     order by p.id`.execute(tx as never);
  return rows.map(({ id }) => id);
}
