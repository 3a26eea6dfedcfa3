import { opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Temporal } from "temporal-polyfill";
import type { Checked, Finding } from "./finding.ts";

/** Keys of families may lie in a backup for seven days, everything else for ninety (trust.md 3.4). Days. */
const keptKeys = 7;
const keptData = 90;
const day = 86_400_000;

/** Backups that are older than they may be, by the time they were written. */
export async function oldBackups(folder: string | undefined, now: Temporal.Instant): Promise<Checked> {
  if (folder === undefined) return { name: "backup-age", looked: null, findings: [] };
  const findings: Finding[] = [];
  let looked = 0;
  for await (const entry of await opendir(folder)) {
    if (!entry.isFile()) continue;
    looked += 1;
    const path = join(entry.parentPath, entry.name);
    const days = (now.epochMilliseconds - (await stat(path)).mtimeMs) / day;
    const keys = entry.name.endsWith(".keys");
    if (days > (keys ? keptKeys : keptData))
      findings.push({ rule: keys ? "key-backup-too-old" : "backup-too-old", where: path, count: 1 });
  }
  return { name: "backup-age", looked, findings };
}
