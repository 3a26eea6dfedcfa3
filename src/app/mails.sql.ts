import { sql } from "kysely";
import type { ReadTransaction } from "../platform/database.ts";
import type { OutboxRow } from "../platform/send-outbox.job.ts";

/** The last mails of a network, sealed as they wait. */
export async function lastOutboxRows(tx: ReadTransaction, networkId: string): Promise<OutboxRow[]> {
  const { rows } =
    await sql<OutboxRow>`select id, dedupe, kind, network_id, concern_id, sealed_message, tries from outbox
    where sealed_message is not null and network_id = ${networkId} order by created_at desc limit 50`.execute(
      tx as never,
    );
  return rows;
}
