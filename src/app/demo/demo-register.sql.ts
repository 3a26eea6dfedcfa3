import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

/** The regional networks of the demo by their short names. */
export async function regionIds(tx: ReadTransaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ slug: string; id: string }>`
    select slug, id from regional_network where network_id = (select context_network())`.execute(tx);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** The tables of a workshop in their order. */
export async function findStations(tx: ReadTransaction, meetingId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from station where meeting_id = ${meetingId} order by position`.execute(tx);
  return rows.map(({ id }) => id);
}
