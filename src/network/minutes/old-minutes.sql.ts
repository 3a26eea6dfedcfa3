import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

/** When a meeting was; one that never had a date, when somebody last touched it. Its guests go before it. */
const oldMeetings = ({ before }: Cutoff) => sql`
  select m.id from meeting m where m.network_id = context_network() and coalesce(m.ends_at, m.changed_at) < ${before}
     and not exists (select from meeting_guest g where g.network_id = m.network_id and g.meeting_id = m.id)`;

const oldTasks = ({ before }: Cutoff) => sql`
  select i.id from action_item i where i.network_id = context_network() and i.ended_at < ${before}`;

const oldLinks = ({ now }: Cutoff) => sql`
  from meeting_work_link l where l.network_id = context_network() and l.expires_at < ${now}`;

export async function dueMinutes(tx: ReadTransaction, cutoff: Cutoff): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select ((select count(*) from (${oldMeetings(cutoff)}) m) + (select count(*) from (${oldTasks(cutoff)}) i)
          + (select count(*) ${oldLinks(cutoff)}))::int as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** What belongs to a meeting goes before it; tasks that are open lose only the name of the meeting they come from. */
export async function clearMinutes(tx: WriteTransaction, cutoff: Cutoff): Promise<Cleared> {
  const { rows } = await sql<{ id: string }>`${oldMeetings(cutoff)} limit 100`.execute(tx);
  const ids = rows.map(({ id }) => id);
  const links = await sql`delete ${oldLinks(cutoff)}`.execute(tx);
  const tasks = await sql`delete from action_item where id in (${oldTasks(cutoff)} limit 500)`.execute(tx);
  for (const table of ["meeting_decision", "agenda_item", "meeting_document", "minutes"])
    await sql`delete from ${sql.table(table)} where meeting_id = any(${ids}::uuid[])`.execute(tx);
  const meetings = await sql`delete from meeting where id = any(${ids}::uuid[])`.execute(tx);
  const gone = [links, tasks, meetings].map(({ numAffectedRows }) => Number(numAffectedRows ?? 0n));
  return { deleted: gone.reduce((sum, count) => sum + count, 0) };
}
