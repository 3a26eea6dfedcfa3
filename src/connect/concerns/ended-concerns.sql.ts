import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export async function allNetworks(tx: ReadTransaction): Promise<NetworkId[]> {
  const rows = await tx.selectFrom("network").select("id").execute();
  return rows.map((row) => row.id as NetworkId);
}

/** Ended concerns whose last day is over, a bounded number at once. */
export async function endedBefore(tx: ReadTransaction, today: Temporal.PlainDate): Promise<ConcernId[]> {
  const { rows } = await sql<{ id: ConcernId }>`
    select id from concern where state = 'closed' and delete_after < ${today.toString()}::date order by delete_after limit 200`.execute(
    tx as never,
  );
  return rows.map(({ id }) => id);
}

/** In the order of what points to what; the log and the concern point to each other and are compared at the commit. */
const tables = [
  "message",
  "concern_field",
  "concern_wrap",
  "consent",
  "contact_attempt",
  "dialogue_ticket",
  "concern_locator",
  "outbox",
  "concern_log",
] as const;

/** Deletes these concerns with everything that names them; the coded counts hold no way back to them and stay. */
export async function deleteTraces(tx: WriteTransaction, ids: readonly ConcernId[]): Promise<void> {
  for (const table of tables)
    await sql`delete from ${sql.table(table)} where concern_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from audit where subject_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from concern where id = any(${ids}::uuid[])`.execute(tx);
}
