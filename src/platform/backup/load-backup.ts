import type { WriteTransaction } from "../database.ts";
import type { AsOwner } from "../installation.ts";
import type { Migration } from "../migrations.ts";
import { keyFileId, type ServerKeys } from "../vault/server-keys.ts";
import { type BackupHead, backupKeyOf, BackupRefused } from "./backup-head.ts";
import { emptyTables, orphanStatements, setTriggers, takeOff } from "./bare-schema.sql.ts";
import { runStatements, speakPlainly, tableFacts } from "./catalogue.sql.ts";
import { settleConstraints } from "./snapshot.sql.ts";
import { loadLines } from "./load-lines.sql.ts";
import { applyMigrations, isFilled, rebuildSchema } from "./schema-of-backup.sql.ts";
import { openSealedFile } from "./sealed-file.ts";
import type { BackupPlan } from "./write-backup.ts";

/** What the areas know of their rows and the platform does not. Everything happens in the transaction of the restore. */
export type AfterLoading = {
  /** Deletes again what was deleted after the backup; no trigger and no foreign key is in the way. Gives how much. */
  readonly forget: (tx: WriteTransaction) => Promise<number>;
  /** Only where the keys are of another day than the data: gives concerns whose keys went back to who can read them. */
  readonly settleKeys: (tx: WriteTransaction) => Promise<void>;
  /** Names the hash chains that do not hold. */
  readonly brokenChains: (tx: WriteTransaction) => Promise<readonly string[]>;
};
type Restore = {
  readonly path: string;
  readonly keysPath: string;
  readonly asOwner: AsOwner;
  readonly keys: ServerKeys;
  readonly plan: BackupPlan;
  readonly migrations: readonly Migration[];
  readonly after: AfterLoading;
};
export type Loaded = { readonly tables: number; readonly rows: number; readonly forgotten: number };
type Files = { readonly data: Opened; readonly wrapped: Opened; readonly key: Buffer };
type Opened = Awaited<ReturnType<typeof openSealedFile>>;

/** Fills an empty store from a backup, in one transaction: afterwards everything is there or it is as empty as before. */
export async function loadBackup(restore: Restore): Promise<Loaded> {
  const { path, keysPath, keys, migrations, asOwner } = restore;
  const files = {
    data: await openSealedFile(path),
    wrapped: await openSealedFile(keysPath),
    key: backupKeyOf(keys),
  };
  for (const { head } of [files.data, files.wrapped]) refuseStranger(head, keys, migrations);
  if (files.data.head.kind !== "data" || files.wrapped.head.kind !== "keys")
    throw new BackupRefused(
      "keys-file-needed",
      `Zu ${path} gehört die Schlüsseldatei ${keysPath} derselben Sicherung.`,
    );
  return asOwner((step) => step((tx) => load(tx, restore, files)));
}

function refuseStranger(head: BackupHead, keys: ServerKeys, known: readonly Migration[]): void {
  if (head.keyFileId !== keyFileId(keys))
    throw new BackupRefused(
      "key-file-of-another",
      "Die Sicherung gehört zu einer anderen Schlüsseldatei: Bitte die von damals als KEY_FILE nennen, vor dem ersten Start auf einem leeren Datenordner.",
    );
  const fits = head.migrations.every(
    ({ name, hash }, at) => known[at]?.name === name && known[at].hash === hash,
  );
  if (!fits)
    throw new BackupRefused(
      "backup-newer",
      "Die Sicherung stammt von einem neueren oder anderen Tragnetz: Bitte das Programm aktualisieren.",
    );
}

async function load(tx: WriteTransaction, restore: Restore, { data, wrapped, key }: Files): Promise<Loaded> {
  const { plan, migrations, after } = restore;
  await speakPlainly(tx);
  if (await isFilled(tx))
    throw new BackupRefused(
      "not-empty",
      "Hier gibt es schon ein Netzwerk oder ein Konto. Es wurde nichts geladen.",
    );
  const then = data.head.migrations.length;
  if (then < migrations.length) await rebuildSchema(tx, migrations.slice(0, then));
  const facts = (await tableFacts(tx)).filter(({ name }) => !plan.without.includes(name));
  const orphans = await orphanStatements(tx, plan.keys);
  const off = await takeOff(tx);
  await emptyTables(
    tx,
    facts.map(({ name }) => name),
  );
  const tables = new Map(facts.map((table) => [table.name, table]));
  const counts = [
    ...(await loadLines(tx, data.lines(key), tables)),
    ...(await loadLines(tx, wrapped.lines(key), tables)),
  ];
  if (counts.length !== facts.length)
    throw new BackupRefused(
      "backup-incomplete",
      "In der Sicherung fehlen Tabellen. Es wurde nichts geladen.",
    );
  const sameDay = data.head.id === wrapped.head.id;
  if (!sameDay) await runStatements(tx, orphans);
  const forgotten = await after.forget(tx);
  await runStatements(tx, off.indexes);
  await setTriggers(tx, "enable");
  if (!sameDay) await after.settleKeys(tx);
  await settleConstraints(tx);
  await runStatements(tx, off.foreignKeys);
  await applyMigrations(tx, migrations.slice(then));
  const broken = await after.brokenChains(tx);
  if (broken.length > 0)
    throw new BackupRefused(
      "chain-broken",
      `Die Prüfkette stimmt nicht: ${broken.join(", ")}. Es wurde nichts geladen.`,
    );
  return { tables: counts.length, rows: counts.reduce((sum, [, rows]) => sum + rows, 0), forgotten };
}
