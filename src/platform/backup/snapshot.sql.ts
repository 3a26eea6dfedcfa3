import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../database.ts";
import { type Checksum, checksumOf, runStatements, type TableFacts } from "./catalogue.sql.ts";

/** Everything that follows in this transaction sees the store as it is now, whatever others write meanwhile. */
export async function openSnapshot(tx: WriteTransaction): Promise<void> {
  await sql`set transaction isolation level repeatable read, read only`.execute(tx);
}

export async function snapshotTime(tx: WriteTransaction): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Temporal.Instant }>`select now() as now`.execute(tx);
  return rows[0]?.now ?? Temporal.Instant.fromEpochMilliseconds(0);
}

/** The rows of a table as lines of JSON, and after the last one the table's checksum. */
export async function* storedRows(
  tx: WriteTransaction,
  table: TableFacts,
): AsyncGenerator<string | Checksum> {
  await runStatements(tx, [table.openRows]);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch forward 5000 from backup_rows`.execute(tx);
    if (rows.length === 0) break;
    for (const { line } of rows) yield line;
  }
  await sql`close backup_rows`.execute(tx);
  yield await checksumOf(tx, table);
}

/** A table whose deferred checks still wait cannot be altered. */
export async function settleConstraints(tx: WriteTransaction): Promise<void> {
  await sql`set constraints all immediate`.execute(tx);
}
