import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";
import { dayOf } from "../concerns/deadline.ts";

/** Rows whose month began before the period: none is older than the family was told. */
export async function dueCounts(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from concern_count where month <= ${dayOf(before).toString()})::int
         + (select count(*) from gap_record where month <= ${dayOf(before).toString()})::int as n`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}
export async function clearCounts(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const counts = await sql`delete from concern_count where month <= ${dayOf(before).toString()}`.execute(tx);
  const gaps = await sql`delete from gap_record where month <= ${dayOf(before).toString()}`.execute(tx);
  return { deleted: Number((counts.numAffectedRows ?? 0n) + (gaps.numAffectedRows ?? 0n)) };
}
