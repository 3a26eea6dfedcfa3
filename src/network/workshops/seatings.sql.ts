import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Seat, Seating } from "./workshop.ts";
import type { PresenceChange } from "./workshops.sql.ts";

type At = { readonly networkId: string; readonly meetingId: string; readonly now: Temporal.Instant };
export type NewSeating = Pick<Seating, "version" | "bound" | "madeHow" | "seats"> & {
  readonly fromRound: number;
  readonly change: PresenceChange | null;
};

/** The number of the plan that holds, held until this act is over: two hands at once must not mix two plans. */
export async function lockVersion(tx: WriteTransaction, meetingId: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from workshop where meeting_id = ${meetingId} for update`.execute(tx);
  return rows[0]?.version;
}

/** Writes a plan after the one that holds. An older proposal of the same number goes. */
export async function writeSeating(
  tx: WriteTransaction,
  { networkId, meetingId, now }: At,
  plan: NewSeating,
) {
  await sql`delete from seating where meeting_id = ${meetingId} and version >= ${plan.version}`.execute(tx);
  await sql`insert into seating (network_id, meeting_id, version, bound, made_how, from_round, change, made_at)
    values (${networkId}, ${meetingId}, ${plan.version}, ${plan.bound}, ${plan.madeHow}, ${plan.fromRound},
            ${plan.change === null ? null : JSON.stringify(plan.change)}::jsonb, ${now})`.execute(tx);
  await sql`insert into seat (network_id, meeting_id, version, round, guest_id, station_id)
    select ${networkId}, ${meetingId}, ${plan.version}, s.round, s.guest, s.station
      from unnest(${plan.seats.map(({ round }) => round)}::int[], ${plan.seats.map(({ guestId }) => guestId)}::uuid[],
                  ${plan.seats.map(({ stationId }) => stationId)}::uuid[]) as s (round, guest, station)`.execute(
    tx,
  );
}

/** From now on this plan holds; all others go. */
export async function letHold(tx: WriteTransaction, { meetingId, now }: At, version: number): Promise<void> {
  await sql`update workshop set version = ${version}, changed_at = ${now} where meeting_id = ${meetingId}`.execute(
    tx,
  );
  await sql`delete from seating where meeting_id = ${meetingId} and version <> ${version}`.execute(tx);
  // Who came and left stands with the people from now on.
  await sql`update seating set change = null where meeting_id = ${meetingId}`.execute(tx);
}

/** Who left and who came, from one round on. Whoever has sat here before keeps her first round. */
export async function setPresence(
  tx: WriteTransaction,
  { meetingId }: At,
  { gone, arrived }: PresenceChange,
  fromRound: number,
): Promise<void> {
  await sql`update workshop_person set present_to = ${fromRound - 1}
     where meeting_id = ${meetingId} and guest_id = any (${[...gone]}::uuid[])`.execute(tx);
  await sql`update workshop_person p set present_to = null,
       present_from = case when exists (select 1 from seat s where s.network_id = p.network_id and s.meeting_id = p.meeting_id
         and s.guest_id = p.guest_id and s.round < ${fromRound}) then p.present_from else ${fromRound} end
     where meeting_id = ${meetingId} and guest_id = any (${[...arrived]}::uuid[])`.execute(tx);
}

/** Chairs that a replanned table needs are brought. */
export const bringChairs = (tx: WriteTransaction, { meetingId }: At, version: number) =>
  sql`update station t set seats = greatest(t.seats, n.most)
        from (select station_id, max(people) as most from
                (select station_id, round, count(*)::int as people from seat
                  where meeting_id = ${meetingId} and version = ${version} group by station_id, round) c group by station_id) n
       where t.meeting_id = ${meetingId} and t.id = n.station_id and n.most <= 40`.execute(tx);

/** Puts somebody at another table in one round. */
export const moveSeat = (tx: WriteTransaction, { networkId, meetingId }: At, version: number, seat: Seat) =>
  sql`insert into seat (network_id, meeting_id, version, round, guest_id, station_id)
      values (${networkId}, ${meetingId}, ${version}, ${seat.round}, ${seat.guestId}, ${seat.stationId})
      on conflict (network_id, meeting_id, version, round, guest_id) do update set station_id = excluded.station_id`.execute(
    tx,
  );

export const markMoved = (tx: WriteTransaction, { meetingId }: At, version: number) =>
  sql`update seating set made_how = 'moved' where meeting_id = ${meetingId} and version = ${version}`.execute(
    tx,
  );

/** Guests who were not at the tables get the next numbers, and are there from no round on. */
export const expectGuests = (
  tx: WriteTransaction,
  { networkId, meetingId }: At,
  guestIds: readonly string[],
) =>
  sql`insert into workshop_person (network_id, meeting_id, guest_id, number, present_to)
      select g.network_id, g.meeting_id, g.id, row_number() over (order by g.id)
             + (select coalesce(max(number), 0) from workshop_person where meeting_id = ${meetingId}), 0
        from meeting_guest g
       where g.network_id = ${networkId} and g.meeting_id = ${meetingId} and g.id = any (${[...guestIds]}::uuid[])
         and not exists (select 1 from workshop_person w where w.meeting_id = ${meetingId} and w.guest_id = g.id)`.execute(
    tx,
  );
