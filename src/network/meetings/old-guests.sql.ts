import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

/** What somebody needs to take part is nobody's business a month after the meeting. */
const needsDays = 30;

/** When a meeting was; one that never had a date, when somebody last touched it. */
const overAt = sql`coalesce(m.ends_at, m.changed_at)`;
const hasNeeds = sql`(g.needs <> '{}' or g.needs_note is not null or g.comment is not null)`;
const monthAgo = ({ now }: Cutoff) => now.subtract({ hours: 24 * needsDays });

/** Guests whose meeting is longer ago than the period, and those whose needs are still kept. */
export async function dueGuests(tx: ReadTransaction, cutoff: Cutoff): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from meeting_guest g
      join meeting m on m.network_id = g.network_id and m.id = g.meeting_id
     where g.network_id = context_network()
       and (${overAt} < ${cutoff.before} or (${overAt} < ${monthAgo(cutoff)} and ${hasNeeds}))`.execute(
    tx as never,
  );
  return rows[0]?.n ?? 0;
}

export async function clearGuests(tx: WriteTransaction, cutoff: Cutoff): Promise<Cleared> {
  const emptied = await sql`
    update meeting_guest g set needs = '{}', needs_note = null, comment = null from meeting m
     where m.network_id = g.network_id and m.id = g.meeting_id and g.network_id = context_network()
       and ${overAt} < ${monthAgo(cutoff)} and ${hasNeeds}`.execute(tx);
  const gone = await sql`
    delete from meeting_guest g using meeting m
     where m.network_id = g.network_id and m.id = g.meeting_id and g.network_id = context_network()
       and ${overAt} < ${cutoff.before}`.execute(tx);
  return { deleted: Number((emptied.numAffectedRows ?? 0n) + (gone.numAffectedRows ?? 0n)) };
}
