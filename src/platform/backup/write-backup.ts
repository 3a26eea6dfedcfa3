import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { WriteTransaction } from "../database.ts";
import type { AsOwner } from "../installation.ts";
import { keyFileId, type ServerKeys } from "../vault/server-keys.ts";
import { type BackupHead, backupKeyOf } from "./backup-head.ts";
import { migrationsOf, sequencesOf, speakPlainly, type TableFacts, tableFacts } from "./catalogue.sql.ts";
import { openSnapshot, snapshotTime, storedRows } from "./snapshot.sql.ts";
import { refuseExisting, writeSealedFile } from "./sealed-file.ts";

/** Which tables do not travel, and which hold keys of families and therefore lie in a file of their own. */
export type BackupPlan = { readonly without: readonly string[]; readonly keys: readonly string[] };
export type Saved = { readonly tables: number; readonly rows: number; readonly bytes: number };

export const keysFileOf = (path: string): string => `${path}.keys`;

type Backup = {
  readonly path: string;
  readonly asOwner: AsOwner;
  readonly keys: ServerKeys;
  readonly plan: BackupPlan;
};

/**
 * Writes one consistent picture of the store into two files: `path` with the data, and `path.keys` with the wrapped keys,
 * which is to be deleted after seven days so that what a family had destroyed is destroyed in old copies too.
 */
export async function writeBackup({ path, asOwner, keys, plan }: Backup): Promise<Saved> {
  for (const file of [path, keysFileOf(path)]) await refuseExisting(file);
  const key = backupKeyOf(keys);
  return asOwner((step) =>
    step(async (tx) => {
      await openSnapshot(tx);
      await speakPlainly(tx);
      const head = {
        version: 1,
        id: randomUUID(),
        at: await snapshotTime(tx),
        keyFileId: keyFileId(keys),
        migrations: await migrationsOf(tx),
      } as const;
      const all = (await tableFacts(tx)).filter(({ name }) => !plan.without.includes(name));
      const write = (kind: BackupHead["kind"], file: string, tables: readonly TableFacts[]) => {
        const tally = { rows: 0 };
        const lines = kind === "data" ? withSequences(tx, tables, tally) : linesOf(tx, tables, tally);
        return writeSealedFile({ path: file, key, head: { ...head, kind } }, lines).then((bytes) => ({
          bytes,
          rows: tally.rows,
        }));
      };
      const isKey = ({ name }: TableFacts) => plan.keys.includes(name);
      const wrapped = await write("keys", keysFileOf(path), all.filter(isKey));
      const data = await write(
        "data",
        path,
        all.filter((table) => !isKey(table)),
      ).catch(async (fault: unknown) => {
        await rm(keysFileOf(path), { force: true });
        throw fault;
      });
      return { tables: all.length, rows: wrapped.rows + data.rows, bytes: wrapped.bytes + data.bytes };
    }),
  );
}

type Tally = { rows: number };

async function* withSequences(
  tx: WriteTransaction,
  tables: readonly TableFacts[],
  tally: Tally,
): AsyncGenerator<string> {
  yield* linesOf(tx, tables, tally);
  yield `S${JSON.stringify(await sequencesOf(tx))}`;
}

/** Each table: `T` its name, `R` a row, `E` its count and checksum as the server computes them. */
async function* linesOf(
  tx: WriteTransaction,
  tables: readonly TableFacts[],
  tally: Tally,
): AsyncGenerator<string> {
  for (const table of tables) {
    yield `T${JSON.stringify({ name: table.name, columns: table.columns })}`;
    let sum: { readonly rows: number; readonly checksum: string } | undefined;
    for await (const found of storedRows(tx, table)) {
      if (typeof found === "string") yield `R${found}`;
      else sum = found;
    }
    tally.rows += sum?.rows ?? 0;
    yield `E${JSON.stringify(sum)}`;
  }
}
