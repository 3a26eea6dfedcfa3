import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** How many offers that came with a list wait for a person to publish them. */
export async function countDraftsOfLists(tx: ReadTransaction, networkId: NetworkId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from offer
     where network_id = ${networkId} and status = 'draft' and import_key is not null`.execute(tx);
  return rows[0]?.count ?? 0;
}
