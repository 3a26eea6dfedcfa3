import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

/** Statements about places and the letters that asked for them, all of them long past. */
export async function dueStatements(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from node_capacity where said_at < ${before})::int
         + (select count(*) from capacity_ask where asked_at < ${before})::int as n`.execute(tx);
  return rows[0]?.n ?? 0;
}
export async function clearStatements(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const asked = await sql`delete from capacity_ask where asked_at < ${before}`.execute(tx);
  const said = await sql`delete from node_capacity where said_at < ${before}`.execute(tx);
  return { deleted: Number((asked.numAffectedRows ?? 0n) + (said.numAffectedRows ?? 0n)) };
}
