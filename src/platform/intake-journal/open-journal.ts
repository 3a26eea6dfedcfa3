import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { processInstant } from "../clock.ts";
import type { ServerKeys } from "../vault/server-keys.ts";
import { noteDeletion } from "./deletion-list.ts";
import { type JournalRecord, journalKeyOf, sealRecord } from "./journal-record.ts";
import { hourAt, segmentName } from "./segments.ts";

/** Nothing was promised: the act is taken back, and the page says 503 with what was typed. */
export class JournalUnwritable extends Error {
  readonly code = "journal-unwritable";
}

const away = (cause: unknown): JournalUnwritable => new JournalUnwritable("the journal is away", { cause });

export type IntakeJournal = {
  /** Resolves when the record is on the disk. @throws JournalUnwritable */
  readonly append: (record: JournalRecord) => Promise<void>;
  /** Notes ids that no restore may bring back. @throws JournalUnwritable */
  readonly noteDeletions: (kind: string, ids: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};
type Waiting = {
  readonly at: Temporal.Instant;
  readonly bytes: Buffer;
  readonly resolve: () => void;
  readonly reject: (fault: JournalUnwritable) => void;
};
type Segment = { readonly hour: string; readonly handle: FileHandle };

const newMark = (): string => randomBytes(4).toString("hex");

/**
 * Opens the journal of one process. Each process writes segments of its own, a new one every hour and after every
 * failure, so that something half written only ever stands at the end of a file. Those who wait at the same time share
 * one write and one fsync.
 */
export function openIntakeJournal(folder: string, keys: ServerKeys): IntakeJournal {
  const key = journalKeyOf(keys);
  const mark = newMark();
  let segment: Segment | undefined;
  let queue: Waiting[] = [];
  let flushing: Promise<void> | undefined;
  const leave = async () => {
    await segment?.handle.close().catch(() => undefined);
    segment = undefined;
  };
  const write = async (batch: readonly Waiting[], at: Temporal.Instant) => {
    if (segment?.hour !== hourAt(at)) {
      await leave();
      segment = { hour: hourAt(at), handle: await openSegment(folder, segmentName(at, newMark())) };
    }
    await segment.handle.appendFile(Buffer.concat(batch.map(({ bytes }) => bytes)));
    await segment.handle.datasync();
  };
  const flush = async () => {
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
      const batch = queue;
      queue = [];
      await write(batch, first.at).then(
        () => batch.forEach(({ resolve }) => resolve()),
        async (fault: unknown) => {
          await leave();
          batch.forEach(({ reject }) => reject(away(fault)));
        },
      );
    }
    flushing = undefined;
  };
  return {
    append: (record) =>
      new Promise((resolve, reject) => {
        queue.push({ at: record.at, bytes: sealRecord(key, record), resolve, reject });
        flushing ??= flush();
      }),
    noteDeletions: (kind, ids) =>
      noteDeletion(folder, { kind, ids }, mark, processInstant()).catch((fault: unknown) => {
        throw away(fault);
      }),
    close: async () => {
      await flushing;
      await leave();
    },
  };
}

/** A new file and its name in the folder are both on the disk before anything is promised. */
async function openSegment(folder: string, name: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(join(folder, name), "a", 0o600);
  await syncFolder(folder);
  await syncFolder(dirname(folder));
  return handle;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
