import type { Temporal } from "temporal-polyfill";
import type { OpenPage } from "./journal-page.ts";
import type { JournalRecord } from "./journal-record.ts";
import type { IntakeJournal } from "./open-journal.ts";
import type { StoredRow } from "./write-rows.sql.ts";

type Beside = { readonly audited: StoredRow | undefined; readonly posted: readonly StoredRow[] };

/** The last step before the commit: what is acknowledged afterwards stands on the disk twice. @throws JournalUnwritable */
export async function keepPage(
  journal: IntakeJournal | undefined,
  page: OpenPage,
  record: Omit<JournalRecord, "rows" | "moves">,
  { audited, posted }: Beside,
): Promise<void> {
  if (page.rows.length > 0)
    await journal?.append({
      ...record,
      rows: [...page.rows, ...stamped(audited, record.at), ...posted],
      moves: page.moves,
    });
  for (const { kind, ids } of page.forgotten) await journal?.noteDeletions(kind, ids);
}

/** The database stamps an audit row itself; written again from the journal it keeps its own time. */
const stamped = (row: StoredRow | undefined, at: Temporal.Instant): readonly StoredRow[] =>
  row?.table === "audit" ? [{ ...row, values: { ...row.values, at } }] : [];
