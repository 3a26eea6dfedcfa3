import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { type Counted, type CountTable, openedCount, type SealedCount, sealedCount } from "./sealed-count.ts";

type Keys = Pick<ServerKeys, "outboxKey">;
const columns = ["networkId", "id", "month", "sealed"] as const;

/** The coded rows of the network of this transaction, opened: the one way to read them. */
export async function codedRows<T extends CountTable>(
  tx: ReadTransaction,
  table: T,
  keys: Keys,
): Promise<readonly Counted<T>[]> {
  const rows = await tx.selectFrom<CountTable>(table).select(columns).execute();
  return rows.map((row) => openedCount(keys, table, row));
}

/**
 * Writes every month that got a new row as a whole again: under new ids, in the order of those, in one transaction. What
 * tells one row from the others of its month by transaction, place in the file or id is gone. Answers how many were new.
 */
export async function mixMonths(tx: WriteTransaction, network: NetworkId, keys: Keys): Promise<number> {
  // Two servers at once: the second waits and then finds what the first wrote, so that a month is never mixed in parts.
  await sql`select pg_advisory_xact_lock(hashtextextended(${network}, 36))`.execute(tx);
  return (await mixTable(tx, "concernCount", keys)) + (await mixTable(tx, "gapRecord", keys));
}

async function mixTable(tx: WriteTransaction, table: CountTable, keys: Keys): Promise<number> {
  const taken = await tx
    .deleteFrom<CountTable>(table)
    .where("month", "in", (month) =>
      month.selectFrom<CountTable>(table).select("month").where("fresh", "=", true),
    )
    .returning([...columns, "fresh"])
    .execute();
  const mixed = taken
    .map((row) => sealedCount(keys, table, openedCount(keys, table, row)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await sql`insert into ${sql.table(table)} (network_id, id, month, sealed, fresh)
    select network_id, id, month, sealed, false from unnest(${mixed.map((row) => row.networkId)}::uuid[],
      ${mixed.map(({ id }) => id)}::uuid[], ${mixed.map(({ month }) => month)}::date[], ${mixed.map(({ sealed }) => sealed)}::bytea[])
      as m (network_id, id, month, sealed)`.execute(tx);
  return taken.filter(({ fresh }) => fresh).length;
}

/** Hands over the coded row of the network that a family leaves; that network is not this one's to write in. */
export async function countSettledMove(
  tx: WriteTransaction,
  moveId: string,
  { id, month, sealed }: SealedCount,
): Promise<void> {
  await sql`select count_settled_move(${moveId}, ${id}, ${month}, ${sealed})`.execute(tx);
}
