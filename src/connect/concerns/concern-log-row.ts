import type { Temporal } from "temporal-polyfill";
import type { MembershipId, OperationKey } from "../../core/ids.ts";
import type { StoredRow } from "../../platform/intake-journal/write-rows.sql.ts";
import type { Concern } from "./concern.ts";

export type LogEntry = {
  readonly concern: Pick<Concern, "id" | "networkId">;
  readonly seq: number;
  readonly change: Pick<Concern, "state" | "nodeId"> & {
    readonly kind: string;
    readonly reason?: string;
  };
  readonly due: { readonly dueAt: Temporal.Instant | null; readonly dueKind: string | null };
  readonly by: {
    readonly kind: "staff" | "family" | "system";
    readonly membershipId: MembershipId | null;
  };
  readonly opKey: OperationKey;
  readonly now: Temporal.Instant;
};

/** One entry of a concern's log. The database links it to the one before. */
export const concernLogRow = ({ concern, seq, change, due, by, opKey, now }: LogEntry): StoredRow => ({
  table: "concernLog",
  values: {
    networkId: concern.networkId,
    concernId: concern.id,
    seq,
    opKey,
    kind: change.kind,
    reason: change.reason ?? null,
    nodeId: change.nodeId,
    actorKind: by.kind,
    membershipId: by.membershipId,
    state: change.state,
    ...due,
    at: now,
    prev: Buffer.alloc(0),
    hash: Buffer.alloc(0),
  },
});
