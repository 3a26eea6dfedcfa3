import { type ConcernId, newId, type NodeId } from "../../core/ids.ts";
import { concernKeyContext, createConcernKeys } from "../../platform/vault/concern-keys.ts";
import { createFamilyKeys, type FamilyKeyRecord } from "../../platform/vault/family-key.ts";
import { wrapFor } from "../../platform/vault/sealed-box.ts";
import { sealAddress } from "../../platform/vault/server-seal.ts";
import { wipe } from "../../platform/vault/symmetric-key.ts";
import type { FieldName, NodeKey, SealedField, Wrap } from "./concern-keys.sql.ts";
import { channelValueOf, type ContactWish, isPregnantOrNewborn, safeContactOf } from "./contact-wish.ts";
import { sealConcernField, sealMessage } from "./sealed-concern.ts";

type Fresh = { readonly concernId: ConcernId; readonly wish: ContactWish; readonly unlockKey: Buffer; readonly intakeNodeId: NodeId; readonly intakeKey: NodeKey; readonly outboxKey: Buffer };

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

/** Seals what the family wrote. Nobody is logged in: the keys go to public keys and are forgotten. */
export function sealNewConcern({ concernId, wish, unlockKey, intakeNodeId, intakeKey, outboxKey }: Fresh): SealedConcern {
  const keys = createConcernKeys();
  const family = createFamilyKeys(unlockKey);
  const wrapTo = (holderId: string, keyVersion: number, publicKey: Buffer): Wrap[] =>
    (["contact", "channel"] as const).map((part) => ({ class: part, epoch: 1, holderId, keyVersion, form: "public", wrap: wrapFor(publicKey, keys[part], concernKeyContext(part, concernId, 1)) }));
  const field = (name: FieldName, part: "contact" | "channel", value: string | null): SealedField[] =>
    value === null || value === "" ? [] : [sealConcernField(keys[part], { concernId, id: newId(), field: name, class: part, epoch: 1 }, value)];
  const messageId = newId<"message">();
  const sealed: SealedConcern = {
    family,
    fields: [
      ...field("name", "contact", wish.name),
      ...field("topic", "contact", wish.topic === null ? null : String(wish.topic)),
      ...field("childAge", "contact", wish.childAge),
      ...field("wish", "contact", wish.offer),
      ...field("channelValue", "channel", channelValueOf(wish)),
      ...field("safeContact", "channel", JSON.stringify(safeContactOf(wish))),
    ],
    firstMessage: wish.wish === "" ? null : { id: messageId, sealed: sealMessage(keys.contact, { id: messageId, class: "contact", epoch: 1 }, JSON.stringify({ text: wish.wish })) },
    nodeWraps: wrapTo(intakeNodeId, intakeKey.version, intakeKey.publicKey),
    familyWraps: wrapTo(concernId, 1, family.publicKey),
    noticeAddress: wish.channel === "mail" ? sealAddress(outboxKey, concernId, wish.email) : null,
    pregnantOrNewborn: isPregnantOrNewborn(wish),
  };
  wipe(keys.contact, keys.channel);
  return sealed;
}
