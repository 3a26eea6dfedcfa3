import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { wrapFor } from "../../platform/vault/sealed-box.ts";
import type { Concern } from "../concerns/concern.ts";
import { type KeyClass, type NodeKey, nodeKeyOf, saveWrap } from "../concerns/concern-keys.sql.ts";
import type { OpenKeys } from "../concerns/sealed-concern.ts";
import { travels } from "../concerns/travelling-fields.ts";
import { keysOfClass } from "../keys/epochs.ts";
import type { SharedPart } from "./sharing.ts";

/** A team that reads along in a concern, on which consent, and what of it. */
export type Reader = {
  readonly consentId: string;
  readonly nodeId: NodeId;
  readonly nodeName: string;
  readonly parts: readonly SharedPart[];
  readonly since: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
};

export async function readersOf(tx: ReadTransaction, concernId: ConcernId): Promise<Reader[]> {
  const rows = await tx
    .selectFrom("consent")
    .innerJoin("node", "node.id", "consent.recipientNodeId")
    .select(["consent.id as consentId", "node.id as nodeId", "node.name as nodeName"])
    .select(["consent.dataClasses as parts", "consent.givenAt as since", "consent.endsAt"])
    .where("consent.concernId", "=", concernId)
    .where("consent.purpose", "=", "exchangeWith")
    .where("consent.live", "=", true)
    .orderBy("consent.givenAt")
    .execute();
  return rows as unknown as Reader[];
}

/** What one key of a reader needs: the part and epoch it opens, and whether it is the newest of its part. */
type Given = {
  readonly part: KeyClass;
  readonly epoch: number;
  readonly key: Buffer;
  readonly newest: boolean;
};
type Receiver = Pick<Reader, "consentId" | "nodeId" | "parts">;

/** Wraps keys for a reader: only of the parts its consent names, and never what stays with the intake team. */
export async function wrapForReader(
  tx: WriteTransaction,
  { id, networkId }: Concern,
  { consentId, nodeId, parts }: Receiver,
  nodeKey: NodeKey,
  given: readonly Given[],
): Promise<void> {
  for (const { part, epoch, key, newest } of given) {
    if (!parts.includes(part) || (part === "contact" && !travels({ epoch }))) continue;
    const wrap = wrapFor(nodeKey.publicKey, key, concernKeyContext(part, id, epoch));
    const row = { class: part, epoch, holderId: nodeId, keyVersion: nodeKey.version, wrap, consentId };
    await saveWrap(tx, networkId, id, { ...row, form: "public" }, "node", newest ? true : null);
  }
}

/** Everything of the named parts that the acting team can open, for a team that reads along from now on. */
export async function openToReader(
  tx: WriteTransaction,
  concern: Concern,
  reader: Receiver,
  keys: OpenKeys,
): Promise<void> {
  const nodeKey = await nodeKeyOf(tx, reader.nodeId);
  if (nodeKey === undefined) return;
  const given = reader.parts.flatMap((part) =>
    keysOfClass(keys, part).map(({ epoch, key }, at) => ({ part, epoch, key, newest: at === 0 })),
  );
  await wrapForReader(tx, concern, reader, nodeKey, given);
}

/** New keys were made: whoever reads along gets them too, of the parts that are named. */
export async function passOnToReaders(
  tx: WriteTransaction,
  concern: Concern,
  epoch: number,
  fresh: Partial<Record<KeyClass, Buffer>>,
): Promise<void> {
  for (const reader of await readersOf(tx, concern.id)) {
    const nodeKey = await nodeKeyOf(tx, reader.nodeId);
    if (nodeKey === undefined) continue;
    const given = (["contact", "channel", "care"] as const).flatMap((part) => {
      const key = fresh[part];
      return key === undefined ? [] : [{ part, epoch, key, newest: true }];
    });
    await wrapForReader(tx, concern, reader, nodeKey, given);
  }
}
