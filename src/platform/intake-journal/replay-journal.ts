import type { AsOwner } from "../installation.ts";
import type { ServerKeys } from "../vault/server-keys.ts";
import type { JournalRecord } from "./journal-record.ts";
import { readJournal } from "./read-journal.ts";
import { type Replayed, replayRecords } from "./replay-journal.sql.ts";

/** How many records share a commit. */
const atOnce = 200;

type Replay = {
  readonly folder: string;
  readonly keys: ServerKeys;
  readonly asOwner: AsOwner;
  /** What must not come back, because its family has deleted it since. */
  readonly isGone: (record: JournalRecord) => boolean;
};

/** Writes everything of the journal again that the store does not have. Doing it twice changes nothing. */
export function replayJournal({ folder, keys, asOwner, isGone }: Replay): Promise<Replayed> {
  return asOwner(async (step) => {
    let sum: Replayed = { replayed: 0, known: 0, refused: [] };
    let batch: JournalRecord[] = [];
    const flush = async () => {
      const records = batch;
      batch = [];
      const { replayed, known, refused } = await step((tx) => replayRecords(tx, records));
      sum = {
        replayed: sum.replayed + replayed,
        known: sum.known + known,
        refused: [...sum.refused, ...refused],
      };
    };
    for await (const record of readJournal(folder, keys)) {
      if (isGone(record)) continue;
      batch.push(record);
      if (batch.length >= atOnce) await flush();
    }
    if (batch.length > 0) await flush();
    return sum;
  });
}
