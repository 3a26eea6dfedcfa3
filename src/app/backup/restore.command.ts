import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { brokenConcernLogs, deleteTraces, returnKeyless, unreadableConcerns } from "../../connect/public.ts";
import type { ConcernId } from "../../core/ids.ts";
import { brokenAudit } from "../../platform/backup/broken-audit.sql.ts";
import { type AfterLoading, loadBackup } from "../../platform/backup/load-backup.ts";
import { keysFileOf } from "../../platform/backup/write-backup.ts";
import { repositoryRoot } from "../../platform/checkout.ts";
import { command, type CommandDesk } from "../../platform/command.ts";
import { readMigrations } from "../../platform/migrations.ts";
import { rolePrefixOfStore } from "../../platform/operators-server.ts";
import { asRefusal } from "./backup.command.ts";
import { backupPlan } from "./backup-plan.ts";
import { deletedConcerns, refusedSentence, replayUndeleted } from "./replay.command.ts";

/** `restore FILE`: the backup, then what the journal holds beyond it, without what was deleted since. */
export const restoreCommand = command({
  name: "restore",
  summary: "füllt einen leeren Speicher aus einer Sicherung, dann aus dem Journal der Anliegen",
  positional: ["DATEI"],
  options: {
    keys: {
      help: "die Schlüssel, wenn sie nicht als DATEI.keys daneben liegen (auch jüngere als die Daten)",
    },
  },
  run: async (given, desk) => {
    const path = resolve(given.positional(0));
    const answer = await asRefusal(
      restoreFrom(desk, path, resolve(given.option("keys") ?? keysFileOf(path))),
    );
    if (answer.journalRefused > 0) desk.tell(refusedSentence(answer.journalRefused));
    desk.answer(answer);
  },
});

async function restoreFrom(desk: CommandDesk, path: string, keysPath: string) {
  const begun = performance.now();
  const { asOwner, keys, config } = desk;
  const gone = await deletedConcerns(desk);
  const prefix = rolePrefixOfStore(config.databaseUrl, config.databaseOwnerUrl);
  const migrations = await readMigrations(`${repositoryRoot}/migrations`, prefix);
  const after = afterLoading(gone);
  const loaded = await loadBackup({ path, keysPath, asOwner, keys, plan: backupPlan, migrations, after });
  const { replayed, refused } = await replayUndeleted(desk, gone);
  const bytes = (await stat(path)).size + (await stat(keysPath)).size;
  return {
    tables: loaded.tables,
    rows: loaded.rows,
    bytes,
    ms: Math.round(performance.now() - begun),
    journalReplayed: replayed,
    journalRefused: refused.length,
    deletedAgain: loaded.forgotten,
  };
}

const afterLoading = (gone: ReadonlySet<ConcernId>): AfterLoading => ({
  forget: async (tx) => {
    const ids = [...new Set([...gone, ...(await unreadableConcerns(tx))])];
    if (ids.length > 0) await deleteTraces(tx, ids);
    return ids.length;
  },
  settleKeys: returnKeyless,
  brokenChains: async (tx) => [...(await brokenAudit(tx)), ...(await brokenConcernLogs(tx))],
});
