import type { Temporal } from "temporal-polyfill";
import { type ConcernId, newId, type NodeId, type OperationKey } from "../../core/ids.ts";
import type { StoredRow } from "../../platform/intake-journal/write-rows.sql.ts";
import type { ContactMark } from "../../platform/vault/contact-marks.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { concernCountRow } from "./concern-count-row.ts";
import { concernLogRow, type LogEntry } from "./concern-log-row.ts";
import type { Concern } from "./concern.ts";
import type { Due } from "./deadline.ts";
import type { SealedSuccessor } from "./seal-successor.ts";

/** What a concern keeps beside its words when it goes on. */
export type Inherited = {
  readonly origin: string;
  readonly familyPublicKey: Buffer | null;
  readonly noticeAddress: Buffer | null;
  readonly consents: readonly object[];
  readonly topic: string | null;
};
export type SuccessorRows = {
  readonly old: Concern;
  readonly id: ConcernId;
  readonly state: "received" | "offered";
  readonly nodeId: NodeId;
  readonly due: Due;
  readonly reason: "reopened" | "referredOn";
  readonly inherited: Inherited;
  readonly sealed: SealedSuccessor;
  readonly marks: readonly ContactMark[];
  readonly server: ServerKeys;
  readonly by: LogEntry["by"];
  readonly opKey: OperationKey;
  readonly now: Temporal.Instant;
};

/** Everything that is stored of a concern that continues another one. */
export function successorRows(next: SuccessorRows): readonly StoredRow[] {
  const of = { networkId: next.old.networkId, concernId: next.id };
  const { sealed, inherited } = next;
  const wrap =
    (holderKind: "node" | "family") =>
    (values: SealedSuccessor["nodeWraps"][number]): StoredRow => ({
      table: "concernWrap",
      values: { ...of, holderKind, latest: true, ...values },
    });
  return [
    concernRow(next),
    concernLogRow({
      ...next,
      concern: { id: next.id, networkId: next.old.networkId },
      seq: 1,
      change: { kind: "create", state: next.state, nodeId: next.nodeId, reason: next.reason },
      due: { dueAt: next.due.at, dueKind: next.due.kind },
    }),
    ...sealed.nodeWraps.map(wrap("node")),
    ...sealed.familyWraps.map(wrap("family")),
    ...sealed.fields.map((field): StoredRow => ({ table: "concernField", values: { ...field, ...of } })),
    ...inherited.consents.map(
      (consent): StoredRow => ({
        table: "consent",
        values: { ...consent, ...of, id: newId<"consent">() } as never,
      }),
    ),
    ...sealed.messages.map(
      (message): StoredRow => ({ table: "message", values: { ...message, ...of } as never }),
    ),
    ...next.marks.map((mark): StoredRow => ({ table: "concernMark", values: { ...of, ...mark } })),
    // A concern that goes on is counted as one of its own month, like every other.
    concernCountRow({ ...next.old, topic: inherited.topic, server: next.server, now: next.now }),
  ];
}

function concernRow({ old, id, inherited, ...next }: SuccessorRows): StoredRow {
  return {
    table: "concern",
    values: {
      networkId: old.networkId,
      id,
      kind: old.kind,
      origin: inherited.origin,
      state: next.state,
      nodeId: next.nodeId,
      dueAt: next.due.at,
      dueKind: next.due.kind,
      followsId: old.id,
      createdAt: next.now,
      language: old.language,
      place: old.place,
      channelKind: old.channelKind,
      secondChannelKind: old.secondChannelKind,
      pregnantOrNewborn: old.pregnantOrNewborn,
      familyPublicKey: inherited.familyPublicKey,
      sealedNoticeAddress: inherited.noticeAddress,
    },
  };
}
