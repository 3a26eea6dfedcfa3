import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

export async function dueTickets(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from dialogue_ticket where ends_at < ${before}`.execute(tx);
  return rows[0]?.n ?? 0;
}
export async function clearTickets(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const done = await sql`delete from dialogue_ticket where ends_at < ${before}`.execute(tx);
  return { deleted: Number(done.numAffectedRows ?? 0n) };
}
