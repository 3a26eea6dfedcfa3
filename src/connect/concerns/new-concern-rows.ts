import type { Temporal } from "temporal-polyfill";
import { type ConcernId, type NetworkId, type OperationKey } from "../../core/ids.ts";
import type { StoredRow } from "../../platform/intake-journal/write-rows.sql.ts";
import type { ContactMark } from "../../platform/vault/contact-marks.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import type { Wrap } from "./concern-keys.sql.ts";
import { consentRows, type TakenDown } from "./consent-rows.ts";
import { concernCountRow } from "./concern-count-row.ts";
import { concernLogRow } from "./concern-log-row.ts";
import type { IntakeFacts } from "./concerns.sql.ts";
import { type ContactWish, openPlaceOf } from "./contact-wish.ts";
import { triageDue } from "./deadline.ts";
import type { SortedWish } from "../flood/wish-signs.ts";
import type { SealedConcern } from "./seal-new-concern.ts";

export type NewConcern = {
  readonly concernId: ConcernId;
  readonly networkId: NetworkId;
  readonly intake: IntakeFacts;
  readonly wish: ContactWish;
  readonly sealed: SealedConcern;
  readonly locator: Buffer;
  readonly server: ServerKeys;
  readonly now: Temporal.Instant;
  readonly opKey: OperationKey;
  readonly receiptUntil: Temporal.Instant;
  readonly sorted: SortedWish;
  /** What a family's own wish is about, by the offer it came from; a plain wish for contact without one. */
  readonly kind?: "contactWish" | "welcomeVisitWish" | "courseWish";
  /** What may be recognised again of the way to the family (trust.md 3.3). */
  readonly marks?: readonly ContactMark[];
  readonly consent: { readonly version: string; readonly language: string };
  /** Where a professional wrote it down; a family's own wish from the public form needs none of it. */
  readonly taken?: TakenDown;
};

/** Everything that is stored of a new concern, as one value. The order lets row-level security see its own rows. */
export const newConcernRows = (concern: NewConcern): readonly StoredRow[] => [
  concernRow(concern),
  firstEntry(concern),
  doorRow(concern),
  ...concern.sealed.nodeWraps.map((wrap) => wrapRow(concern, wrap, "node")),
  ...concern.sealed.familyWraps.map((wrap) => wrapRow(concern, wrap, "family")),
  ...concern.sealed.fields.map(
    (field): StoredRow => ({ table: "concernField", values: { networkId: concern.networkId, ...field } }),
  ),
  ...(concern.marks ?? []).map(
    (mark): StoredRow => ({
      table: "concernMark",
      values: { networkId: concern.networkId, concernId: concern.concernId, ...mark },
    }),
  ),
  ...consentRows(concern),
  ...firstMessageRows(concern),
  concernCountRow({
    ...concern,
    ...concern.wish,
    kind: concern.taken?.kind ?? concern.kind ?? "contactWish",
    place: openPlaceOf(concern.wish.place) || null,
  }),
];

function concernRow({
  concernId,
  networkId,
  intake,
  wish,
  sealed,
  sorted,
  now,
  taken,
  kind = "contactWish",
}: NewConcern): StoredRow {
  const due = triageDue(now, intake.land);
  return {
    table: "concern",
    values: {
      networkId,
      id: concernId,
      kind: taken?.kind ?? kind,
      origin: taken?.origin ?? "publicForm",
      state: "received",
      nodeId: intake.intakeNodeId,
      dueAt: due.at,
      dueKind: due.kind,
      createdAt: now,
      language: wish.language,
      place: sealed.placeLiesOpen ? openPlaceOf(wish.place) || null : null,
      channelKind: wish.channel,
      pregnantOrNewborn: sealed.pregnantOrNewborn,
      familyPublicKey: sealed.family.publicKey,
      sealedNoticeAddress: sealed.noticeAddress,
      intakeQueue: sorted.queue,
      intakeSigns: sorted.signs,
    },
  };
}

function firstEntry({ concernId, networkId, intake, now, opKey, taken }: NewConcern): StoredRow {
  const due = triageDue(now, intake.land);
  return concernLogRow({
    concern: { id: concernId, networkId },
    seq: 1,
    change: { kind: "create", state: "received", nodeId: intake.intakeNodeId },
    due: { dueAt: due.at, dueKind: due.kind },
    by: { kind: taken?.membershipId ? "staff" : "family", membershipId: taken?.membershipId ?? null },
    opKey,
    now,
  });
}

const doorRow = ({ locator, networkId, concernId, sealed, receiptUntil }: NewConcern): StoredRow => ({
  table: "concernLocator",
  values: {
    locator,
    networkId,
    concernId,
    familyPublicKey: sealed.family.publicKey,
    sealedFamilyKey: sealed.family.sealedSecretKey,
    receiptUntil,
  },
});

const wrapRow = (
  { networkId, concernId }: NewConcern,
  wrap: Wrap,
  holderKind: "node" | "family",
): StoredRow => ({
  table: "concernWrap",
  values: { networkId, concernId, holderKind, latest: true, ...wrap },
});

const firstMessageRows = ({ networkId, concernId, sealed, now }: NewConcern): StoredRow[] =>
  sealed.firstMessage === null
    ? []
    : [
        {
          table: "message",
          values: {
            networkId,
            concernId,
            id: sealed.firstMessage.id,
            author: sealed.firstMessage.author,
            class: "contact",
            epoch: sealed.firstMessage.epoch,
            sealed: sealed.firstMessage.sealed,
            at: now,
          },
        },
      ];
