import type { NetworkId, NodeId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { writeRows } from "../../platform/intake-journal/write-rows.sql.ts";
import { outboxRow } from "../../platform/outbox.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";

type News = {
  readonly network: NetworkId;
  readonly node: NodeId;
  readonly kind: "concern-offered" | "concern-returned" | "move-arrived";
  readonly dedupe: string;
};

/**
 * The other team hears of it in the same commit. The letter belongs to its network, whose turn of the outbox sends it,
 * and names no concern. Who writes it sees nothing of that network's outbox, so it is not asked whether the letter is
 * there already: the operation key of the act sees to that.
 */
export async function tellOtherNetwork(
  tx: WriteTransaction,
  { network, node, kind, dedupe }: News,
  keys: ServerKeys,
): Promise<void> {
  const row = outboxRow(network, { kind, dedupe, recipient: { kind: "node", id: node } }, keys);
  const { onceBy: _unseen, ...plain } = row;
  await writeRows(tx, [plain]);
}
