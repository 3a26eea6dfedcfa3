import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { officeDay } from "../../platform/clock.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { minutesDueOn } from "./minutes.ts";

/** A meeting whose minutes everybody waits for. */
export type DueMinutes = {
  readonly meetingId: string;
  readonly title: string;
  readonly dueOn: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
};
type Row = Parameters<typeof minutesDueOn>[0] & { readonly meetingId: string; readonly title: string };

/** Nobody writes the minutes of a meeting half a year later; until then it is said every day. Days. */
const waitedFor = 180;

/** Meetings whose minutes should be out by today, the longest waiting first. */
export async function listDueMinutes(
  tx: ReadTransaction,
  now: Temporal.Instant,
): Promise<readonly DueMinutes[]> {
  const { rows } = await sql<Row>`
    select m.id as meeting_id, m.title, m.state, m.starts_at, m.zone, n.land from meeting m
      join network n on n.id = m.network_id
      left join minutes w on w.network_id = m.network_id and w.meeting_id = m.id
     where m.state <> 'cancelled' and coalesce(w.version, 0) = 0
       and m.starts_at between ${now.subtract({ hours: 24 * waitedFor })} and ${now}
     order by m.starts_at, m.id`.execute(tx);
  const today = officeDay(now);
  return rows.flatMap(({ meetingId, title, ...meeting }) => {
    const dueOn = minutesDueOn(meeting, now);
    const isDue = dueOn !== null && Temporal.PlainDate.compare(dueOn, today) <= 0;
    return isDue ? [{ meetingId, title, dueOn, today }] : [];
  });
}
