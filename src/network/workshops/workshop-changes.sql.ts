import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Heading, Mix, Workshop } from "./workshop.ts";

export type WorkshopFacts = {
  readonly format: Workshop["format"];
  readonly rounds: number;
  readonly minutes: number;
  readonly pause: number;
  readonly startsAt: Temporal.Instant | null;
  readonly mix: readonly Mix[];
};
type At = { readonly networkId: string; readonly meetingId: string; readonly now: Temporal.Instant };

/** Writes how the tables run; the first time it makes the workshop. */
export const putWorkshop = (tx: WriteTransaction, { networkId, meetingId, now }: At, facts: WorkshopFacts) =>
  sql`insert into workshop (network_id, meeting_id, format, rounds, minutes, pause, starts_at, mix, created_at, changed_at)
      values (${networkId}, ${meetingId}, ${facts.format}, ${facts.rounds}, ${facts.minutes}, ${facts.pause}, ${facts.startsAt},
              ${[...facts.mix]}, ${now}, ${now})
      on conflict (network_id, meeting_id) do update set format = excluded.format, rounds = excluded.rounds,
        minutes = excluded.minutes, pause = excluded.pause, starts_at = excluded.starts_at, mix = excluded.mix, changed_at = ${now}`.execute(
    tx,
  );

/** Whoever said yes or is there takes part, until the coordination says otherwise. */
export const seatThoseWhoCome = (tx: WriteTransaction, { networkId, meetingId }: At) =>
  sql`insert into workshop_person (network_id, meeting_id, guest_id, number)
      select g.network_id, g.meeting_id, g.id, row_number() over (order by g.invited_at, g.id) from meeting_guest g
        join meeting m on m.network_id = g.network_id and m.id = g.meeting_id
       where g.network_id = ${networkId} and g.meeting_id = ${meetingId}
         and (g.came or g.came is null and g.answer = 'yes' and (m.moved_at is null or g.answered_at >= m.moved_at))`.execute(
    tx,
  );

export type Invited = {
  readonly guestId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly answer: "yes" | "no" | null;
  readonly came: boolean | null;
  readonly stepFree: boolean;
  readonly interpreter: boolean;
  readonly takesPart: boolean;
};

/** Everybody who is invited or came, those who come first. */
export async function listInvited(tx: ReadTransaction, meetingId: string): Promise<readonly Invited[]> {
  const { rows } = await sql<Invited>`
    select g.id as guest_id, p.name, o.name as organisation, g.answer, g.came, 'stepFree' = any (g.needs) as step_free,
           'interpreter' = any (g.needs) as interpreter, w.guest_id is not null as takes_part
      from meeting_guest g
      join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
      left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
      left join workshop_person w on w.network_id = g.network_id and w.meeting_id = g.meeting_id and w.guest_id = g.id
     where g.meeting_id = ${meetingId}
     order by g.came is true or g.answer = 'yes' desc nulls last, p.name, g.id`.execute(tx);
  return rows;
}

export type PersonFacts = {
  readonly guestId: string;
  readonly stepFree: boolean;
  readonly language: string | null;
  readonly speaks: readonly string[];
  readonly stationIds: readonly string[];
};

/** Takes somebody in, with the next number, or changes what is known of her. Her needs stand with her answer. */
export async function putPerson(
  tx: WriteTransaction,
  { networkId, meetingId }: At,
  person: PersonFacts,
): Promise<void> {
  const { guestId, stepFree, language, speaks, stationIds } = person;
  await sql`insert into workshop_person (network_id, meeting_id, guest_id, number, language, speaks, station_ids)
    select ${networkId}, ${meetingId}, id, (select coalesce(max(number), 0) + 1 from workshop_person where meeting_id = ${meetingId}),
           ${language}, ${[...speaks]}, ${[...stationIds]}::uuid[]
      from meeting_guest where network_id = ${networkId} and meeting_id = ${meetingId} and id = ${guestId}
    on conflict (network_id, meeting_id, guest_id) do update
       set language = excluded.language, speaks = excluded.speaks, station_ids = excluded.station_ids`.execute(
    tx,
  );
  await sql`update meeting_guest set needs =
      array(select need from unnest(array_remove(array_remove(needs, 'stepFree'), 'interpreter')
        || case when ${stepFree}::boolean then array['stepFree'] else '{}' end
        || case when ${language !== null}::boolean or 'interpreter' = any (needs) then array['interpreter'] else '{}' end) as need)
    where network_id = ${networkId} and meeting_id = ${meetingId} and id = ${guestId}`.execute(tx);
}

