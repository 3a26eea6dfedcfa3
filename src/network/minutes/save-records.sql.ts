import type { WriteTransaction } from "../../platform/database.ts";
import { openItemsRow } from "./agenda-changes.sql.ts";
import { say } from "./minutes.texts.ts";
import type { MinutesInput } from "./minutes-input.ts";
import { saveRecord } from "./minutes.sql.ts";

type Place = { readonly networkId: string; readonly meetingId: string };

/** Saves what was said point by point; answers the points that somebody else has changed since they were read. */
export async function saveRecords(
  tx: WriteTransaction,
  { networkId, meetingId }: Place,
  records: MinutesInput["records"],
): Promise<string[]> {
  const conflicts: string[] = [];
  for (const { id: given, revision, text } of records) {
    if (given === "offen" && text === null) continue;
    const open = { networkId, meetingId, title: say("openItems") };
    const id = given === "offen" ? await openItemsRow(tx, open) : given;
    if (!(await saveRecord(tx, { meetingId, id, revision, text }))) conflicts.push(id);
  }
  return conflicts;
}
