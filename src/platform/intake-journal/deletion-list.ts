import { mkdir, open, readdir, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** What went, by its kind; ids only, so that the list says nothing about anybody. */
export type Deletion = { readonly kind: string; readonly ids: readonly string[] };

/** As long as a data backup may be kept: no older one may bring back what was deleted. Days. */
export const listDays = 90;
const named = /^deletions-(\d{4}-\d\d-\d\d)-[0-9a-f]{8}\.log$/;
const line = z.object({ kind: z.string(), ids: z.array(z.uuid()) });

/** Notes what went and waits until it stands on the disk. Each note begins a line of its own, also after one half written. */
export async function noteDeletion(
  folder: string,
  { kind, ids }: Deletion,
  mark: string,
  at: Temporal.Instant,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, `deletions-${at.toString().slice(0, 10)}-${mark}.log`), "a", 0o600);
  try {
    await file.appendFile(`\n${JSON.stringify({ at: at.toString(), kind, ids })}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function listsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return [];
    throw fault;
  });
  return names.filter((name) => named.test(name)).toSorted();
}

/** Everything that was noted, by kind. */
export async function readDeletions(folder: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  for (const name of await listsIn(folder))
    for (const text of (await readFile(join(folder, name), "utf8")).split("\n")) {
      const noted = readLine(text);
      if (noted === undefined) continue;
      const known = found.get(noted.kind) ?? new Set<string>();
      for (const id of noted.ids) known.add(id);
      found.set(noted.kind, known);
    }
  return found;
}

function readLine(text: string): Deletion | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Deletes the lists of days that no backup can be older than; gives how many. */
export async function dropOldLists(folder: string, now: Temporal.Instant): Promise<number> {
  const oldest = now
    .subtract({ hours: 24 * (listDays + 1) })
    .toString()
    .slice(0, 10);
  const old = (await listsIn(folder)).filter((name) => (named.exec(name)?.[1] ?? "") < oldest);
  for (const name of old) await unlink(join(folder, name));
  return old.length;
}
