import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { SeatRole } from "./circle.ts";

export type Seat = {
  readonly id: string;
  readonly circleId: string;
  readonly circle: string;
  readonly personId: string | null;
  readonly person: string | null;
  readonly organisationId: string | null;
  readonly organisation: string | null;
  readonly role: SeatRole;
  readonly since: string;
  readonly until: string | null;
};

const seats = sql`select m.id, m.circle_id, c.name as circle, m.contact_person_id as person_id, p.name as person,
    m.organisation_id, o.name as organisation, m.role, m.since, m.until
  from circle_member m join circle c on c.network_id = m.network_id and c.id = m.circle_id
  left join contact_person p on p.network_id = m.network_id and p.id = m.contact_person_id
  left join organisation o on o.network_id = m.network_id and o.id = m.organisation_id`;

/** Everybody who sits or sat in a group: who leads it first, then by name. */
export async function seatsIn(tx: ReadTransaction, circleId: string): Promise<readonly Seat[]> {
  const { rows } = await sql<Seat>`${seats} where m.circle_id = ${circleId}
    order by array_position(array['chair','deputy','member','guest'], m.role), lower(coalesce(p.name, o.name)), m.since`.execute(
    tx,
  );
  return rows;
}

/** The groups of a person, the newest first. */
export async function seatsOf(tx: ReadTransaction, personId: string): Promise<readonly Seat[]> {
  const { rows } =
    await sql<Seat>`${seats} where m.contact_person_id = ${personId} order by m.since desc`.execute(tx);
  return rows;
}

/** The groups in which an organisation has a seat today, by name; also through somebody who works there. */
export async function seatsOfOrganisation(
  tx: ReadTransaction,
  organisationId: string,
  today: string,
): Promise<readonly Seat[]> {
  const { rows } = await sql<Seat>`${seats}
    where (m.organisation_id = ${organisationId} or p.organisation_id = ${organisationId})
      and m.since <= ${today}::date and (m.until is null or m.until >= ${today}::date)
      and (c.until is null or c.until >= ${today}::date) order by lower(c.name)`.execute(tx);
  return rows;
}

export type NewSeat = {
  readonly networkId: string;
  readonly id: string;
  readonly circleId: string;
  readonly organisationId: string | null;
  readonly contactPersonId: string | null;
  readonly role: SeatRole;
  readonly since: string;
  readonly until: string | null;
};

/**
 * Whether the same person, or the same organisation without a name, sits there in any part of this time. A seat may end
 * and another begin on one day: that is how a role is handed on.
 */
export async function sitsAlready(tx: ReadTransaction, seat: NewSeat): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`select 1 as one from circle_member
    where circle_id = ${seat.circleId}
      and coalesce(contact_person_id, organisation_id) = ${seat.contactPersonId ?? seat.organisationId}::uuid
      and daterange(since, until) && daterange(${seat.since}::date,
        case when ${seat.until}::date is not null then greatest(${seat.until}::date, ${seat.since}::date + 1) end) limit 1`.execute(
    tx,
  );
  return rows.length > 0;
}

export const insertSeat = (tx: WriteTransaction, seat: NewSeat) =>
  tx.insertInto("circleMember").values(seat).execute();

export const findSeat = (tx: ReadTransaction, id: string) =>
  tx
    .selectFrom("circleMember")
    .select(["id", "circleId", "since", "until"])
    .where("id", "=", id)
    .executeTakeFirst();

export const endSeat = (tx: WriteTransaction, id: string, until: string) =>
  tx.updateTable("circleMember").set({ until }).where("id", "=", id).execute();
