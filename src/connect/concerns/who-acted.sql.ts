import type { ConcernId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";

/** The names behind the steps of a concern, by membership, so that a substitute need not guess whom to ask. */
export async function whoActed(
  tx: ReadTransaction,
  id: ConcernId,
): Promise<Readonly<Record<string, string>>> {
  const rows = await tx
    .selectFrom("concernLog")
    .innerJoin("membership", "membership.id", "concernLog.membershipId")
    .innerJoin("account", "account.id", "membership.accountId")
    .select(["membership.id", "account.name"])
    .distinct()
    .where("concernLog.concernId", "=", id)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
