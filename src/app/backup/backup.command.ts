import { resolve } from "node:path";
import { BackupRefused } from "../../platform/backup/backup-head.ts";
import { keysFileOf, writeBackup } from "../../platform/backup/write-backup.ts";
import { command, CommandRefused } from "../../platform/command.ts";
import { backupPlan } from "./backup-plan.ts";

/** `backup --out FILE`: the whole store at one moment, sealed with the key file, in two files. */
export const backupCommand = command({
  name: "backup",
  summary: "sichert alles in eine Datei, die Schlüssel der Familien in eine zweite (.keys, höchstens 7 Tage)",
  options: { out: { help: "neue Datei, zum Beispiel /sicherung/2026-11-22.tragnetz", required: true } },
  run: async (given, desk) => {
    const begun = performance.now();
    const path = resolve(given.required("out"));
    const saved = await asRefusal(
      writeBackup({ path, asOwner: desk.asOwner, keys: desk.keys, plan: backupPlan }),
    );
    desk.tell(
      `Die Schlüssel liegen in ${keysFileOf(path)}: nach 7 Tagen löschen. Die Daten nach 90 Tagen löschen.`,
    );
    desk.answer({ ...saved, ms: Math.round(performance.now() - begun) });
  },
});

/** The refusals of backup and restore, as the command line tells them. */
export const asRefusal = <T>(work: Promise<T>): Promise<T> =>
  work.catch((fault: unknown) => {
    throw fault instanceof BackupRefused ? new CommandRefused(fault.code, fault.message) : fault;
  });