/** Whoever is not in this list takes no part. */
export const keepOnly = (tx: WriteTransaction, { networkId, meetingId }: At, guestIds: readonly string[]) =>
  sql`delete from workshop_person where network_id = ${networkId} and meeting_id = ${meetingId}
      and not guest_id = any (${[...guestIds]}::uuid[])`.execute(tx);

export type StationFacts = {
  readonly topic: string;
  readonly seats: number;
  readonly stepFree: boolean;
  readonly hostId: string | null;
  readonly profileId: string | null;
  readonly questions: Readonly<Record<Heading, string | null>>;
};

export async function addStation(
  tx: WriteTransaction,
  { networkId, meetingId, now }: At,
  facts: StationFacts,
) {
  const id = newId<"station">();
  const { interfaces, expectations, possibilities, limits } = facts.questions;
  await sql`insert into station (network_id, meeting_id, id, position, topic, seats, step_free, host_id, profile_id,
      ask_interfaces, ask_expectations, ask_possibilities, ask_limits, created_at)
    select ${networkId}, ${meetingId}, ${id}, (select coalesce(max(position), 0) + 1 from station where meeting_id = ${meetingId}),
      ${facts.topic}, ${facts.seats}, ${facts.stepFree}, ${facts.hostId}, ${facts.profileId}, ${interfaces}, ${expectations},
      ${possibilities}, ${limits}, ${now}`.execute(tx);
  return id;
}

export async function changeStation(
  tx: WriteTransaction,
  { networkId, meetingId }: At,
  id: string,
  facts: StationFacts,
) {
  const { interfaces, expectations, possibilities, limits } = facts.questions;
  const done =
    await sql`update station set topic = ${facts.topic}, seats = ${facts.seats}, step_free = ${facts.stepFree},
      host_id = ${facts.hostId}, profile_id = ${facts.profileId}, ask_interfaces = ${interfaces}, ask_expectations = ${expectations},
      ask_possibilities = ${possibilities}, ask_limits = ${limits}
    where network_id = ${networkId} and meeting_id = ${meetingId} and id = ${id}`.execute(tx);
  return done.numAffectedRows === 1n;
}

/** Takes a table away and closes the gap in the numbers. False where it is not there or something was noted at it. */
export async function deleteStation(
  tx: WriteTransaction,
  { networkId, meetingId }: At,
  id: string,
): Promise<boolean> {
  const done =
    await sql`delete from station s where network_id = ${networkId} and meeting_id = ${meetingId} and id = ${id}
    and not exists (select 1 from table_note n where n.network_id = s.network_id and n.station_id = s.id)`.execute(
      tx,
    );
  if (done.numAffectedRows !== 1n) return false;
  await sql`update station s set position = n.at from
      (select id, row_number() over (order by position) as at from station where meeting_id = ${meetingId}) n
    where s.network_id = ${networkId} and s.id = n.id`.execute(tx);
  return true;
}

export const putPair = (
  tx: WriteTransaction,
  { networkId, meetingId }: At,
  { a, b, wish }: { readonly a: string; readonly b: string; readonly wish: string },
) =>
  sql`insert into workshop_pair (network_id, meeting_id, guest_a, guest_b, wish)
      values (${networkId}, ${meetingId}, least(${a}::uuid, ${b}::uuid), greatest(${a}::uuid, ${b}::uuid), ${wish})
      on conflict (network_id, meeting_id, guest_a, guest_b) do update set wish = excluded.wish`.execute(tx);

export const deletePair = (tx: WriteTransaction, { networkId, meetingId }: At, a: string, b: string) =>
  sql`delete from workshop_pair where network_id = ${networkId} and meeting_id = ${meetingId}
      and guest_a = ${a} and guest_b = ${b}`.execute(tx);

/** Which round runs, and since when; null before the first one. */
export const setRound = (
  tx: WriteTransaction,
  { networkId, meetingId, now }: At,
  { state, round }: { readonly state: Workshop["state"]; readonly round: number | null },
) =>
  sql`update workshop set state = ${state}, running_round = ${round}, round_since = ${round === null ? null : now}, changed_at = ${now}
       where network_id = ${networkId} and meeting_id = ${meetingId}`.execute(tx);
