import type { AccountId, ConcernId, NetworkId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type KeyClass = "contact" | "channel" | "care";
export type Wrap = {
  readonly class: KeyClass;
  readonly epoch: number;
  readonly holderId: string;
  readonly keyVersion: number;
  readonly form: "public" | "symmetric" | "heldBack";
  readonly wrap: Buffer;
  /** Null where another epoch is the one that must exist for the responsible node. */
  readonly latest?: null;
  /** The consent that a team reads along on, which is neither responsible nor the intake team. */
  readonly consentId?: string | null;
  /** The hand-over that gives it to the team that becomes the intake team. */
  readonly handoverId?: string | null;
};
export type NodeKey = { readonly version: number; readonly publicKey: Buffer };

/** The public half of a node's current team key; undefined where no member has made one yet. */
export async function nodeKeyOf(tx: ReadTransaction, nodeId: NodeId): Promise<NodeKey | undefined> {
  return tx
    .selectFrom("nodeKey")
    .select(["version", "publicKey"])
    .where("nodeId", "=", nodeId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** True while this team works; held until the commit, so that it cannot close in between. */
export async function isOpenNode(tx: WriteTransaction, nodeId: NodeId): Promise<boolean> {
  const row = await tx
    .selectFrom("node")
    .select("id")
    .where("id", "=", nodeId)
    .where("active", "=", true)
    .forKeyShare()
    .executeTakeFirst();
  return row !== undefined;
}

export type SeatWrap = { readonly version: number; readonly wrap: Buffer };
/** A member's wraps of the node's secrets, all versions she ever held. */
export async function seatWrapsOf(
  tx: ReadTransaction,
  nodeId: NodeId,
  accountId: AccountId,
): Promise<SeatWrap[]> {
  return tx
    .selectFrom("nodeKeyWrap")
    .select(["version", "wrap"])
    .where("nodeId", "=", nodeId)
    .where("holderKind", "=", "member")
    .where("holderId", "=", accountId)
    .execute();
}

/** Only one wrap of a class and holder is the latest: older epochs, kept for what was sealed with them, are not. */
export async function saveWrap(
  tx: WriteTransaction,
  networkId: NetworkId,
  concernId: ConcernId,
  wrap: Wrap,
  holderKind: "node" | "family",
  latest: true | null = true,
): Promise<void> {
  await tx
    .insertInto("concernWrap")
    .values({ networkId, concernId, holderKind, latest, ...wrap })
    .onConflict((conflict) =>
      conflict.columns(["concernId", "class", "epoch", "holderId"]).doUpdateSet({
        form: wrap.form,
        wrap: wrap.wrap,
        keyVersion: wrap.keyVersion,
        latest,
        // Whoever is asked or becomes responsible no longer holds it on what came before.
        consentId: wrap.consentId ?? null,
        handoverId: wrap.handoverId ?? null,
      }),
    )
    .execute();
}

/** An older epoch stays readable for whom it was made; "latest" marks the one that must exist for the responsible node. */
export async function retireWraps(
  tx: WriteTransaction,
  concernId: ConcernId,
  keyClass: KeyClass,
): Promise<void> {
  await tx
    .updateTable("concernWrap")
    .set({ latest: null })
    .where("concernId", "=", concernId)
    .where("class", "=", keyClass)
    .execute();
}

export async function wrapsFor(
  tx: ReadTransaction,
  concernIds: readonly ConcernId[],
  holderId: string,
): Promise<(Wrap & { readonly concernId: ConcernId })[]> {
  if (concernIds.length === 0) return [];
  const rows = await tx
    .selectFrom("concernWrap")
    .select(["concernId", "class", "epoch", "holderId", "keyVersion", "form", "wrap"])
    .where("concernId", "in", [...concernIds])
    .where("holderId", "=", holderId)
    .execute();
  return rows as (Wrap & { concernId: ConcernId })[];
}

/** A node that is no longer asked loses its keys in the same transaction. */
export async function dropWrapsOf(
  tx: WriteTransaction,
  concernId: ConcernId,
  holderId: string,
): Promise<void> {
  await tx
    .deleteFrom("concernWrap")
    .where("concernId", "=", concernId)
    .where("holderId", "=", holderId)
    .execute();
}

/** What waited for an emergency goes with the permission it rested on. */
export const dropStandbyOf = (tx: WriteTransaction, concernId: ConcernId, holderId: string) =>
  tx
    .deleteFrom("concernWrap")
    .where("concernId", "=", concernId)
    .where("holderId", "=", holderId)
    .where("class", "=", "care")
    .where("form", "=", "heldBack")
    .execute();

export type SealedField = {
  readonly concernId: ConcernId;
  readonly id: string;
  readonly field: FieldName;
  readonly class: "contact" | "channel";
  readonly epoch: number;
  readonly sealed: Buffer;
};
export type FieldName =
  | "name"
  | "wish"
  | "topic"
  | "childAge"
  | "channelValue"
  | "safeContact"
  | "referrer"
  | "place";

export async function saveField(
  tx: WriteTransaction,
  networkId: NetworkId,
  field: SealedField,
): Promise<void> {
  await tx
    .insertInto("concernField")
    .values({ networkId, ...field })
    .execute();
}
export async function fieldsOf(
  tx: ReadTransaction,
  concernIds: readonly ConcernId[],
  only?: readonly FieldName[],
): Promise<SealedField[]> {
  if (concernIds.length === 0) return [];
  let query = tx
    .selectFrom("concernField")
    .select(["concernId", "id", "field", "class", "epoch", "sealed"])
    .where("concernId", "in", [...concernIds]);
  if (only) query = query.where("field", "in", [...only]);
  return (await query.execute()) as SealedField[];
}

export type SealedMessage = {
  readonly id: string;
  readonly author: "family" | "staff" | "system";
  readonly membershipId: string | null;
  readonly class: "contact" | "care";
  readonly epoch: number;
  readonly sealed: Buffer;
};
