import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";

/** Meetings whose minutes nobody objected to in time; an objection that is not answered yet stops the clock. */
export async function silentlyApproved(
  tx: ReadTransaction,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ meetingId: string }>`
    select w.meeting_id from minutes w
     where w.state = 'sent' and w.sent_at + make_interval(hours => 24 * w.silent_after_days) <= ${now}
       and not exists (select from minutes_correction c
         where c.network_id = w.network_id and c.meeting_id = w.meeting_id and c.state = 'open')`.execute(tx);
  return rows.map(({ meetingId }) => meetingId);
}
