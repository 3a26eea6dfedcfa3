import type { NodeId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { wrapFor, wrapUnder } from "../../platform/vault/sealed-box.ts";
import { holdBack } from "../../platform/vault/server-seal.ts";
import { teamSymmetricKey } from "../../platform/vault/team-key.ts";
import type { Concern } from "../concerns/concern.ts";
import { nodeKeyOf, saveWrap, type Wrap } from "../concerns/concern-keys.sql.ts";
import type { NodeSecrets } from "../concerns/sealed-concern.ts";
import { channelPlace } from "./held-places.ts";

type Team = { readonly nodeId: NodeId };
/** Who may read a concern, and what the acting professional holds of her own team's key. */
export type Receivers = {
  readonly intake: Team;
  readonly responsible: Team;
  readonly familyPublicKey: Buffer | null;
  readonly own: Team & { readonly secrets: NodeSecrets };
  /** Holds the channel key back for a node that was only asked (decisions.md 20). */
  readonly sessionKey: Buffer;
};
type Fresh = { readonly contact: Buffer; readonly channel: Buffer };

/** Wraps new keys for the intake team, the responsible node and the family, and for nobody else. */
export async function wrapForAll(
  tx: WriteTransaction,
  concern: Concern,
  fresh: Fresh,
  epoch: number,
  receivers: Receivers,
): Promise<void> {
  const { intake, responsible, familyPublicKey } = receivers;
  for (const nodeId of new Set([intake.nodeId, responsible.nodeId]))
    for (const part of ["contact", "channel"] as const) {
      const wrap = await teamWrap(tx, concern, { part, key: fresh[part], epoch, nodeId }, receivers);
      if (wrap) await saveWrap(tx, concern.networkId, concern.id, wrap, "node");
    }
  if (familyPublicKey === null) return;
  for (const part of ["contact", "channel"] as const) {
    const wrap = wrapFor(familyPublicKey, fresh[part], concernKeyContext(part, concern.id, epoch));
    const row = { class: part, epoch, holderId: concern.id, keyVersion: 1, form: "public", wrap } as const;
    await saveWrap(tx, concern.networkId, concern.id, row, "family");
  }
}

type Part = {
  readonly part: "contact" | "channel";
  readonly key: Buffer;
  readonly epoch: number;
  readonly nodeId: NodeId;
};

/** Symmetrically where the acting person holds the team's key, to the public key of every other team. */
async function teamWrap(
  tx: WriteTransaction,
  { id, state, nodeId: askedNode }: Concern,
  { part, key, epoch, nodeId }: Part,
  { intake, own, sessionKey }: Receivers,
): Promise<Wrap | undefined> {
  const context = concernKeyContext(part, id, epoch);
  const row = { class: part, epoch, holderId: nodeId };
  const version = Math.max(0, ...own.secrets.keys());
  const secret = own.secrets.get(version);
  if (nodeId === own.nodeId && secret !== undefined)
    return {
      ...row,
      keyVersion: version,
      form: "symmetric",
      wrap: wrapUnder(teamSymmetricKey(secret), key, context),
    };
  const nodeKey = await nodeKeyOf(tx, nodeId);
  if (nodeKey === undefined) return undefined;
  const wrap = wrapFor(nodeKey.publicKey, key, context);
  const onlyAsked =
    part === "channel" && state === "offered" && nodeId === askedNode && nodeId !== intake.nodeId;
  return onlyAsked
    ? {
        ...row,
        keyVersion: nodeKey.version,
        form: "heldBack",
        wrap: holdBack(sessionKey, channelPlace(id, nodeId), wrap),
      }
    : { ...row, keyVersion: nodeKey.version, form: "public", wrap };
}
