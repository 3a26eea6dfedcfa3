import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import { countOpenNotes } from "./table-notes.sql.ts";
import type {
  Seat,
  Seating,
  Station,
  WishedPair,
  Workshop,
  WorkshopMeeting,
  WorkshopPerson,
  WorkshopSheet,
} from "./workshop.ts";

export async function findMeeting(
  tx: ReadTransaction,
  meetingId: string,
): Promise<WorkshopMeeting | undefined> {
  const { rows } = await sql<WorkshopMeeting>`
    select id, series_id, title, state, starts_at, ends_at, zone, place from meeting where id = ${meetingId}`.execute(
    tx,
  );
  return rows[0];
}

export async function findWorkshop(tx: ReadTransaction, meetingId: string): Promise<Workshop | undefined> {
  const { rows } = await sql<Workshop>`
    select meeting_id, format, rounds, minutes, pause, starts_at, mix, state, running_round, round_since, version, follows_id
      from workshop where meeting_id = ${meetingId}`.execute(tx);
  return rows[0];
}

/** Who takes part, with what the planner and the papers need. */
export async function listPeople(tx: ReadTransaction, meetingId: string): Promise<readonly WorkshopPerson[]> {
  const { rows } = await sql<WorkshopPerson>`
    select w.guest_id, g.contact_person_id, w.number, p.name, p.organisation_id, o.name as organisation, o.sector,
           array(select r.regional_network_id::text from organisation_region r
                  where r.network_id = p.network_id and r.organisation_id = p.organisation_id order by 1) as regions,
           'stepFree' = any (g.needs) as step_free, w.language, w.speaks, w.station_ids, w.present_from, w.present_to,
           g.check_in_code
      from workshop_person w
      join meeting_guest g on g.network_id = w.network_id and g.id = w.guest_id
      join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
      left join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
     where w.meeting_id = ${meetingId} order by w.number`.execute(tx);
  return rows;
}

type StationRow = Omit<Station, "questions"> & {
  readonly interfaces: string | null;
  readonly expectations: string | null;
  readonly possibilities: string | null;
  readonly limits: string | null;
};

export async function listStations(tx: ReadTransaction, meetingId: string): Promise<readonly Station[]> {
  const { rows } = await sql<StationRow>`
    select id, position, topic, seats, step_free, host_id, profile_id, ask_interfaces as interfaces,
           ask_expectations as expectations, ask_possibilities as possibilities, ask_limits as limits
      from station where meeting_id = ${meetingId} order by position`.execute(tx);
  return rows.map(({ interfaces, expectations, possibilities, limits, ...station }) => ({
    ...station,
    questions: { interfaces, expectations, possibilities, limits },
  }));
}

const listPairs = async (tx: ReadTransaction, meetingId: string): Promise<readonly WishedPair[]> =>
  (
    await sql<WishedPair>`
      select guest_a as a, guest_b as b, wish from workshop_pair where meeting_id = ${meetingId}
       order by wish, guest_a, guest_b`.execute(tx)
  ).rows;

export type KeptSeating = Seating & { readonly fromRound: number; readonly change: PresenceChange | null };
/** Who is there from now on and who is not, as it was said before the proposal was computed. */
export type PresenceChange = { readonly gone: readonly string[]; readonly arrived: readonly string[] };

/** One plan with its seats: the one that holds, or the proposal after it. */
export async function findSeating(
  tx: ReadTransaction,
  meetingId: string,
  version: number,
): Promise<KeptSeating | undefined> {
  const { rows } = await sql<Omit<KeptSeating, "seats">>`
    select version, bound, made_how, from_round, change from seating
     where meeting_id = ${meetingId} and version = ${version}`.execute(tx);
  const [plan] = rows;
  if (plan === undefined) return undefined;
  const seats = await sql<Seat>`
    select round, guest_id, station_id from seat where meeting_id = ${meetingId} and version = ${version}`.execute(
    tx,
  );
  return { ...plan, seats: seats.rows };
}

/** Everything about the tables of a meeting; null where there is no meeting or no workshop yet. */
export async function readSeating(tx: ReadTransaction, meetingId: string): Promise<WorkshopSheet | null> {
  const meeting = await findMeeting(tx, meetingId);
  const workshop = meeting && (await findWorkshop(tx, meetingId));
  if (workshop === undefined || meeting === undefined) return null;
  return {
    workshop,
    meeting,
    people: await listPeople(tx, meetingId),
    stations: await listStations(tx, meetingId),
    pairs: await listPairs(tx, meetingId),
    seating: (await findSeating(tx, meetingId, workshop.version)) ?? null,
    openNotes: await countOpenNotes(tx, meetingId),
  };
}

export type LastWorkshop = {
  readonly meetingId: string;
  readonly title: string;
  readonly startsAt: Temporal.Instant | null;
};

/** The tables of the last meeting of the same series, to be used again. */
export async function lastWorkshop(
  tx: ReadTransaction,
  { id, seriesId, startsAt }: WorkshopMeeting,
): Promise<LastWorkshop | undefined> {
  const { rows } = await sql<LastWorkshop>`
    select m.id as meeting_id, m.title, m.starts_at from workshop w
      join meeting m on m.network_id = w.network_id and m.id = w.meeting_id
     where m.series_id = ${seriesId} and m.id <> ${id} and m.state <> 'cancelled'
       and (${startsAt}::timestamptz is null or m.starts_at is null or m.starts_at < ${startsAt})
     order by m.starts_at desc nulls last, m.created_at desc limit 1`.execute(tx);
  return rows[0];
}

/** Pairs of this meeting's people who sat at one table at the workshop that it repeats. */
export async function metBefore(
  tx: ReadTransaction,
  meetingId: string,
  followsId: string,
): Promise<readonly { readonly a: string; readonly b: string }[]> {
  const { rows } = await sql<{ a: string; b: string }>`
    with sat as (
      select now.id as guest_id, s.round, s.station_id from workshop w
        join seat s on s.network_id = w.network_id and s.meeting_id = w.meeting_id and s.version = w.version
        join meeting_guest old on old.network_id = s.network_id and old.id = s.guest_id
        join meeting_guest now on now.network_id = old.network_id and now.contact_person_id = old.contact_person_id
         and now.meeting_id = ${meetingId}
       where w.meeting_id = ${followsId})
    select distinct x.guest_id as a, y.guest_id as b from sat x
      join sat y on y.round = x.round and y.station_id = x.station_id and y.guest_id > x.guest_id`.execute(
    tx,
  );
  return rows;
}
