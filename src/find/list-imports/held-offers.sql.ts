import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";

const atOnce = 5000;

/** Takes offers that this import has just written back to drafts; answers how many. */
export async function holdBack(
  tx: WriteTransaction,
  networkId: NetworkId,
  keys: readonly string[],
): Promise<number> {
  let held = 0n;
  for (let at = 0; at < keys.length; at += atOnce) {
    const part = keys.slice(at, at + atOnce);
    const done = await sql`update offer set status = 'draft'
       where network_id = ${networkId} and import_key = any(${part}::text[]) and status = 'published'`.execute(
      tx,
    );
    held += done.numAffectedRows ?? 0n;
  }
  return Number(held);
}
