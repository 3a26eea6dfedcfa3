import type { Temporal } from "temporal-polyfill";
import { type MembershipId, type NetworkId, newId, type NodeId, type OperationKey } from "../../core/ids.ts";
import type { StoredRow } from "../../platform/intake-journal/write-rows.sql.ts";
import type { ContactMark } from "../../platform/vault/contact-marks.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { concernCountRow } from "../concerns/concern-count-row.ts";
import { concernLogRow } from "../concerns/concern-log-row.ts";
import type { Due } from "../concerns/deadline.ts";
import type { Moving } from "./offered.sql.ts";
import type { Parcel, ParcelWrap } from "./parcel.ts";

export type Arrival = {
  readonly networkId: NetworkId;
  readonly nodeId: NodeId;
  readonly moving: Moving;
  readonly parcel: Parcel;
  /** The released wrap of the key to phone and address. */
  readonly channelWrap: Buffer;
  readonly noticeAddress: Buffer | null;
  readonly topic: string | null;
  readonly marks: readonly ContactMark[];
  readonly due: Due;
  readonly server: ServerKeys;
  readonly membershipId: MembershipId;
  readonly opKey: OperationKey;
  readonly now: Temporal.Instant;
};

/** Who referred the family did it in the network before; what arrives is the family's own wish. */
const kindOf = ({ kind }: Moving): Moving["kind"] => (kind === "referral" ? "contactWish" : kind);

/** Everything that is stored of a concern that arrives from another network: from now on one of this network like every other. */
export function movedRows(arrival: Arrival): readonly StoredRow[] {
  const { networkId, nodeId, moving, parcel, due, server, now, opKey, membershipId } = arrival;
  const of = { networkId, concernId: moving.plannedId };
  return [
    concernRow(arrival),
    concernLogRow({
      concern: { id: moving.plannedId, networkId },
      seq: 1,
      change: { kind: "create", reason: "movedHere", state: "received", nodeId },
      due: { dueAt: due.at, dueKind: due.kind },
      by: { kind: "staff", membershipId },
      opKey,
      now,
    }),
    ...[...parcel.nodeWraps, channelWrapOf(arrival)].map(wrapRow(of, "node")),
    ...parcel.familyWraps.map(wrapRow(of, "family")),
    ...parcel.fields.map((field): StoredRow => ({ table: "concernField", values: { ...of, ...field } })),
    ...parcel.messages.map(
      (message): StoredRow => ({ table: "message", values: { ...of, ...message, class: "contact" } }),
    ),
    consentRow(arrival),
    ...arrival.marks.map((mark): StoredRow => ({ table: "concernMark", values: { ...of, ...mark } })),
    concernCountRow({ ...moving, networkId, kind: kindOf(moving), topic: arrival.topic, server, now }),
  ];
}

function concernRow({ networkId, nodeId, moving, noticeAddress, due, now }: Arrival): StoredRow {
  return {
    table: "concern",
    values: {
      networkId,
      id: moving.plannedId,
      kind: kindOf(moving),
      origin: moving.origin,
      state: "received",
      nodeId,
      dueAt: due.at,
      dueKind: due.kind,
      followsId: moving.concernId,
      createdAt: now,
      language: moving.language,
      place: moving.place,
      channelKind: moving.channelKind,
      secondChannelKind: moving.secondChannelKind,
      pregnantOrNewborn: moving.pregnantOrNewborn,
      familyPublicKey: moving.familyPublicKey,
      sealedNoticeAddress: noticeAddress,
    },
  };
}

const wrapRow =
  (of: { readonly networkId: NetworkId; readonly concernId: string }, holderKind: "node" | "family") =>
  (wrap: ParcelWrap): StoredRow => ({
    table: "concernWrap",
    values: { ...of, holderKind, form: "public", ...wrap },
  });

const channelWrapOf = ({ nodeId, parcel, channelWrap }: Arrival): ParcelWrap => ({
  class: "channel",
  epoch: 1,
  holderId: nodeId,
  keyVersion: parcel.channelVersion,
  latest: true,
  wrap: channelWrap,
});

/**
 * What the family said before it moved is the consent to be read and answered here, as it was given. That a fitting node
 * may be asked was said for the other network only; here it is asked again.
 */
const consentRow = ({ networkId, nodeId, moving }: Arrival): StoredRow => ({
  table: "consent",
  values: {
    networkId,
    id: newId<"consent">(),
    concernId: moving.plannedId,
    purpose: "contactMe",
    recipientNodeId: nodeId,
    givenHow: moving.givenHow,
    givenAt: moving.givenAt,
    wordingVersion: moving.wordingVersion,
    wordingLanguage: moving.wordingLanguage,
    dataClasses: [...moving.dataClasses],
    oralReason: moving.oralReason,
    withInterpreter: moving.withInterpreter,
  },
});
