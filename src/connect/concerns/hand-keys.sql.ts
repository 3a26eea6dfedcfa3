import type { NodeId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { wrapFor } from "../../platform/vault/sealed-box.ts";
import { holdBack, release } from "../../platform/vault/server-seal.ts";
import { createKey, wipe } from "../../platform/vault/symmetric-key.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { passOnToReaders } from "../access/readers.sql.ts";
import { type EpochKey, keysOfClass } from "../keys/epochs.ts";
import { channelPlace, standbyPlace } from "../keys/held-places.ts";
import type { Concern } from "./concern.ts";
import { type NodeKey, nodeKeyOf, retireWraps, saveWrap, type Wrap, wrapsFor } from "./concern-keys.sql.ts";
import { intakeOf } from "./concerns.sql.ts";
import type { OpenKeys } from "./sealed-concern.ts";
import { travels } from "./travelling-fields.ts";

/**
 * Gives a node that is asked the contact key at once and the channel key held back (decisions.md 20), each in every epoch
 * that something is still sealed with.
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
  const contact = keysOfClass(keys, "contact").filter(travels);
  const channel = keysOfClass(keys, "channel");
  if (nodeKey === undefined || contact.length === 0 || channel.length === 0) return false;
  const place = channelPlace(concern.id, nodeId);
  const give = (part: "contact" | "channel", { key, epoch }: EpochKey, newest: boolean) => {
    const wrap = wrapFor(nodeKey.publicKey, key, concernKeyContext(part, concern.id, epoch));
    const row = { class: part, epoch, holderId: nodeId, keyVersion: nodeKey.version } as const;
    const held: Wrap =
      part === "contact"
        ? { ...row, form: "public", wrap }
        : { ...row, form: "heldBack", wrap: holdBack(server.sessionKey, place, wrap) };
    return saveWrap(tx, concern.networkId, concern.id, held, "node", newest ? true : null);
  };
  for (const [at, key] of contact.entries()) await give("contact", key, at === 0);
  for (const [at, key] of channel.entries()) await give("channel", key, at === 0);
  return true;
}

/** The node said yes: the channel key is released to it. */
export async function releaseChannel(
  tx: WriteTransaction,
  concern: Concern,
  nodeId: NodeId,
  server: ServerKeys,
): Promise<void> {
  const place = channelPlace(concern.id, nodeId);
  const held = (await wrapsFor(tx, [concern.id], nodeId)).filter(
    (wrap) => wrap.form === "heldBack" && wrap.class === "channel",
  );
  for (const { epoch, wrap } of held)
    await tx
      .updateTable("concernWrap")
      .set({ form: "public", wrap: release(server.sessionKey, place, wrap) })
      .where("concernId", "=", concern.id)
      .where("holderId", "=", nodeId)
      .where("class", "=", "channel")
      .where("epoch", "=", epoch)
      .execute();
}

/**
 * A fresh care key for the team that accepted and for the family; what an earlier team wrote stays closed to this one.
 * The intake team gets it held back under the server's key: only an emergency with a reason and two notices releases it.
 */
export async function openCare(
  tx: WriteTransaction,
  concern: Concern,
  nodeId: NodeId,
  server: ServerKeys,
): Promise<boolean> {
  const nodeKey = await nodeKeyOf(tx, nodeId);
  if (nodeKey === undefined) return false;
  const epoch = await nextCareEpoch(tx, concern);
  const care = createKey();
  const context = concernKeyContext("care", concern.id, epoch);
  const row = { class: "care", epoch, form: "public" } as const;
  const save = (wrap: Wrap, holder: "node" | "family") =>
    saveWrap(tx, concern.networkId, concern.id, wrap, holder);
  await retireWraps(tx, concern.id, "care");
  const wrap = wrapFor(nodeKey.publicKey, care, context);
  await save({ ...row, holderId: nodeId, keyVersion: nodeKey.version, wrap }, "node");
  const family = await familyKeyOf(tx, concern);
  if (family)
    await save(
      { ...row, holderId: concern.id, keyVersion: 1, wrap: wrapFor(family, care, context) },
      "family",
    );
  const standby = await standbyFor(tx, concern, nodeId);
  if (standby)
    await save(
      {
        ...row,
        form: "heldBack",
        holderId: standby.nodeId,
        keyVersion: standby.version,
        wrap: holdBack(
          server.sessionKey,
          standbyPlace(concern.id, standby.nodeId, epoch),
          wrapFor(standby.publicKey, care, context),
        ),
      },
      "node",
    );
  await passOnToReaders(tx, concern, epoch, { care });
  wipe(care);
  return true;
}

async function nextCareEpoch(tx: WriteTransaction, { id }: Concern): Promise<number> {
  const last = await tx
    .selectFrom("concernWrap")
    .select((q) => q.fn.max("epoch").as("epoch"))
    .where("concernId", "=", id)
    .where("class", "=", "care")
    .executeTakeFirst();
  return (last?.epoch ?? 0) + 1;
}

const familyKeyOf = async (tx: WriteTransaction, { id }: Concern): Promise<Buffer | null> =>
  (await tx.selectFrom("concern").select("familyPublicKey").where("id", "=", id).executeTakeFirst())
    ?.familyPublicKey ?? null;

/** The intake team's key for an emergency; none where the intake team itself is there for the family. */
async function standbyFor(
  tx: WriteTransaction,
  { networkId }: Concern,
  nodeId: NodeId,
): Promise<(NodeKey & { readonly nodeId: NodeId }) | undefined> {
  const intake = await intakeOf(tx, networkId);
  if (intake === undefined || intake.intakeNodeId === nodeId) return undefined;
  const key = await nodeKeyOf(tx, intake.intakeNodeId);
  return key && { ...key, nodeId: intake.intakeNodeId };
}
