import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** One list that was read in: when, by whom, and how many offers it brought or changed. */
export type PastImport = {
  readonly id: string;
  readonly source: string;
  readonly at: Temporal.Instant;
  /** Null where no person at a desk read it in. */
  readonly by: string | null;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly isTakenBack: boolean;
};

/** The newest imports of a network, the newest first. Who did it stands in the audit only. */
export async function readPastImports(
  tx: ReadTransaction,
  networkId: NetworkId,
  most: number,
): Promise<PastImport[]> {
  const { rows } = await sql<PastImport>`
    select i.id, i.source, i.at, who.name as by, coalesce((i.report ->> 'created')::int, 0) as created,
           coalesce((i.report ->> 'updated')::int, 0) as updated, coalesce((i.report ->> 'unchanged')::int, 0) as unchanged,
           jsonb_typeof(i.report -> 'takenBack') is not distinct from 'object' as is_taken_back
      from offer_import i
      left join lateral (
        select a.name from audit u
          join membership m on m.network_id = u.network_id and m.id = u.membership_id
          join account a on a.id = m.account_id
         where u.network_id = i.network_id and u.subject_id = i.id and u.act = 'import-list' limit 1) who on true
     where i.network_id = ${networkId} order by i.at desc, i.id desc limit ${most}`.execute(tx);
  return rows;
}
