import type { WriteTransaction } from "../database.ts";
import type { Deletion } from "./deletion-list.ts";
import { type StoredMove, type StoredRow, writeRows } from "./write-rows.sql.ts";

/** What one act wants to be kept beside the database, so that losing the database does not lose it. */
export type JournalPage = {
  readonly keep: (rows: readonly StoredRow[]) => void;
  /** What leads elsewhere from this act on, such as a family's door; the act itself has led it there. */
  readonly keepMove: (move: StoredMove) => void;
  /** Ids that no restore may bring back: what a family has deleted stays deleted. */
  readonly forget: (kind: string, ids: readonly string[]) => void;
};
/** A page while its act runs. */
export type OpenPage = JournalPage & {
  readonly rows: readonly StoredRow[];
  readonly moves: readonly StoredMove[];
  readonly forgotten: readonly Deletion[];
};

/** Collects the rows of one act; they reach the disk before its transaction commits. */
export function openJournalPage(): OpenPage {
  const rows: StoredRow[] = [];
  const moves: StoredMove[] = [];
  const forgotten: Deletion[] = [];
  return {
    rows,
    moves,
    forgotten,
    keep: (more) => void rows.push(...more),
    keepMove: (move) => void moves.push(move),
    forget: (kind, ids) => void forgotten.push({ kind, ids }),
  };
}

/** Writes new rows and has them kept in the intake journal: for whatever somebody was promised and nobody could type again. */
export async function writeJournaled(
  tx: WriteTransaction,
  journal: JournalPage,
  rows: readonly StoredRow[],
): Promise<void> {
  await writeRows(tx, rows);
  journal.keep(rows);
}
