import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { ServerKeys } from "../vault/server-keys.ts";
import { framesOf, type JournalRecord, journalKeyOf, openRecord } from "./journal-record.ts";
import { segmentsIn } from "./segments.ts";

/** Every record of the folder, segment by segment. @throws VaultError where a segment belongs to another key file */
async function* recordsOf(folder: string, keys: ServerKeys): AsyncGenerator<JournalRecord> {
  const key = journalKeyOf(keys);
  for (const name of await segmentsIn(folder))
    for (const box of framesOf(await readFile(join(folder, name)))) yield openRecord(key, box);
}

/**
 * The last record of each operation. A transaction that had to be repeated, or was sent again after a fault, has left
 * several, and the last one is what was committed.
 */
export async function* readJournal(folder: string, keys: ServerKeys): AsyncGenerator<JournalRecord> {
  const last = new Map<string, Temporal.Instant>();
  for await (const { opKey, at } of recordsOf(folder, keys)) {
    const before = last.get(opKey);
    if (before === undefined || Temporal.Instant.compare(before, at) <= 0) last.set(opKey, at);
  }
  for await (const record of recordsOf(folder, keys)) {
    if (last.get(record.opKey)?.equals(record.at) !== true) continue;
    last.delete(record.opKey);
    yield record;
  }
}
