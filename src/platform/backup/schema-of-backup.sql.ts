import { sql } from "kysely";
import type { WriteTransaction } from "../database.ts";
import { type Migration, migrationTable, ownerMaintains } from "../migrations.ts";
import { dropEverything } from "./bare-schema.sql.ts";
import { runStatements } from "./catalogue.sql.ts";

/** Applies migrations inside this transaction: a restore is there as a whole or not at all. */
export async function applyMigrations(tx: WriteTransaction, migrations: readonly Migration[]): Promise<void> {
  for (const { name, hash, sql: text } of migrations) {
    await runStatements(tx, [text]);
    await sql`insert into migration (name, hash) values (${name}, ${hash})`.execute(tx);
  }
  await runStatements(tx, [ownerMaintains]);
}

/** Makes the empty store anew as it was when an older program made the backup. */
export async function rebuildSchema(tx: WriteTransaction, migrations: readonly Migration[]): Promise<void> {
  await dropEverything(tx);
  await runStatements(tx, [migrationTable]);
  await applyMigrations(tx, migrations);
}

/** A store in which somebody works is never written over. */
export async function isFilled(tx: WriteTransaction): Promise<boolean> {
  const { rows } = await sql<{
    filled: boolean;
  }>`select exists (select 1 from network) or exists (select 1 from account) as filled`.execute(tx);
  return rows[0]?.filled ?? true;
}
