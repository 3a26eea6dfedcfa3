import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type HandoverPerson = {
  readonly id: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly function: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};
export type HandoverOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly organisationType: string | null;
  readonly sector: string | null;
  readonly regions: readonly string[];
};
export type HandoverSeat = {
  readonly circleId: string;
  readonly circle: string;
  readonly kind: string;
  readonly purpose: string | null;
  readonly who: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
};
export type HandoverSeries = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly rhythmMonths: number | null;
  readonly last: Temporal.Instant | null;
  readonly next: Temporal.Instant | null;
};
export type HandoverTask = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly series: string;
  readonly dueOn: string;
};
export type HandoverDecision = {
  readonly id: string;
  readonly text: string;
  readonly meeting: string;
  readonly meetingId: string;
  readonly decidedAt: Temporal.Instant;
};
export type HandoverLogin = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  /** The team whose duty person she is. */
  readonly duty: string | null;
};
type Dated = { readonly id: string; readonly name: string; readonly day: string };

export const handoverPersons = (tx: ReadTransaction): Promise<HandoverPerson[]> =>
  tx
    .selectFrom("contactPerson")
    .select(["id", "organisationId", "name", "function", "email", "phone"])
    .where("active", "=", true)
    .orderBy(sql`lower(name)`)
    .execute();

export async function handoverOrganisations(tx: ReadTransaction): Promise<readonly HandoverOrganisation[]> {
  const { rows } = await sql<HandoverOrganisation>`
    select o.id, o.name, o.organisation_type, o.sector,
           coalesce((select array_agg(n.name order by n.name) from organisation_region r
               join regional_network n on n.network_id = r.network_id and n.id = r.regional_network_id
              where r.network_id = o.network_id and r.organisation_id = o.id), '{}') as regions
      from organisation o where o.active order by lower(o.name)`.execute(tx);
  return rows;
}

/** Groups of today with who sits in them; a group where nobody sits is one row without a name. */
export async function handoverSeats(tx: ReadTransaction, today: string): Promise<readonly HandoverSeat[]> {
  const { rows } = await sql<HandoverSeat>`
    select c.id as circle_id, c.name as circle, c.kind, c.purpose, p.name as who, o.name as organisation, m.role
      from circle c
      left join circle_member m on m.network_id = c.network_id and m.circle_id = c.id and m.since <= ${today}::date
       and (m.until is null or m.until >= ${today}::date)
      left join contact_person p on p.network_id = m.network_id and p.id = m.contact_person_id
      left join organisation o on o.network_id = m.network_id and o.id = coalesce(m.organisation_id, p.organisation_id)
     where c.until is null or c.until >= ${today}::date
     order by lower(c.name), c.id, array_position(array['chair', 'deputy', 'member', 'guest'], m.role), lower(coalesce(p.name, o.name))`.execute(
    tx,
  );
  return rows;
}

export async function handoverSeries(
  tx: ReadTransaction,
  now: Temporal.Instant,
): Promise<readonly HandoverSeries[]> {
  const { rows } = await sql<HandoverSeries>`
    select s.id, s.name, s.kind, s.rhythm_months,
           (select max(m.starts_at) from meeting m where m.network_id = s.network_id and m.series_id = s.id and m.state = 'held') as last,
           (select min(m.starts_at) from meeting m where m.network_id = s.network_id and m.series_id = s.id
              and m.state = 'planned' and m.starts_at >= ${now}) as next
      from meeting_series s where s.ended_at is null order by lower(s.name)`.execute(tx);
  return rows;
}

export async function handoverTasks(tx: ReadTransaction): Promise<readonly HandoverTask[]> {
  const { rows } = await sql<HandoverTask>`
    select i.id, i.title, p.name as owner, s.name as series, i.due_on from action_item i
      join contact_person p on p.network_id = i.network_id and p.id = i.owner_id
      join meeting_series s on s.network_id = i.network_id and s.id = i.series_id
     where i.state = 'open' order by i.due_on, i.id`.execute(tx);
  return rows;
}

export async function handoverDecisions(
  tx: ReadTransaction,
  since: Temporal.Instant,
): Promise<readonly HandoverDecision[]> {
  const { rows } = await sql<HandoverDecision>`
    select d.id, d.text, m.title as meeting, m.id as meeting_id, d.decided_at from meeting_decision d
      join meeting m on m.network_id = d.network_id and m.id = d.meeting_id
     where d.decided_at >= ${since} order by d.decided_at desc, d.id`.execute(tx);
  return rows;
}

const steering = ["networkCoordinator", "intakeCoordinator", "systemAdmin", "dataProtectionOfficer"];

/** Who steers something here with a login of her own, or is a team's duty person. */
export async function handoverLogins(tx: ReadTransaction): Promise<readonly HandoverLogin[]> {
  const { rows } = await sql<HandoverLogin>`
    select m.id, a.name, a.email, o.name as organisation, m.roles, n.name as duty from membership m
      join account a on a.id = m.account_id
      join organisation o on o.network_id = m.network_id and o.id = m.organisation_id
      left join node n on n.network_id = m.network_id and n.duty_id = m.id and n.active
     where m.active and (m.roles && ${steering}::text[] or n.id is not null) order by lower(a.name), m.id, n.name`.execute(
    tx,
  );
  return rows;
}

/** Profiles whose day of review lies before `until`. */
export async function profilesToReview(tx: ReadTransaction, until: string): Promise<readonly Dated[]> {
  const { rows } = await sql<Dated>`
    select p.id, concat_ws(', ', p.name, o.name) as name, p.review_by as day from service_profile p
      join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
     where p.ended_at is null and p.review_by <= ${until}::date order by p.review_by`.execute(tx);
  return rows;
}

type Note = { readonly body: string; readonly changedAt: Temporal.Instant };

export const readNote = (tx: ReadTransaction): Promise<Note | undefined> =>
  tx.selectFrom("handoverNote").select(["body", "changedAt"]).executeTakeFirst();

export const writeNote = (tx: WriteTransaction, networkId: string, body: string, now: Temporal.Instant) =>
  tx
    .insertInto("handoverNote")
    .values({ networkId, body, changedAt: now })
    .onConflict((row) => row.column("networkId").doUpdateSet({ body, changedAt: now }))
    .execute();
