import type { Temporal } from "temporal-polyfill";
import { type ConcernId, newId } from "../../core/ids.ts";
import { concernKeyContext } from "../../platform/vault/concern-keys.ts";
import { wrapFor } from "../../platform/vault/sealed-box.ts";
import { holdBack } from "../../platform/vault/server-seal.ts";
import { createKey, wipe } from "../../platform/vault/symmetric-key.ts";
import type { SealedField, SealedMessage } from "../concerns/concern-keys.sql.ts";
import type { Holder } from "../concerns/seal-successor.ts";
import {
  keyName,
  type OpenKeys,
  openConcernFields,
  openMessage,
  sealConcernField,
  sealMessage,
} from "../concerns/sealed-concern.ts";
import {
  mayOwnWordsTravel,
  mayPlaceLieOpen,
  mayTravel,
  stayingEpoch,
  travellingEpoch,
} from "../concerns/travelling-fields.ts";
import type { Parcel, ParcelWrap } from "./parcel.ts";

type Destination = {
  readonly moveId: string;
  /** The id that the new concern will have: keys and words are bound to it. */
  readonly concernId: ConcernId;
  readonly receiver: Holder;
  readonly familyPublicKey: Buffer | null;
  readonly sessionKey: Buffer;
};
type Message = SealedMessage & { readonly at: Temporal.Instant };
type Luggage = {
  readonly keys: OpenKeys;
  readonly fields: readonly SealedField[];
  readonly messages: readonly Message[];
  /** What the consent names. */
  readonly classes: readonly string[];
};
type Keys = Readonly<Record<"contact" | "staying" | "channel", Buffer>>;
export type Packed = { readonly parcel: Parcel; readonly heldChannel: Buffer };

/**
 * Seals what the family consented to under keys that were made for this move alone: the keys of this network open
 * nothing there. What stays behind of the thread goes along for the family only, under a key that no team gets.
 * Undefined where a word that should travel cannot be opened here.
 */
export function sealParcel(to: Destination, luggage: Luggage): Packed | undefined {
  const keys = { contact: createKey(), staying: createKey(), channel: createKey() };
  const fields = luggage.fields
    .filter(({ field }) => mayTravel(field, luggage.classes))
    .map((field) => fieldAnew(keys, to, luggage, field));
  if (fields.includes(undefined)) return undefined;
  const { receiver, familyPublicKey } = to;
  const family = { id: to.concernId, key: { version: 1, publicKey: familyPublicKey ?? Buffer.alloc(0) } };
  const packed: Packed = {
    parcel: {
      fields: fields.filter((field) => field !== undefined),
      messages: luggage.messages.flatMap((message, at) => messageAnew(keys, luggage, message, at === 0)),
      nodeWraps: [wrapOf(to, receiver, "contact", travellingEpoch, keys.contact)],
      channelVersion: receiver.key.version,
      familyWraps: familyPublicKey === null ? [] : familyWraps(to, family, keys),
    },
    heldChannel: holdBack(to.sessionKey, to.moveId, wrapOf(to, receiver, "channel", 1, keys.channel).wrap),
  };
  wipe(keys.contact, keys.staying, keys.channel);
  return packed;
}

function fieldAnew(keys: Keys, to: Destination, { keys: held, classes }: Luggage, field: SealedField) {
  const opened = openConcernFields(held, [field])[field.field];
  if (opened === undefined) return undefined;
  const text = field.field === "safeContact" ? withoutPlace(opened, classes) : opened;
  const epoch = field.class === "channel" ? 1 : travellingEpoch;
  const place = { concernId: to.concernId, id: newId(), field: field.field, class: field.class, epoch };
  const { concernId: _bound, ...sealed } = sealConcernField(
    field.class === "channel" ? keys.channel : keys.contact,
    place,
    text,
  );
  return sealed;
}

/** The rules of contact travel with the way; a street that stays must not travel inside them. */
function withoutPlace(safeContact: string, classes: readonly string[]): string {
  if (mayPlaceLieOpen(classes)) return safeContact;
  const { place: _stays, ...rules } = JSON.parse(safeContact);
  return JSON.stringify(rules);
}

/** The first message holds the family's own words; everything later was said to this team, and only the family keeps it. */
function messageAnew(
  keys: Keys,
  { keys: held, classes }: Luggage,
  message: Message,
  first: boolean,
): Parcel["messages"] {
  if (!held.has(keyName(message.class, message.epoch))) return [];
  const text = openMessage(held, message);
  if (text === null) return [];
  const travels = first && message.class === "contact" && mayOwnWordsTravel(classes);
  const epoch = travels ? travellingEpoch : stayingEpoch;
  const id = newId<"message">();
  const sealed = sealMessage(travels ? keys.contact : keys.staying, { id, class: "contact", epoch }, text);
  return [{ id, author: message.author, at: message.at, epoch, sealed }];
}

const wrapOf = (
  { concernId }: Destination,
  holder: Holder,
  part: "contact" | "channel",
  epoch: number,
  key: Buffer,
): ParcelWrap => ({
  class: part,
  epoch,
  holderId: holder.id,
  keyVersion: holder.key.version,
  latest: true,
  wrap: wrapFor(holder.key.publicKey, key, concernKeyContext(part, concernId, epoch)),
});

const familyWraps = (to: Destination, family: Holder, keys: Keys): ParcelWrap[] => [
  wrapOf(to, family, "contact", travellingEpoch, keys.contact),
  { ...wrapOf(to, family, "contact", stayingEpoch, keys.staying), latest: null },
  wrapOf(to, family, "channel", 1, keys.channel),
];
