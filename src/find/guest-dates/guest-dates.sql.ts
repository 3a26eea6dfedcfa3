import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { GuestDay, GuestRequest, GuestSide } from "./guest-date.ts";

const requests = sql`
  select r.id, r.kind, r.host_offer_id, o.title as host_offer, r.host_schedule_id, r.host_organisation_id, h.name as host,
         r.guest_organisation_id, g.name as guest, r.guest_offer_id, p.title as guest_offer,
         to_char(r.start_time, 'HH24:MI') as start_time, r.minutes, r.about, r.note, r.asked_by, r.own_schedule_id, r.expires_at,
         (select json_agg(json_build_object('onDate', d.on_date, 'state', d.state, 'reason', d.reason) order by d.on_date)
            from guest_date d where d.network_id = r.network_id and d.request_id = r.id) as days
    from guest_request r
    join organisation h on h.network_id = r.network_id and h.id = r.host_organisation_id
    join organisation g on g.network_id = r.network_id and g.id = r.guest_organisation_id
    join offer o on o.network_id = r.network_id and o.id = r.host_offer_id
    left join offer p on p.network_id = r.network_id and p.id = r.guest_offer_id`;

export async function findGuestRequest(tx: ReadTransaction, id: string): Promise<GuestRequest | undefined> {
  const { rows } = await sql<GuestRequest>`${requests} where r.id = ${id}`.execute(tx);
  return rows[0];
}

export async function guestRequestOfLink(
  tx: ReadTransaction,
  tokenHash: Buffer,
): Promise<GuestRequest | undefined> {
  const { rows } = await sql<GuestRequest>`${requests} where r.token_hash = ${tokenHash}`.execute(tx);
  return rows[0];
}

/** Requests with a date from `from` on, the newest question first; of one organisation, or (null) of all. */
export async function listGuestRequests(
  tx: ReadTransaction,
  organisationId: string | null,
  from: string,
): Promise<GuestRequest[]> {
  const { rows } = await sql<GuestRequest>`${requests}
     where r.network_id = (select context_network())
       and (${organisationId}::uuid is null or ${organisationId}::uuid in (r.host_organisation_id, r.guest_organisation_id))
       and exists (select from guest_date d where d.network_id = r.network_id and d.request_id = r.id and d.on_date >= ${from}::date)
     order by r.asked_at desc, r.id limit 300`.execute(tx);
  return rows;
}

export type NewGuestRequest = {
  readonly networkId: string;
  readonly id: string;
  readonly kind: "joins" | "own";
  readonly hostOfferId: string;
  readonly hostScheduleId: string | null;
  readonly hostOrganisationId: string;
  readonly guestOrganisationId: string;
  readonly guestOfferId: string | null;
  readonly startTime: string | null;
  readonly minutes: number | null;
  readonly about: string;
  readonly note: string | null;
  readonly askedBy: GuestSide;
  readonly askedMembershipId: string;
  readonly askedAt: Temporal.Instant;
  readonly tokenHash: Buffer;
  readonly expiresAt: Temporal.Instant;
};

export async function insertGuestRequest(
  tx: WriteTransaction,
  request: NewGuestRequest,
  days: readonly string[],
): Promise<void> {
  const { networkId, id } = request;
  await tx.insertInto("guestRequest").values(request).execute();
  await sql`insert into guest_date (network_id, request_id, on_date, state)
    select ${networkId}, ${id}, day, 'asked' from unnest(${[...days]}::date[]) as day`.execute(tx);
}

/** Dates of this schedule or this time for which the two already asked or agreed: nobody is asked twice. */
export async function daysAlreadyAsked(
  tx: ReadTransaction,
  request: Pick<
    NewGuestRequest,
    "hostOfferId" | "hostScheduleId" | "guestOrganisationId" | "guestOfferId" | "startTime"
  >,
  days: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ onDate: string }>`
    select d.on_date::text as on_date from guest_date d
      join guest_request r on r.network_id = d.network_id and r.id = d.request_id
     where r.host_offer_id = ${request.hostOfferId} and r.guest_organisation_id = ${request.guestOrganisationId}
       and r.host_schedule_id is not distinct from ${request.hostScheduleId}::uuid
       and r.guest_offer_id is not distinct from ${request.guestOfferId}::uuid
       and r.start_time is not distinct from ${request.startTime}::time
       and d.state in ('asked', 'accepted') and d.on_date = any(${[...days]}::date[])
     order by d.on_date`.execute(tx);
  return rows.map(({ onDate }) => onDate);
}

type Answered = {
  readonly days: readonly string[];
  readonly state: Exclude<GuestDay["state"], "asked">;
  readonly how: "staff" | "link";
  readonly reason: string | null;
  readonly now: Temporal.Instant;
  /** Which dates it concerns as they stand now. */
  readonly from: readonly GuestDay["state"][];
};

/** Settles these dates and gives back those that stood as expected: a second tap changes nothing. */
export async function settleGuestDays(
  tx: WriteTransaction,
  requestId: string,
  { days, state, how, reason, now, from }: Answered,
): Promise<string[]> {
  const { rows } = await sql<{ onDate: string }>`
    update guest_date set state = ${state}, answered_at = ${now}, answered_how = ${how}, reason = ${reason}
     where request_id = ${requestId} and on_date = any(${[...days]}::date[]) and state = any(${[...from]}::text[])
    returning on_date::text as on_date`.execute(tx);
  return rows.map(({ onDate }) => onDate).sort();
}

export const noteOwnSchedule = (tx: WriteTransaction, requestId: string, scheduleId: string | null) =>
  sql`update guest_request set own_schedule_id = ${scheduleId} where id = ${requestId}`.execute(tx);

/** Where a letter to this organisation goes: its own address, else those of the people who keep its offers here. */
export async function addressesOf(tx: ReadTransaction, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select lower(o.email) as email from organisation o where o.id = ${organisationId} and o.email is not null
    union
    select a.email from membership m join account a on a.id = m.account_id and a.disabled_at is null
     where m.organisation_id = ${organisationId} and m.active and 'offerEditor' = any(m.roles)
     order by 1 limit 5`.execute(tx);
  return rows.map(({ email }) => email);
}

/** Agreed visits to one date of these times. */
export async function guestsExpected(
  tx: ReadTransaction,
  scheduleId: string,
  onDate: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from guest_request r join guest_date d on d.network_id = r.network_id and d.request_id = r.id
     where r.host_schedule_id = ${scheduleId} and d.on_date = ${onDate}::date and d.state = 'accepted'`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
