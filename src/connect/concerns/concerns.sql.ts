import type { Temporal } from "temporal-polyfill";
import type { ConcernId, MembershipId, NetworkId, NodeId, OperationKey } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { writeRows } from "../../platform/intake-journal/write-rows.sql.ts";
import { concernLogRow, type LogEntry } from "./concern-log-row.ts";
import type { Concern, ConcernState } from "./concern.ts";
import type { Due } from "./deadline.ts";

const workflow = [
  "id",
  "networkId",
  "kind",
  "state",
  "nodeId",
  "ownerId",
  "dueAt",
  "dueKind",
  "version",
  "createdAt",
  "language",
  "place",
  "channelKind",
  "secondChannelKind",
  "secondLookBy",
  "pregnantOrNewborn",
] as const;

/** The concern, locked for this transaction; undefined where row-level security shows nothing. */
export async function lockConcern(tx: WriteTransaction, id: ConcernId): Promise<Concern | undefined> {
  const row = await tx
    .selectFrom("concern")
    .select(workflow)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row as Concern | undefined;
}

export async function findConcern(
  tx: ReadTransaction,
  id: ConcernId,
): Promise<(Concern & { deleteAfter: string | null; closingReason: string | null }) | undefined> {
  const row = await tx
    .selectFrom("concern")
    .select([...workflow, "deleteAfter", "closingReason"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row as (Concern & { deleteAfter: string | null; closingReason: string | null }) | undefined;
}

export type IntakeFacts = { readonly land: string | null; readonly intakeNodeId: NodeId };

/** The network's Land and its intake node; undefined where no intake team exists. */
export async function intakeOf(tx: ReadTransaction, networkId: NetworkId): Promise<IntakeFacts | undefined> {
  const row = await tx
    .selectFrom("network")
    .select(["land", "intakeNodeId"])
    .where("id", "=", networkId)
    .executeTakeFirst();
  return row?.intakeNodeId ? { land: row.land, intakeNodeId: row.intakeNodeId as NodeId } : undefined;
}

export type OutcomeFacts = {
  readonly takenUpOn?: string;
  readonly duplicateOfId?: ConcernId;
  readonly successorId?: ConcernId;
  readonly gapRecorded?: true;
};
export type Change = {
  readonly kind:
    | "offer"
    | "accept"
    | "decline"
    | "handBack"
    | "handOver"
    | "answer"
    | "attempt"
    | "reached"
    | "secondLook"
    | "next"
    | "wait"
    | "close"
    | "withdraw"
    | "escalate"
    | "nobodyAnswered"
    | "consentGiven"
    | "consentEnded"
    | "rekey"
    | "breakGlass"
    | "partnerAsked"
    | "move";
  readonly state: ConcernState;
  readonly nodeId: NodeId;
  readonly ownerId: MembershipId | null;
  readonly due: Due | null;
  readonly closingReason?: string;
  /** What an outcome has to name; the database refuses it without. */
  readonly outcomeFacts?: OutcomeFacts;
  readonly deleteAfter?: Temporal.PlainDate;
  /** A coded reason, never words people typed. */
  readonly reason?: string;
};

/** Whoever does this deals with a family, so what looked made by a machine stands with all others from now on. */
const dealingWith: readonly Change["kind"][] = ["offer", "accept", "answer", "partnerAsked"];

/** Changes a concern and writes its log entry; the database refuses the one without the other. */
export async function changeConcern(
  tx: WriteTransaction,
  concern: Concern,
  change: Change,
  by: LogEntry["by"],
  opKey: OperationKey,
  now: Temporal.Instant,
): Promise<void> {
  const due = { dueAt: change.due?.at ?? null, dueKind: change.due?.kind ?? null };
  const closed =
    change.state === "closed"
      ? {
          closingReason: change.closingReason ?? null,
          ...change.outcomeFacts,
          closedAt: now,
          deleteAfter: change.deleteAfter?.toString() ?? null,
        }
      : {};
  await tx
    .updateTable("concern")
    .set({
      state: change.state,
      nodeId: change.nodeId,
      ownerId: change.ownerId,
      version: concern.version + 1,
      ...(by.kind === "staff" && dealingWith.includes(change.kind) ? { intakeQueue: "normal" } : {}),
      ...due,
      ...closed,
    })
    .where("id", "=", concern.id)
    .execute();
  await logChange(tx, { concern, seq: concern.version + 1, change, due, by, opKey, now });
}

export const logChange = (tx: WriteTransaction, entry: LogEntry): Promise<void> =>
  writeRows(tx, [concernLogRow(entry)]);

export type LogLine = {
  readonly seq: number;
  readonly kind: string;
  readonly reason: string | null;
  readonly nodeId: NodeId;
  readonly membershipId: MembershipId | null;
  readonly state: ConcernState;
  readonly dueAt: Temporal.Instant | null;
  readonly dueKind: string | null;
  readonly at: Temporal.Instant;
};
export async function logOf(tx: ReadTransaction, id: ConcernId): Promise<LogLine[]> {
  const rows = await tx
    .selectFrom("concernLog")
    .select(["seq", "kind", "reason", "nodeId", "membershipId", "state", "dueAt", "dueKind", "at"])
    .where("concernId", "=", id)
    .orderBy("seq")
    .execute();
  return rows as LogLine[];
}

export const hasLiveConsent = async (tx: ReadTransaction, id: ConcernId, purpose: string): Promise<boolean> =>
  (await tx
    .selectFrom("consent")
    .select("id")
    .where("concernId", "=", id)
    .where("purpose", "=", purpose)
    .where("live", "=", true)
    .executeTakeFirst()) !== undefined;

export async function consentsOf(tx: ReadTransaction, id: ConcernId) {
  return tx
    .selectFrom("consent")
    .select(["purpose", "givenHow", "givenAt", "withdrawnAt", "endsAt", "wordingVersion", "wordingLanguage"])
    .select(["dataClasses", "oralReason", "withInterpreter"])
    .where("concernId", "=", id)
    .orderBy("givenAt")
    .execute();
}

/** Who is responsible, by name. */
export async function responsibleNames(
  tx: ReadTransaction,
  id: ConcernId,
): Promise<{ readonly node: string; readonly owner: string | null } | undefined> {
  return tx
    .selectFrom("concern")
    .innerJoin("node", "node.id", "concern.nodeId")
    .leftJoin("membership", "membership.id", "concern.ownerId")
    .leftJoin("account", "account.id", "membership.accountId")
    .select(["node.name as node", "account.name as owner"])
    .where("concern.id", "=", id)
    .executeTakeFirst();
}
