import { sql } from "kysely";
import type { WriteTransaction } from "../database.ts";
import type { JournalRecord } from "./journal-record.ts";
import { moveRows, writeRows } from "./write-rows.sql.ts";

export type Replayed = {
  readonly replayed: number;
  readonly known: number;
  readonly refused: readonly string[];
};

/** Writes records again, as the owner. What is there already is known by its operation key and left alone; one that the database refuses does not hold up the others. */
export async function replayRecords(
  tx: WriteTransaction,
  records: readonly JournalRecord[],
): Promise<Replayed> {
  let replayed = 0;
  const refused: string[] = [];
  for (const record of records) {
    await sql`savepoint one_record`.execute(tx);
    try {
      if (await writeOnce(tx, record)) replayed += 1;
      await sql`set constraints all immediate`.execute(tx);
      await sql`set constraints all deferred`.execute(tx);
    } catch {
      await sql`rollback to savepoint one_record`.execute(tx);
      refused.push(record.opKey);
    }
    await sql`release savepoint one_record`.execute(tx);
  }
  return { replayed, known: records.length - replayed - refused.length, refused };
}

async function writeOnce(tx: WriteTransaction, record: JournalRecord): Promise<boolean> {
  const claimed = await sql`insert into operation (op_key, act, outcome, at)
    values (${record.opKey}, ${record.act}, ${JSON.stringify(record.outcome)}::jsonb, ${record.at}) on conflict (op_key) do nothing`.execute(
    tx,
  );
  if (claimed.numAffectedRows === 0n) return false;
  await writeRows(tx, record.rows);
  await moveRows(tx, record.moves ?? []);
  return true;
}
