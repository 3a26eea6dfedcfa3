import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Meeting, SeriesKind, Times } from "./meeting.ts";

export const meetingColumns = sql`m.id, m.series_id, m.title, m.state, m.starts_at, m.ends_at, m.place, m.way_there, m.online_url, m.about,
  m.answer_by, m.sequence, m.called_off_reason, m.moved_at, m.created_at`;

export async function findMeeting(tx: ReadTransaction, id: string): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`select ${meetingColumns} from meeting m where m.id = ${id}`.execute(
    tx as never,
  );
  return rows[0];
}

export type ListedMeeting = Meeting & {
  readonly series: string;
  readonly invited: number;
  readonly yes: number;
  readonly open: number;
  readonly came: number;
  /** Held, and nobody has sent out what was recorded. */
  readonly minutesOpen: boolean;
  /** Of the one who looks: her own answer for the date as it is now. */
  readonly own: "yes" | "no" | "open" | null;
};

/**
 * Meetings with their figures, the next ones first and then the last ones. `only` leaves those to which this membership
 * is invited.
 */
export async function listMeetings(
  tx: ReadTransaction,
  membershipId: string,
  only: boolean,
): Promise<ListedMeeting[]> {
  const { rows } = await sql<ListedMeeting>`
    select ${meetingColumns}, s.name as series,
           count(g.id) filter (where g.invited_at is not null)::int as invited,
           count(g.id) filter (where g.invited_at is not null and g.answer = 'yes' and g.holds)::int as yes,
           count(g.id) filter (where g.invited_at is not null and (g.answer is null or not g.holds))::int as open,
           count(g.id) filter (where g.came)::int as came,
           m.state = 'held' and not exists (select from minutes w
              where w.network_id = m.network_id and w.meeting_id = m.id and w.version > 0) as minutes_open,
           max(case when g.invited_at is null or g.membership_id is distinct from ${membershipId} then null
                    when g.answer is null or not g.holds then 'open' else g.answer end) as own
      from meeting m join meeting_series s on s.network_id = m.network_id and s.id = m.series_id
      left join (select g.*, p.membership_id, (mm.moved_at is null or g.answered_at >= mm.moved_at) as holds
                   from meeting_guest g join contact_person p on p.network_id = g.network_id and p.id = g.contact_person_id
                   join meeting mm on mm.network_id = g.network_id and mm.id = g.meeting_id) g
        on g.network_id = m.network_id and g.meeting_id = m.id
     group by m.network_id, m.id, s.name
    having not ${only}::boolean or bool_or(g.invited_at is not null and g.membership_id = ${membershipId})
     order by m.state = 'planned' desc, case when m.state = 'planned' then m.starts_at end asc nulls first, m.starts_at desc
     limit 200`.execute(tx as never);
  return rows;
}

export type Series = {
  readonly id: string;
  readonly name: string;
  readonly kind: SeriesKind;
  readonly circleId: string | null;
  readonly circle: string | null;
  readonly regionalNetworkId: string | null;
  readonly region: string | null;
  readonly rhythmMonths: number | null;
  readonly endedAt: Temporal.Instant | null;
};

const series = sql`s.id, s.name, s.kind, s.circle_id, c.name as circle, s.regional_network_id, r.name as region, s.rhythm_months, s.ended_at
  from meeting_series s
  left join circle c on c.network_id = s.network_id and c.id = s.circle_id
  left join regional_network r on r.network_id = s.network_id and r.id = s.regional_network_id`;

export async function listSeries(tx: ReadTransaction): Promise<Series[]> {
  const { rows } = await sql<Series>`select ${series} order by s.ended_at is not null, s.name`.execute(
    tx as never,
  );
  return rows;
}

export async function findSeries(tx: ReadTransaction, id: string): Promise<Series | undefined> {
  const { rows } = await sql<Series>`select ${series} where s.id = ${id}`.execute(tx as never);
  return rows[0];
}

export type SeriesFacts = Pick<Series, "name" | "kind" | "circleId" | "regionalNetworkId" | "rhythmMonths">;
type Keys = { readonly networkId: string; readonly id: string };

export const insertSeries = (tx: WriteTransaction, row: SeriesFacts & Keys, now: Temporal.Instant) =>
  tx
    .insertInto("meetingSeries")
    .values({ ...row, createdAt: now })
    .execute();

export const updateSeries = (
  tx: WriteTransaction,
  id: string,
  row: SeriesFacts & { readonly endedAt: Temporal.Instant | null },
) => tx.updateTable("meetingSeries").set(row).where("id", "=", id).execute();

/** The last meeting of a series that is held or planned with a date, as the pattern for the next one. */
export async function lastOfSeries(tx: ReadTransaction, seriesId: string): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`
    select ${meetingColumns} from meeting m
     where m.series_id = ${seriesId} and m.state <> 'cancelled' and m.starts_at is not null
     order by m.starts_at desc limit 1`.execute(tx as never);
  return rows[0];
}

export type MeetingFacts = Pick<Meeting, "title" | "place" | "wayThere" | "onlineUrl" | "about" | "answerBy">;
type Whole = MeetingFacts & {
  readonly startsAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant | null;
};

export const insertMeeting = (
  tx: WriteTransaction,
  row: Whole & Keys & { readonly seriesId: string },
  now: Temporal.Instant,
) =>
  tx
    .insertInto("meeting")
    .values({ ...row, state: "planned", createdAt: now, changedAt: now })
    .execute();

/** Writes what was changed. A moved meeting asks everybody anew, and its reminders go again. */
export async function updateMeeting(
  tx: WriteTransaction,
  id: string,
  row: Whole & { readonly moved: boolean },
  now: Temporal.Instant,
): Promise<void> {
  const { moved, ...facts } = row;
  await tx
    .updateTable("meeting")
    .set({ ...facts, changedAt: now })
    .set((is) => ({ sequence: is("sequence", "+", 1) }))
    .$if(moved, (one) => one.set({ movedAt: now, remindedToAnswerAt: null, remindedToComeAt: null }))
    .where("id", "=", id)
    .execute();
}

/** Fixes the date of a meeting that had none. */
export const fixDate = (tx: WriteTransaction, id: string, times: Times, now: Temporal.Instant) =>
  tx
    .updateTable("meeting")
    .set({ ...times, changedAt: now })
    .set((is) => ({ sequence: is("sequence", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const callOff = (tx: WriteTransaction, id: string, reason: string, now: Temporal.Instant) =>
  tx
    .updateTable("meeting")
    .set({ state: "cancelled", calledOffReason: reason, changedAt: now })
    .set((is) => ({ sequence: is("sequence", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const markHeld = (tx: WriteTransaction, id: string, now: Temporal.Instant) =>
  tx.updateTable("meeting").set({ state: "held", changedAt: now }).where("id", "=", id).execute();

export type NetworkFacts = {
  readonly land: string | null;
  readonly contactEmail: string | null;
  readonly phone: string | null;
};

/** What a letter about a meeting needs to know of its network. */
export async function networkFacts(tx: ReadTransaction, networkId: string): Promise<NetworkFacts> {
  const { rows } = await sql<NetworkFacts>`
    select land, contact_email, phone from network where id = ${networkId}`.execute(tx as never);
  return rows[0] ?? { land: null, contactEmail: null, phone: null };
}
