import { sql } from "kysely";
import type { OfferId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { OfImport } from "./taken-back.sql.ts";

/** Contradictions that only this import found are over; those it found open stand open again, in their words. */
export async function restoreConflicts(
  tx: WriteTransaction,
  { networkId, importId }: OfImport,
  ids: readonly OfferId[],
): Promise<void> {
  const kept = sql`offer_import_row r cross join lateral jsonb_populate_recordset(null::import_conflict, r.before -> 'conflicts') k`;
  const ofImport = sql`r.network_id = ${networkId} and r.import_id = ${importId} and r.offer_id = any(${[...ids]}::uuid[])`;
  await sql`
    update import_conflict c set state = 'gone', decided_at = tragnetz_now()
     where c.network_id = ${networkId} and c.offer_id = any(${[...ids]}::uuid[]) and c.state = 'open'
       and not exists (select 1 from ${kept} where ${ofImport} and k.id = c.id)`.execute(tx);
  await sql`
    update import_conflict c set ours = k.ours, theirs = k.theirs, found_at = k.found_at, state = 'open', decided_at = null
      from ${kept} where ${ofImport} and c.network_id = r.network_id and c.id = k.id and c.state in ('open', 'gone')`.execute(
    tx,
  );
}

/** Organisations that came with the list go where nothing refers to them any more. Answers how many went. */
export async function removeOrganisations(tx: WriteTransaction, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{
    gone: number;
  }>`select remove_unused_organisations(${[...ids]}::uuid[]) as gone`.execute(tx);
  return rows[0]?.gone ?? 0;
}

/** Notes in the report of an import that it was taken back, and what came of it. */
export async function noteTakenBack(
  tx: WriteTransaction,
  { networkId, importId }: OfImport,
  takenBack: object,
): Promise<void> {
  await sql`update offer_import set report = report || jsonb_build_object('takenBack', ${JSON.stringify(takenBack)}::jsonb)
     where network_id = ${networkId} and id = ${importId}`.execute(tx);
}
