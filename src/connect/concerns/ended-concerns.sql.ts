import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** The day its last page named is over, or it ended more than a day before what a network with a shorter period keeps. */
const over = (today: Temporal.PlainDate, before: Temporal.Instant) =>
  sql`state = 'closed' and (delete_after < ${today.toString()}::date or closed_at < ${before}::timestamptz - interval '1 day')`;

export async function countEnded(
  tx: ReadTransaction,
  today: Temporal.PlainDate,
  before: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from concern where ${over(today, before)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Ended concerns that are past their day, a bounded number at once. */
export async function endedBefore(
  tx: ReadTransaction,
  today: Temporal.PlainDate,
  before: Temporal.Instant,
): Promise<ConcernId[]> {
  const { rows } = await sql<{
    id: ConcernId;
  }>`select id from concern where ${over(today, before)} order by delete_after limit 200`.execute(tx);
  return rows.map(({ id }) => id);
}

/** In the order of what points to what; the log and the concern point to each other and are compared at the commit. */
const tables = [
  "message",
  "concern_field",
  "concern_wrap",
  "consent",
  "contact_attempt",
  "partner_question",
  "concern_move",
  "concern_mark",
  "deletion_confirmation",
  "break_glass_wrap",
  "break_glass",
  "dialogue_ticket",
  "concern_locator",
  "outbox",
  "concern_log",
] as const;

/** Deletes these concerns with everything that names them; the coded counts hold no id of them and stay for their own period. */
export async function deleteTraces(tx: WriteTransaction, ids: readonly ConcernId[]): Promise<void> {
  for (const table of tables)
    await sql`delete from ${sql.table(table)} where concern_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from audit where subject_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from concern where id = any(${ids}::uuid[])`.execute(tx);
}
