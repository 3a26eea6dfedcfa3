import type { WriteTransaction } from "../../platform/database.ts";
import { type JournalPage, writeJournaled } from "../../platform/intake-journal/journal-page.ts";
import { type NewConcern, newConcernRows } from "./new-concern-rows.ts";

/** Writes a new concern with everything that belongs to it, and has the same rows kept in the intake journal. */
export const createConcern = (
  tx: WriteTransaction,
  journal: JournalPage,
  concern: NewConcern,
): Promise<void> => writeJournaled(tx, journal, newConcernRows(concern));
