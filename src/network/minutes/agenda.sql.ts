import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import { type AgendaItem, wholeAgenda } from "./agenda.ts";

export type MeetingFacts = {
  readonly id: string;
  readonly seriesId: string;
  readonly series: string;
  readonly title: string;
  readonly state: "planned" | "held" | "cancelled";
  readonly startsAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant | null;
  readonly zone: string;
  readonly place: string | null;
  readonly land: string | null;
};

/** What minutes and agenda need to know of their meeting. */
export async function findMeetingFacts(tx: ReadTransaction, id: string): Promise<MeetingFacts | undefined> {
  const { rows } = await sql<MeetingFacts>`
    select m.id, m.series_id, s.name as series, m.title, m.state, m.starts_at, m.ends_at, m.zone, m.place, n.land
      from meeting m
      join meeting_series s on s.network_id = m.network_id and s.id = m.series_id
      join network n on n.id = m.network_id
     where m.id = ${id}`.execute(tx);
  return rows[0];
}

export async function agendaRows(tx: ReadTransaction, meetingId: string): Promise<readonly AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`
    select a.id, a.kind, a.title, a.note, a.minutes, a.speaker_id, p.name as speaker, a.record, a.revision
      from agenda_item a
      left join contact_person p on p.network_id = a.network_id and p.id = a.speaker_id
     where a.meeting_id = ${meetingId} order by a.position`.execute(tx);
  return rows;
}

/** Minutes of the same series that were sent and wait for the word of the next meeting. */
export type ToApprove = { readonly meetingId: string; readonly startsAt: Temporal.Instant };

export async function minutesToApprove(
  tx: ReadTransaction,
  { id, seriesId, state, startsAt }: MeetingFacts,
): Promise<readonly ToApprove[]> {
  if (state === "cancelled") return [];
  const { rows } = await sql<ToApprove>`
    select m.id as meeting_id, m.starts_at from minutes w
      join meeting m on m.network_id = w.network_id and m.id = w.meeting_id
     where m.series_id = ${seriesId} and m.id <> ${id} and w.state = 'sent'
       and (${startsAt}::timestamptz is null or m.starts_at < ${startsAt}::timestamptz)
     order by m.starts_at`.execute(tx);
  return rows;
}

type About = { readonly open: number; readonly toApprove: boolean };

/** The agenda with the points that follow from what is open. */
export const readAgenda = async (
  tx: ReadTransaction,
  meetingId: string,
  about: About,
): Promise<readonly AgendaItem[]> => wholeAgenda(await agendaRows(tx, meetingId), about);
