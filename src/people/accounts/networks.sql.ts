import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

export async function findNetworkBySlug(
  tx: ReadTransaction,
  slug: string,
): Promise<{ readonly id: NetworkId; readonly name: string } | undefined> {
  const row = await tx
    .selectFrom("network")
    .select(["id", "name"])
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row && { id: row.id as NetworkId, name: row.name };
}
