import { sql } from "kysely";
import type { ReadTransaction } from "../database.ts";

/** Chains of the audit in which a row is not what was written or does not follow from the one before. Retention may take the beginning of a chain. */
export async function brokenAudit(tx: ReadTransaction): Promise<string[]> {
  const { rows } = await sql<{ chain: string }>`
    select distinct chain from (
      select chain, seq, prev, hash = audit_hash(u) as fits,
             lag(hash) over w as hash_before, lag(seq) over w as seq_before
        from audit u window w as (partition by chain order by seq)) linked
     where not fits or seq_before <> seq - 1 or hash_before <> prev or (seq = 1 and prev <> '\\x00')
     limit 20`.execute(tx as never);
  return rows.map(({ chain }) => `audit ${chain}`);
}
