import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";

/** A migration that was changed after it ran, or a database newer than this program. */
export class MigrationRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type Migration = { readonly name: string; readonly sql: string; readonly hash: string };

/** Reads the numbered SQL files. Role names `tragnetz_*` become `prefix_*`. */
export async function readMigrations(folder: string, prefix: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      const hash = createHash("sha256").update(text).digest("hex");
      return {
        name,
        hash,
        sql:
          prefix === "tragnetz"
            ? text
            : text.replace(/\btragnetz_(?=app|public|family|worker|retention)/g, `${prefix}_`),
      };
    }),
  );
}

export const migrationTable =
  "create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())";

/**
 * Brings the schema up to date, forward only, each file in one transaction of its own: a process killed in the
 * middle leaves the old or the new schema. Two starts at once wait for each other at the advisory lock.
 */
export async function migrate(
  owner: pg.Client,
  migrations: readonly Migration[],
  tell: (line: string) => void,
): Promise<number> {
  await owner.query("select pg_advisory_lock(724100)");
  try {
    await owner.query(migrationTable);
    const { rows } = await owner.query<{ name: string; hash: string }>(
      "select name, hash from migration order by name",
    );
    refuseUnknown(rows, migrations);
    const open = migrations.filter((migration) => !rows.some((row) => row.name === migration.name));
    for (const migration of open) await runOne(owner, migration, tell);
    if (open.length > 0) await owner.query(ownerMaintains);
    await owner.query(noTemporaryTables);
    return open.length;
  } finally {
    await owner.query("select pg_advisory_unlock(724100)");
  }
}

/** For who only looks: a store that is not exactly this program's stays as it is. */
export async function refuseOtherSchema(owner: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const { rows: there } = await owner.query("select to_regclass('public.migration') is not null as it");
  const { rows } = there[0].it
    ? await owner.query<{ name: string; hash: string }>("select name, hash from migration order by name")
    : { rows: [] };
  refuseUnknown(rows, migrations);
  if (rows.length < migrations.length)
    throw new MigrationRefused(
      "database-older",
      "Die Datenbank ist älter als dieses Programm. Wer nur prüft, ändert nichts: Der nächste Start bringt sie auf den Stand.",
    );
}

/**
 * FORCE row-level security binds the owner too. The triggers that keep the guarantee run as the owner and must see
 * every row, also where the owner is no superuser: so the owner, whom no request ever uses, gets its own policy.
 */
export const ownerMaintains = `do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relforcerowsecurity and c.relnamespace = 'public'::regnamespace
     and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_maintains') loop
    execute format('create policy owner_maintains on %s to %I using (true) with check (true)', t, current_user);
  end loop; end $$`;

/** What 0005 took away comes back with a restored database: no dump and no template carries the rights on a database. */
const noTemporaryTables = `do $$ begin
  if has_database_privilege('public', current_database(), 'temporary') then
    execute format('revoke temporary on database %I from public', current_database());
  end if; end $$`;

function refuseUnknown(done: readonly { name: string; hash: string }[], known: readonly Migration[]): void {
  for (const row of done) {
    const ours = known.find((migration) => migration.name === row.name);
    if (ours === undefined)
      throw new MigrationRefused(
        "database-newer",
        `Die Datenbank stammt von einem neueren Tragnetz (sie kennt ${row.name}): Bitte das Programm aktualisieren.`,
      );
    if (ours.hash !== row.hash) throw new MigrationRefused("migration-changed", changedSince(row.name));
  }
}

/** Released migrations never change, so this store was made by a build between two releases, or somebody edits the program. */
const changedSince = (name: string): string =>
  `Die Migration ${name} ist nicht mehr die, die in dieser Datenbank gelaufen ist. Es wurde nichts geändert. Meist stammt der Datenordner (DATA_DIR) aus einer unveröffentlichten Zwischenfassung: Starten Sie dann mit genau der Fassung weiter, die ihn angelegt hat, oder mit einem neuen, leeren DATA_DIR (den alten Ordner aufheben, solange Sie etwas daraus brauchen). Wer am Programm arbeitet: Migrationen gehen nur vorwärts, bitte eine neue hinzufügen.`;

async function runOne(owner: pg.Client, migration: Migration, tell: (line: string) => void): Promise<void> {
  tell(`Datenbank: ${migration.name}`);
  await owner.query("begin");
  try {
    await owner.query(migration.sql);
    await owner.query("insert into migration (name, hash) values ($1, $2)", [migration.name, migration.hash]);
    await owner.query("commit");
  } catch (fault) {
    await owner.query("rollback");
    throw fault;
  }
}
