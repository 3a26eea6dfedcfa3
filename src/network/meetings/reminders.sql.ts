import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Meeting } from "./meeting.ts";
import { meetingColumns } from "./meetings.sql.ts";

export type RemindedMeeting = Meeting & {
  readonly remindedToAnswerAt: Temporal.Instant | null;
  readonly remindedToComeAt: Temporal.Instant | null;
};

/** Planned meetings with a date to which somebody is invited. */
export async function plannedMeetings(tx: ReadTransaction): Promise<RemindedMeeting[]> {
  const { rows } = await sql<RemindedMeeting>`
    select ${meetingColumns}, m.reminded_to_answer_at, m.reminded_to_come_at from meeting m
     where m.network_id = context_network() and m.state = 'planned' and m.starts_at is not null
       and (m.reminded_to_answer_at is null or m.reminded_to_come_at is null)
       and exists (select 1 from meeting_guest g where g.network_id = m.network_id and g.meeting_id = m.id and g.invited_at is not null)
     order by m.starts_at, m.id`.execute(tx as never);
  return rows;
}

export const markRemindedToAnswer = (tx: WriteTransaction, id: string, now: Temporal.Instant) =>
  tx.updateTable("meeting").set({ remindedToAnswerAt: now }).where("id", "=", id).execute();

export const markRemindedToCome = (tx: WriteTransaction, id: string, now: Temporal.Instant) =>
  tx.updateTable("meeting").set({ remindedToComeAt: now }).where("id", "=", id).execute();
