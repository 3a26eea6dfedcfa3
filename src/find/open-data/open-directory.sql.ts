import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** What a data portal wants to know of the directory as a whole. */
export type OpenDirectory = {
  /** When the network began to publish here. */
  readonly issued: Temporal.Instant;
  /** When a published offer last changed; null where there is none. */
  readonly modified: Temporal.Instant | null;
  /** Where questions about the data go. */
  readonly contactEmail: string | null;
};

/** The directory of a network, or null when there is no such network. */
export async function readOpenDirectory(
  tx: ReadTransaction,
  networkId: NetworkId,
): Promise<OpenDirectory | null> {
  const { rows } = await sql<OpenDirectory>`
    select n.created_at as issued, n.contact_email,
           (select max(o.changed_at) from offer o where o.network_id = n.id and o.published) as modified
      from network n where n.id = ${networkId}`.execute(tx);
  return rows[0] ?? null;
}
