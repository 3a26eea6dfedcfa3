import { sql } from "kysely";
import type { MembershipId, OperationKey } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Post } from "../../platform/outbox.ts";

/** Whether a person has something open that opens for nobody else. A yes or no; the store does not tell what. */
export async function hasOpenMatters(tx: WriteTransaction, membershipId: MembershipId): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select has_own_matters(${membershipId}) as open`.execute(tx);
  return rows[0]?.open === true;
}

/** She has left all the same: who advised her or was asked to confirm hears that a message waits, and sees that she is gone. */
export async function tellWhoShares(
  tx: WriteTransaction,
  membershipId: MembershipId,
  { opKey, post }: { readonly opKey: OperationKey; readonly post: Post },
): Promise<void> {
  const { rows } = await sql<{
    id: MembershipId;
  }>`select who_shares_own_matters(${membershipId}) as id`.execute(tx);
  for (const { id } of rows)
    post.notify(
      { kind: "membership", id },
      { kind: "protection-news", dedupe: `${opKey}:left:${membershipId}:${id}` },
    );
}
