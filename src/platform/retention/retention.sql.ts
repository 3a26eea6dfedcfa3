import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../database.ts";

export async function allNetworks(tx: ReadTransaction): Promise<NetworkId[]> {
  const rows = await tx.selectFrom("network").select("id").execute();
  return rows.map((row) => row.id as NetworkId);
}

/** Days after which this network wants a class gone, where it chose a shorter period. */
export async function ownPeriod(
  tx: ReadTransaction,
  network: NetworkId | null,
  name: string,
): Promise<number | null> {
  if (network === null) return null;
  const row = await tx
    .selectFrom("retentionPeriod")
    .select("days")
    .where("networkId", "=", network)
    .where("class", "=", name)
    .executeTakeFirst();
  return row?.days ?? null;
}

/** That something went, and how much, is itself written down: class, number and day. */
export async function noteDeleted(
  tx: WriteTransaction,
  network: NetworkId | null,
  name: string,
  deleted: number,
): Promise<void> {
  await tx.insertInto("deletionLog").values({ networkId: network, class: name, deleted }).execute();
}
