import type { NodeId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { wrapFor } from "../../platform/vault/sealed-box.ts";
import { holdBack, release } from "../../platform/vault/server-seal.ts";
import { createKey, wipe } from "../../platform/vault/symmetric-key.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import type { Concern } from "./concern.ts";
import { nodeKeyOf, retireWraps, saveWrap, wrapsFor } from "./concern-keys.sql.ts";
import { keyName, type OpenKeys } from "./sealed-concern.ts";

const place = (concern: Concern, nodeId: NodeId): string => `${concern.id}:${nodeId}`;

/**
 * Gives a node that is asked the contact key at once and the channel key held back (decisions.md 20).
 * False when the node has no team key yet, so that nobody there could read anything.
 */
export async function handKeysTo(
  tx: WriteTransaction,
  concern: Concern,
  nodeId: NodeId,
  keys: OpenKeys,
  server: ServerKeys,
): Promise<boolean> {
  const nodeKey = await nodeKeyOf(tx, nodeId);
  const contact = keys.get(keyName("contact", 1));
  const channel = keys.get(keyName("channel", 1));
  if (nodeKey === undefined || contact === undefined || channel === undefined) return false;
  const base = { epoch: 1, holderId: nodeId, keyVersion: nodeKey.version } as const;
  await saveWrap(
    tx,
    concern.networkId,
    concern.id,
    {
      ...base,
      class: "contact",
      form: "public",
      wrap: wrapFor(nodeKey.publicKey, contact, concernKeyContext("contact", concern.id, 1)),
    },
    "node",
  );
  const held = holdBack(
    server.sessionKey,
    place(concern, nodeId),
    wrapFor(nodeKey.publicKey, channel, concernKeyContext("channel", concern.id, 1)),
  );
  await saveWrap(
    tx,
    concern.networkId,
    concern.id,
    { ...base, class: "channel", form: "heldBack", wrap: held },
    "node",
  );
  return true;
}

/** The node said yes: the channel key is released to it. */
export async function releaseChannel(
  tx: WriteTransaction,
  concern: Concern,
  nodeId: NodeId,
  server: ServerKeys,
): Promise<void> {
  const held = (await wrapsFor(tx, [concern.id], nodeId)).find((wrap) => wrap.form === "heldBack");
  if (held === undefined) return;
  await tx
    .updateTable("concernWrap")
    .set({ form: "public", wrap: release(server.sessionKey, place(concern, nodeId), held.wrap) })
    .where("concernId", "=", concern.id)
    .where("holderId", "=", nodeId)
    .where("class", "=", "channel")
    .where("epoch", "=", held.epoch)
    .execute();
}

/** A fresh care key for the team that accepted and for the family; what an earlier team wrote stays closed to this one. */
export async function openCare(tx: WriteTransaction, concern: Concern, nodeId: NodeId): Promise<boolean> {
  const nodeKey = await nodeKeyOf(tx, nodeId);
  const family = await tx
    .selectFrom("concern")
    .select("familyPublicKey")
    .where("id", "=", concern.id)
    .executeTakeFirst();
  if (nodeKey === undefined) return false;
  const last = await tx
    .selectFrom("concernWrap")
    .select((q) => q.fn.max("epoch").as("epoch"))
    .where("concernId", "=", concern.id)
    .where("class", "=", "care")
    .executeTakeFirst();
  const epoch = (last?.epoch ?? 0) + 1;
  const care = createKey();
  const wrap = (publicKey: Buffer) => wrapFor(publicKey, care, concernKeyContext("care", concern.id, epoch));
  await retireWraps(tx, concern.id, "care");
  await saveWrap(
    tx,
    concern.networkId,
    concern.id,
    {
      class: "care",
      epoch,
      holderId: nodeId,
      keyVersion: nodeKey.version,
      form: "public",
      wrap: wrap(nodeKey.publicKey),
    },
    "node",
  );
  if (family?.familyPublicKey)
    await saveWrap(
      tx,
      concern.networkId,
      concern.id,
      {
        class: "care",
        epoch,
        holderId: concern.id,
        keyVersion: 1,
        form: "public",
        wrap: wrap(family.familyPublicKey),
      },
      "family",
    );
  wipe(care);
  return true;
}
