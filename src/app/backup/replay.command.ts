import { type ConcernId, readId } from "../../core/ids.ts";
import { command, type CommandDesk } from "../../platform/command.ts";
import { readDeletions } from "../../platform/intake-journal/deletion-list.ts";
import type { JournalRecord } from "../../platform/intake-journal/journal-record.ts";
import { replayJournal } from "../../platform/intake-journal/replay-journal.ts";
import type { Replayed } from "../../platform/intake-journal/replay-journal.sql.ts";

/** `journal replay`: after a replica took over that had not received everything. The product may run meanwhile. */
export const replayCommand = command({
  name: "journal replay",
  summary:
    "schreibt Anliegen aus dem Journal wieder, die ein einspringender Datenbankserver noch nicht hatte",
  options: {},
  run: async (_given, desk) => {
    const { replayed, known, refused } = await replayUndeleted(desk, await deletedConcerns(desk));
    desk.answer({ journalReplayed: replayed, journalKnown: known, journalRefused: refused.length });
    if (refused.length > 0) return refusedSentence(refused.length);
  },
});

export const refusedSentence = (many: number): string =>
  `${many} Anliegen aus dem Journal passen nicht zu diesem Stand, etwa weil ihre Stelle jünger ist. Das Journal bitte aufheben und melden.`;

/** What families or the calendar have deleted, and must not come back by any way. */
export async function deletedConcerns({ config }: CommandDesk): Promise<ReadonlySet<ConcernId>> {
  const listed = (await readDeletions(config.journalDir)).get("concern") ?? new Set();
  return new Set([...listed].flatMap((id) => readId<"concern">(id) ?? []));
}

export const replayUndeleted = (
  { config, keys, asOwner }: CommandDesk,
  gone: ReadonlySet<ConcernId>,
): Promise<Replayed> => replayJournal({ folder: config.journalDir, keys, asOwner, isGone: namesOneOf(gone) });

const namesOneOf =
  (gone: ReadonlySet<string>) =>
  ({ rows }: JournalRecord): boolean =>
    rows.some((row) => row.table === "concern" && gone.has(row.values.id));
