import { type ConcernId, newId, type NodeId } from "../../core/ids.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { wrapFor } from "../../platform/vault/sealed-box.ts";
import { holdBack } from "../../platform/vault/server-seal.ts";
import { createKey, wipe } from "../../platform/vault/symmetric-key.ts";
import { channelPlace } from "../keys/held-places.ts";
import type { NodeKey, SealedField, SealedMessage, Wrap } from "./concern-keys.sql.ts";
import {
  keyName,
  type OpenKeys,
  openConcernFields,
  openMessage,
  sealConcernField,
  sealMessage,
} from "./sealed-concern.ts";
import { stayingEpoch, travellingEpoch } from "./travelling-fields.ts";

export type Holder = { readonly id: string; readonly key: NodeKey };
type Successor = {
  readonly concernId: ConcernId;
  readonly intake: Holder & { readonly id: NodeId };
  /** The node that is asked at once; null where the intake team begins anew. */
  readonly asked: Holder | null;
  readonly familyPublicKey: Buffer | null;
  readonly sessionKey: Buffer;
};
export type OldMessage = SealedMessage & { readonly at: unknown };
type Old = {
  readonly keys: OpenKeys;
  readonly fields: readonly SealedField[];
  readonly messages: readonly OldMessage[];
};
type Keys = Readonly<Record<"contact" | "staying" | "channel", Buffer>>;
export type SealedSuccessor = {
  readonly fields: readonly SealedField[];
  readonly messages: readonly OldMessage[];
  readonly nodeWraps: readonly Wrap[];
  readonly familyWraps: readonly Wrap[];
};

/**
 * Seals the words of a concern anew for the one that continues it. What stays with the intake team keeps staying there;
 * what an accepting team wrote under its care key stays with that team. Undefined where a word cannot be opened.
 */
export function sealSuccessor(of: Successor, old: Old): SealedSuccessor | undefined {
  const keys = { contact: createKey(), staying: createKey(), channel: createKey() };
  const own = old.fields.filter((field) => !staysBehind(old.keys, field));
  const fields = own.map((field) => sealedAnew(keys, of.concernId, old.keys, field));
  if (fields.includes(undefined)) return undefined;
  const sealed: SealedSuccessor = {
    fields: fields.filter((field) => field !== undefined),
    messages: old.messages.flatMap((message) => messageAnew(keys, old.keys, message)),
    nodeWraps: [...allWraps(keys, of, of.intake), ...(of.asked ? askedWraps(keys, of, of.asked) : [])],
    familyWraps: of.familyPublicKey
      ? allWraps(keys, of, { id: of.concernId, key: { version: 1, publicKey: of.familyPublicKey } })
      : [],
  };
  wipe(keys.contact, keys.staying, keys.channel);
  return sealed;
}

/** What was kept with the intake team only is closed to a node, and so does not go on from there. */
const staysBehind = (held: OpenKeys, { class: part, epoch }: SealedField): boolean =>
  part === "contact" && epoch === stayingEpoch && !held.has(keyName(part, epoch));

const epochOf = (epoch: number): number => (epoch === stayingEpoch ? stayingEpoch : travellingEpoch);
const contactKey = (keys: Keys, epoch: number): Buffer =>
  epoch === stayingEpoch ? keys.staying : keys.contact;

function sealedAnew(
  keys: Keys,
  concernId: ConcernId,
  held: OpenKeys,
  field: SealedField,
): SealedField | undefined {
  const text = openConcernFields(held, [field])[field.field];
  if (text === undefined) return undefined;
  const channel = field.class === "channel";
  const epoch = channel ? 1 : epochOf(field.epoch);
  const place = { concernId, id: newId(), field: field.field, class: field.class, epoch };
  return sealConcernField(channel ? keys.channel : contactKey(keys, epoch), place, text);
}

function messageAnew(keys: Keys, held: OpenKeys, message: OldMessage): OldMessage[] {
  if (message.class !== "contact" || !held.has(keyName("contact", message.epoch))) return [];
  const epoch = epochOf(message.epoch);
  const place = { id: newId<"message">(), class: "contact", epoch } as const;
  const text = openMessage(held, message);
  return text === null
    ? []
    : [{ ...message, ...place, sealed: sealMessage(contactKey(keys, epoch), place, text) }];
}

const wrapOf = (
  concernId: ConcernId,
  to: Holder,
  part: "contact" | "channel",
  epoch: number,
  key: Buffer,
): Wrap => ({
  class: part,
  epoch,
  holderId: to.id,
  keyVersion: to.key.version,
  form: "public",
  wrap: wrapFor(to.key.publicKey, key, concernKeyContext(part, concernId, epoch)),
});

const allWraps = (keys: Keys, { concernId }: Successor, to: Holder): Wrap[] => [
  wrapOf(concernId, to, "contact", travellingEpoch, keys.contact),
  { ...wrapOf(concernId, to, "contact", stayingEpoch, keys.staying), latest: null },
  wrapOf(concernId, to, "channel", 1, keys.channel),
];

/** The way to the family comes with the yes (decisions.md 20). */
function askedWraps(keys: Keys, { concernId, sessionKey }: Successor, to: Holder): Wrap[] {
  const channel = wrapOf(concernId, to, "channel", 1, keys.channel);
  const held = holdBack(sessionKey, channelPlace(concernId, to.id), channel.wrap);
  return [
    wrapOf(concernId, to, "contact", travellingEpoch, keys.contact),
    { ...channel, form: "heldBack", wrap: held },
  ];
}
