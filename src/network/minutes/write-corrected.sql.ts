import { sql } from "kysely";
import type { WriteTransaction } from "../../platform/database.ts";

type Corrected = {
  readonly meetingId: string;
  readonly records: readonly { readonly id: string; readonly text: string | null }[];
  readonly decisions: readonly { readonly id: string; readonly text: string }[];
};

/** Writes the corrected words; false where they are the same as before. The store lets it happen with a new version only. */
export async function writeCorrected(
  tx: WriteTransaction,
  { meetingId, records, decisions }: Corrected,
): Promise<boolean> {
  let changed = 0n;
  for (const { id, text } of records) {
    const done = await sql`update agenda_item set record = ${text}, revision = revision + 1
      where meeting_id = ${meetingId} and id = ${id} and record is distinct from ${text}`.execute(tx);
    changed += done.numAffectedRows ?? 0n;
  }
  for (const { id, text } of decisions) {
    const done = await sql`update meeting_decision set text = ${text}
      where meeting_id = ${meetingId} and id = ${id} and text <> ${text}`.execute(tx);
    changed += done.numAffectedRows ?? 0n;
  }
  return changed > 0n;
}
