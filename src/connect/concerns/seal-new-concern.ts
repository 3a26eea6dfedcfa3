import { type ConcernId, newId, type NodeId } from "../../core/ids.ts";
import { concernKeyContext, createConcernKeys } from "../../platform/vault/concern-keys.ts";
import { createFamilyKeys, type FamilyKeyRecord } from "../../platform/vault/family-key.ts";
import { wrapFor } from "../../platform/vault/sealed-box.ts";
import { sealAddress } from "../../platform/vault/server-seal.ts";
import { createKey, wipe } from "../../platform/vault/symmetric-key.ts";
import type { FieldName, NodeKey, SealedField, Wrap } from "./concern-keys.sql.ts";
import { channelValueOf } from "./contact-way.ts";
import { type ContactWish, isPregnantOrNewborn, safeContactOf } from "./contact-wish.ts";
import { sealConcernField, sealMessage } from "./sealed-concern.ts";
import {
  epochFor,
  mayOwnWordsTravel,
  mayPlaceLieOpen,
  mayTravel,
  stayingEpoch,
  travellingEpoch,
} from "./travelling-fields.ts";

type Fresh = {
  readonly concernId: ConcernId;
  readonly wish: ContactWish;
  readonly unlockKey: Buffer;
  readonly intakeNodeId: NodeId;
  readonly intakeKey: NodeKey;
  readonly outboxKey: Buffer;
  /** Written down by a professional: who it was, and which classes may travel to a node that is asked. */
  readonly taken?: SealedTaking;
};
export type SealedTaking = {
  readonly referrer: string | null;
  /** Whose words they are, where they are not the family's own. */
  readonly by: string | null;
  readonly travels: readonly string[];
};

/** A new concern as it is stored: ciphertext, wraps and workflow facts. */
export type SealedConcern = {
  readonly family: FamilyKeyRecord;
  readonly fields: readonly SealedField[];
  readonly firstMessage: FirstMessage | null;
  readonly nodeWraps: readonly Wrap[];
  readonly familyWraps: readonly Wrap[];
  readonly noticeAddress: Buffer | null;
  readonly pregnantOrNewborn: boolean;
  readonly placeLiesOpen: boolean;
};
type FirstMessage = {
  readonly id: string;
  readonly sealed: Buffer;
  readonly author: "family" | "staff";
  readonly epoch: number;
};

/** `staying` opens what a family keeps with its intake team; no node that is asked ever gets it. */
type Keys = ReturnType<typeof createConcernKeys> & { readonly staying: Buffer };
const everything = ["contact", "channel"];

/** Seals what the family wrote. Nobody is logged in: the keys go to public keys and are forgotten. */
export function sealNewConcern(fresh: Fresh): SealedConcern {
  const { concernId, wish, intakeNodeId, intakeKey, outboxKey } = fresh;
  const keys = { ...createConcernKeys(), staying: createKey() };
  const family = createFamilyKeys(fresh.unlockKey);
  const sealed: SealedConcern = {
    family,
    fields: sealedFields(keys, fresh),
    firstMessage: sealedFirstMessage(keys, fresh),
    nodeWraps: wrapsTo(keys, fresh, intakeNodeId, intakeKey),
    familyWraps: wrapsTo(keys, fresh, concernId, { version: 1, publicKey: family.publicKey }),
    noticeAddress: wish.channel === "mail" ? sealAddress(outboxKey, concernId, wish.email) : null,
    pregnantOrNewborn: isPregnantOrNewborn(wish),
    placeLiesOpen: mayPlaceLieOpen(travelsOf(fresh)),
  };
  wipe(keys.contact, keys.channel, keys.staying);
  return sealed;
}

const travelsOf = ({ taken }: Fresh): readonly string[] => taken?.travels ?? everything;

function wrapsTo(keys: Keys, { concernId, taken }: Fresh, holderId: string, key: NodeKey): Wrap[] {
  const wrap = (part: "contact" | "channel", epoch: number, secret: Buffer): Wrap => ({
    class: part,
    epoch,
    holderId,
    keyVersion: key.version,
    form: "public",
    wrap: wrapFor(key.publicKey, secret, concernKeyContext(part, concernId, epoch)),
  });
  return [
    wrap("contact", travellingEpoch, keys.contact),
    wrap("channel", 1, keys.channel),
    ...(taken ? [{ ...wrap("contact", stayingEpoch, keys.staying), latest: null }] : []),
  ];
}

/** Number and rules of contact lie under a key of their own, released to a node only with its yes. */
function sealedFields(keys: Keys, fresh: Fresh): SealedField[] {
  const { concernId, wish, taken } = fresh;
  const travels = travelsOf(fresh);
  const field = (name: FieldName, value: string | null | undefined): SealedField[] => {
    if (!value) return [];
    const epoch = epochFor(mayTravel(name, travels));
    const key = epoch === stayingEpoch ? keys.staying : keys.contact;
    return [sealConcernField(key, { concernId, id: newId(), field: name, class: "contact", epoch }, value)];
  };
  const way = (name: FieldName, value: string | null): SealedField[] => {
    const place = { concernId, id: newId(), field: name, class: "channel", epoch: 1 } as const;
    return value ? [sealConcernField(keys.channel, place, value)] : [];
  };
  return [
    ...field("name", wish.name),
    ...field("topic", wish.topic === null ? null : String(wish.topic)),
    ...field("childAge", wish.childAge),
    ...field("wish", wish.offer),
    ...field("place", mayPlaceLieOpen(travels) ? null : wish.place),
    ...field("referrer", taken?.referrer),
    ...way("channelValue", channelValueOf(wish)),
    ...way("safeContact", JSON.stringify(safeContactOf(placeKept(fresh)))),
  ];
}

/** The rules of contact travel with a yes; a place that stays must not travel inside them. */
const placeKept = (fresh: Fresh): ContactWish =>
  mayPlaceLieOpen(travelsOf(fresh)) ? fresh.wish : { ...fresh.wish, place: "" };

function sealedFirstMessage(keys: Keys, fresh: Fresh): FirstMessage | null {
  const { wish, taken } = fresh;
  if (wish.wish === "") return null;
  const id = newId<"message">();
  const by = taken?.by ?? null;
  const text = JSON.stringify(by === null ? { text: wish.wish } : { text: wish.wish, by });
  const epoch = epochFor(mayOwnWordsTravel(travelsOf(fresh)));
  const key = epoch === stayingEpoch ? keys.staying : keys.contact;
  const sealed = sealMessage(key, { id, class: "contact", epoch }, text);
  return { id, sealed, epoch, author: by === null ? "family" : "staff" };
}
