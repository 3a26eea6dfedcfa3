import { type ConcernId, newId, type NodeId } from "../../core/ids.ts";
import { concernKeyContext, createConcernKeys } from "../../platform/vault/concern-keys.ts";
import { createFamilyKeys, type FamilyKeyRecord } from "../../platform/vault/family-key.ts";
import { wrapFor } from "../../platform/vault/sealed-box.ts";
import { sealAddress } from "../../platform/vault/server-seal.ts";
import { wipe } from "../../platform/vault/symmetric-key.ts";
import type { FieldName, NodeKey, SealedField, Wrap } from "./concern-keys.sql.ts";
import { channelValueOf } from "./contact-way.ts";
import { type ContactWish, isPregnantOrNewborn, safeContactOf } from "./contact-wish.ts";
import { sealConcernField, sealMessage } from "./sealed-concern.ts";

type Fresh = {
  readonly concernId: ConcernId;
  readonly wish: ContactWish;
  readonly unlockKey: Buffer;
  readonly intakeNodeId: NodeId;
  readonly intakeKey: NodeKey;
  readonly outboxKey: Buffer;
};

/** A new concern as it is stored: ciphertext, wraps and workflow facts. */
export type SealedConcern = {
  readonly family: FamilyKeyRecord;
  readonly fields: readonly SealedField[];
  readonly firstMessage: { readonly id: string; readonly sealed: Buffer } | null;
  readonly nodeWraps: readonly Wrap[];
  readonly familyWraps: readonly Wrap[];
  readonly noticeAddress: Buffer | null;
  readonly pregnantOrNewborn: boolean;
};

type Keys = ReturnType<typeof createConcernKeys>;

/** Seals what the family wrote. Nobody is logged in: the keys go to public keys and are forgotten. */
export function sealNewConcern(fresh: Fresh): SealedConcern {
  const { concernId, wish, intakeNodeId, intakeKey, outboxKey } = fresh;
  const keys = createConcernKeys();
  const family = createFamilyKeys(fresh.unlockKey);
  const sealed: SealedConcern = {
    family,
    fields: sealedFields(keys, concernId, wish),
    firstMessage: sealedFirstMessage(keys, wish),
    nodeWraps: wrapsTo(keys, concernId, intakeNodeId, intakeKey),
    familyWraps: wrapsTo(keys, concernId, concernId, { version: 1, publicKey: family.publicKey }),
    noticeAddress: wish.channel === "mail" ? sealAddress(outboxKey, concernId, wish.email) : null,
    pregnantOrNewborn: isPregnantOrNewborn(wish),
  };
  wipe(keys.contact, keys.channel);
  return sealed;
}

const wrapsTo = (keys: Keys, concernId: ConcernId, holderId: string, key: NodeKey): Wrap[] =>
  (["contact", "channel"] as const).map((part) => ({
    class: part,
    epoch: 1,
    holderId,
    keyVersion: key.version,
    form: "public",
    wrap: wrapFor(key.publicKey, keys[part], concernKeyContext(part, concernId, 1)),
  }));

/** Number and rules of contact lie under a key of their own, released to a node only with its yes. */
function sealedFields(keys: Keys, concernId: ConcernId, wish: ContactWish): SealedField[] {
  const field = (name: FieldName, part: "contact" | "channel", value: string | null): SealedField[] =>
    value === null || value === ""
      ? []
      : [sealConcernField(keys[part], { concernId, id: newId(), field: name, class: part, epoch: 1 }, value)];
  return [
    ...field("name", "contact", wish.name),
    ...field("topic", "contact", wish.topic === null ? null : String(wish.topic)),
    ...field("childAge", "contact", wish.childAge),
    ...field("wish", "contact", wish.offer),
    ...field("channelValue", "channel", channelValueOf(wish)),
    ...field("safeContact", "channel", JSON.stringify(safeContactOf(wish))),
  ];
}

function sealedFirstMessage(keys: Keys, wish: ContactWish): SealedConcern["firstMessage"] {
  if (wish.wish === "") return null;
  const id = newId<"message">();
  const text = JSON.stringify({ text: wish.wish });
  return { id, sealed: sealMessage(keys.contact, { id, class: "contact", epoch: 1 }, text) };
}
