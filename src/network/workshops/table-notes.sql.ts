import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { NewNote, TableNote } from "./table-note.ts";

/** Lines of the tables that have gone nowhere yet. */
export async function countOpenNotes(tx: ReadTransaction, meetingId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from table_note where meeting_id = ${meetingId} and harvest = 'open'`.execute(
    tx,
  );
  return rows[0]?.open ?? 0;
}

const columns = sql`id, station_id, round, kind, text, partner, handover, feedback, contact, who, due_on, written_how, written_at,
  harvest, harvested_to, dropped_why`;

/** Everything the tables of a meeting wrote, in the order of tables and rounds. */
export async function listNotes(tx: ReadTransaction, meetingId: string): Promise<readonly TableNote[]> {
  const { rows } = await sql<TableNote>`
    select ${columns} from table_note where meeting_id = ${meetingId}
     order by (select position from station s where s.id = station_id), round, written_at, id`.execute(tx);
  return rows;
}

export async function notesAt(tx: ReadTransaction, stationId: string): Promise<readonly TableNote[]> {
  const { rows } = await sql<TableNote>`
    select ${columns} from table_note where station_id = ${stationId} order by written_at desc, id`.execute(
    tx,
  );
  return rows;
}

/** The meeting of a table; undefined where there is no such table. */
export async function meetingOfStation(tx: ReadTransaction, stationId: string): Promise<string | undefined> {
  const { rows } = await sql<{ meetingId: string }>`
    select meeting_id from station where id = ${stationId}`.execute(tx);
  return rows[0]?.meetingId;
}

type Written = {
  readonly networkId: string;
  readonly meetingId: string;
  readonly stationId: string;
  readonly round: number;
  readonly how: TableNote["writtenHow"];
  readonly now: Temporal.Instant;
};

export async function addNotes(tx: WriteTransaction, at: Written, notes: readonly NewNote[]): Promise<void> {
  for (const note of notes)
    await sql`insert into table_note (network_id, meeting_id, id, station_id, round, kind, text, partner, handover, feedback,
        contact, who, due_on, written_how, written_at)
      values (${at.networkId}, ${at.meetingId}, ${newId<"tableNote">()}, ${at.stationId}, ${at.round}, ${note.kind}, ${note.text},
        ${note.partner}, ${note.handover}, ${note.feedback}, ${note.contact}, ${note.who}, ${note.dueOn}, ${at.how}, ${at.now})`.execute(
      tx,
    );
}

/** One line that has gone nowhere yet, held until this act is over; two taps must not make two tasks. */
export async function lockOpenNote(
  tx: WriteTransaction,
  meetingId: string,
  id: string,
): Promise<TableNote | undefined> {
  const { rows } = await sql<TableNote>`
    select ${columns} from table_note where meeting_id = ${meetingId} and id = ${id} and harvest = 'open' for update`.execute(
    tx,
  );
  return rows[0];
}

type Harvested =
  | { readonly harvest: "profile" | "actionItem"; readonly to: string; readonly why?: never }
  | { readonly harvest: "dropped"; readonly to: null; readonly why: string };

export const markHarvested = (
  tx: WriteTransaction,
  id: string,
  { harvest, to, why }: Harvested,
  now: Temporal.Instant,
) =>
  sql`update table_note set harvest = ${harvest}, harvested_to = ${to}, dropped_why = ${why ?? null}, harvested_at = ${now}
       where id = ${id}`.execute(tx);
