import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { type KeptMapping, keptMapping } from "./given-list.ts";

/** How the last lists were read where a person had a say, the newest first. */
export async function readKeptMappings(tx: ReadTransaction, networkId: NetworkId): Promise<KeptMapping[]> {
  const { rows } = await sql<{ kept: unknown }>`
    select report -> 'kept' as kept from offer_import
     where network_id = ${networkId} and jsonb_typeof(report -> 'kept') = 'object' order by at desc limit 50`.execute(
    tx,
  );
  return rows.flatMap(({ kept }) => keptMapping.safeParse(kept).data ?? []);
}
