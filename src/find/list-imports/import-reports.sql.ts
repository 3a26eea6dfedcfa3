import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

export type KeptReport = {
  readonly source: string;
  readonly at: Temporal.Instant;
  readonly report: unknown;
};

/** What one import did. */
export async function readImportReport(
  tx: ReadTransaction,
  networkId: NetworkId,
  id: string,
): Promise<KeptReport | undefined> {
  const { rows } = await sql<KeptReport>`
    select source, at, report from offer_import where network_id = ${networkId} and id = ${id}`.execute(tx);
  return rows[0];
}

/** The lists that offers of this network came from. */
export async function readSources(tx: ReadTransaction, networkId: NetworkId): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select distinct source from offer
     where network_id = ${networkId} and source is not null and import_key is not null
     order by source limit 200`.execute(tx);
  return rows.map(({ source }) => source);
}
