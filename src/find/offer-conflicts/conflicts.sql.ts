import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** A field that a list and this network have both changed. */
export type OpenConflict = {
  readonly id: string;
  readonly offerId: OfferId;
  readonly title: string;
  readonly source: string;
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
  readonly foundAt: Temporal.Instant;
};

const open = sql`select c.id, c.offer_id, o.title, coalesce(o.source, '') as source, c.field, c.ours, c.theirs, c.found_at
  from import_conflict c join offer o on o.network_id = c.network_id and o.id = c.offer_id`;

type Page = { readonly from: number; readonly most: number; readonly offerId: string | null };

/** Open conflicts, those of one list together; of one offer, or of all. */
export async function readOpenConflicts(
  tx: ReadTransaction,
  networkId: NetworkId,
  { from, most, offerId }: Page,
): Promise<OpenConflict[]> {
  const { rows } = await sql<OpenConflict>`${open}
     where c.network_id = ${networkId} and c.state = 'open' and (${offerId}::uuid is null or c.offer_id = ${offerId}::uuid)
     order by source, lower(o.title), o.id, c.field offset ${from} limit ${most}`.execute(tx);
  return rows;
}

/** How many open contradictions one offer has. */
export async function countOfOffer(
  tx: ReadTransaction,
  networkId: NetworkId,
  offerId: OfferId,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from import_conflict
     where network_id = ${networkId} and offer_id = ${offerId} and state = 'open'`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** All that is open about one list. */
export async function readOfSource(
  tx: ReadTransaction,
  networkId: NetworkId,
  source: string,
): Promise<OpenConflict[]> {
  const { rows } = await sql<OpenConflict>`${open}
     where c.network_id = ${networkId} and c.state = 'open' and coalesce(o.source, '') = ${source}
     order by lower(o.title), o.id, c.field`.execute(tx);
  return rows;
}

/** How many each list has. */
export async function countBySource(
  tx: ReadTransaction,
  networkId: NetworkId,
): Promise<{ source: string; count: number }[]> {
  const { rows } = await sql<{ source: string; count: number }>`
    select coalesce(o.source, '') as source, count(*)::int as count
      from import_conflict c join offer o on o.network_id = c.network_id and o.id = c.offer_id
     where c.network_id = ${networkId} and c.state = 'open' group by 1 order by 1`.execute(tx);
  return rows;
}

/** The open conflicts of one list, or one of them, held until the end of the transaction. */
export async function lockConflicts(
  tx: WriteTransaction,
  networkId: NetworkId,
  which: { readonly id: string } | { readonly source: string },
): Promise<OpenConflict[]> {
  const { rows } =
    "id" in which
      ? await sql<OpenConflict>`${open} where c.network_id = ${networkId} and c.state = 'open' and c.id = ${which.id} for update of c, o`.execute(
          tx,
        )
      : await sql<OpenConflict>`${open} where c.network_id = ${networkId} and c.state = 'open' and coalesce(o.source, '') = ${which.source}
           order by c.offer_id for update of c, o`.execute(tx);
  return rows;
}

type Settled = {
  readonly networkId: NetworkId;
  readonly ids: readonly string[];
  readonly state: "ours" | "theirs";
  readonly by: MembershipId | null;
  readonly now: Temporal.Instant;
};

export async function settleConflicts(tx: WriteTransaction, settled: Settled): Promise<void> {
  await sql`update import_conflict set state = ${settled.state}, decided_at = ${settled.now}, decided_by = ${settled.by}
     where network_id = ${settled.networkId} and id = any(${[...settled.ids]}::uuid[])`.execute(tx);
}
