import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import type { WriteTransaction } from "../../platform/database.ts";
import type { KeyName } from "../../platform/vault/server-keys.ts";
import type { ResealedColumn, SealedRow } from "./resealed-columns.ts";

const rowsAtOnce = 1000;
type Row = SealedRow & { readonly at: string; readonly sealed: Buffer };

/** Nobody starts a server while the store turns: a start reads this row first, and waits here. Row-level security may not hide rows silently. */
export async function holdTheDoor(tx: WriteTransaction): Promise<void> {
  await sql`set local row_security = off`.execute(tx);
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`lock table installation in access exclusive mode`.execute(tx);
}

/** Connections of a running server or of another command to this store. */
export async function othersConnected(tx: WriteTransaction): Promise<boolean> {
  // A connection that was just given up needs a moment to be gone.
  for (let look = 0; look < 60; look++) {
    if ((await countOthers(tx)) === 0) return false;
    await setTimeout(100);
  }
  return true;
}

async function countOthers(tx: WriteTransaction): Promise<number> {
  const { rows } = await sql<{ others: number }>`select count(*)::int as others from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'tragnetz %'`.execute(
    tx,
  );
  return rows[0]?.others ?? 0;
}

export const storedKeyFileId = async (tx: WriteTransaction): Promise<string | undefined> =>
  (await sql<{ keyFileId: string }>`select key_file_id from installation`.execute(tx)).rows[0]?.keyFileId;

/** The store belongs to the turned keys from this commit on. */
export async function noteTurn(tx: WriteTransaction, name: KeyName, keyFileId: string): Promise<void> {
  await sql`update installation set key_file_id = ${keyFileId}`.execute(tx);
  await sql`insert into server_key_turn (key_name, turned_at) values (${name}, tragnetz_now())
    on conflict (key_name) do update set turned_at = excluded.turned_at`.execute(tx);
}

/** Every value of one column from the old key to the new one. @throws VaultError where a value was sealed with neither */
export async function resealColumn(
  tx: WriteTransaction,
  { table, column, only, reseal }: ResealedColumn,
  keys: { readonly from: Buffer; readonly to: Buffer },
  progress: (done: number, of: number) => void,
): Promise<number> {
  const { rows } = await sql<Row>`select ctid::text as at, ${sql.ref(column)} as sealed,
      ${only ? sql`concern_id as id, holder_id, epoch, class` : sql`id, '' as holder_id, 0 as epoch, '' as class`}
    from ${sql.table(table)} where ${sql.ref(column)} is not null ${only ? sql`and form = ${only}` : sql``}`.execute(
    tx,
  );
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce);
    const places = some.map((row) => row.at);
    const sealed = some.map((row) => reseal(keys.from, keys.to, row, row.sealed));
    await sql`update ${sql.table(table)} as t set ${sql.ref(column)} = n.sealed
      from unnest(${places}::text[]::tid[], ${sealed}::bytea[]) as n (at, sealed) where t.ctid = n.at`.execute(
      tx,
    );
    progress(at + some.length, rows.length);
  }
  return rows.length;
}

/**
 * What cannot be sealed again because the server never knows its words: blind marks under the index key, logins and
 * slow-downs under the session key. It goes, and comes anew by itself. Answers how many rows went.
 */
export async function dropWhatHangsOn(tx: WriteTransaction, name: KeyName): Promise<number> {
  const tables =
    name === "indexKey"
      ? ["concern_mark"]
      : name === "sessionKey"
        ? ["login_session", "sign_in_challenge", "sign_in_slowdown"]
        : [];
  let gone = 0;
  for (const table of tables)
    gone += Number((await sql`delete from ${sql.table(table)}`.execute(tx)).numAffectedRows ?? 0n);
  return gone;
}
