import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type MinutesRow = {
  readonly meetingId: string;
  readonly state: "draft" | "sent" | "approved";
  readonly version: number;
  readonly sentAt: Temporal.Instant | null;
  readonly silentAfterDays: number | null;
  readonly approvedAt: Temporal.Instant | null;
  readonly approvedHow: "meeting" | "silence" | null;
};

const columns = [
  "meetingId",
  "state",
  "version",
  "sentAt",
  "silentAfterDays",
  "approvedAt",
  "approvedHow",
] as const;

export const findMinutes = async (tx: ReadTransaction, meetingId: string): Promise<MinutesRow | undefined> =>
  tx
    .selectFrom("minutes")
    .select(columns)
    .where("meetingId", "=", meetingId)
    .$castTo<MinutesRow>()
    .executeTakeFirst();

/** The minutes of this meeting, begun now if nobody has; nobody else changes their state meanwhile. */
export async function lockMinutes(
  tx: WriteTransaction,
  networkId: string,
  meetingId: string,
): Promise<MinutesRow> {
  await tx
    .insertInto("minutes")
    .values({ networkId, meetingId })
    .onConflict((row) => row.doNothing())
    .execute();
  return tx
    .selectFrom("minutes")
    .select(columns)
    .where("meetingId", "=", meetingId)
    .forUpdate()
    .$castTo<MinutesRow>()
    .executeTakeFirstOrThrow();
}

export type Decision = { readonly id: string; readonly agendaItemId: string | null; readonly text: string };

export const decisionsOf = (tx: ReadTransaction, meetingId: string): Promise<Decision[]> =>
  tx
    .selectFrom("meetingDecision")
    .select(["id", "agendaItemId", "text"])
    .where("meetingId", "=", meetingId)
    .orderBy("decidedAt")
    .orderBy("id")
    .execute();

type NewDecision = {
  readonly networkId: string;
  readonly meetingId: string;
  readonly agendaItemId: string | null;
  readonly text: string;
};

export const insertDecision = (tx: WriteTransaction, decision: NewDecision, now: Temporal.Instant) =>
  tx
    .insertInto("meetingDecision")
    .values({ ...decision, id: newId<"decision">(), decidedAt: now })
    .execute();

export async function deleteDecision(tx: WriteTransaction, meetingId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom("meetingDecision")
    .where("meetingId", "=", meetingId)
    .where("id", "=", id)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

type Saved = {
  readonly meetingId: string;
  readonly id: string;
  readonly revision: number;
  readonly text: string | null;
};

/**
 * Saves what was said about a point. False where somebody else has saved something else since this revision was read: then
 * nothing is written, and whoever comes later decides with both texts before her.
 */
export async function saveRecord(
  tx: WriteTransaction,
  { meetingId, id, revision, text }: Saved,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update agenda_item set record = ${text}, revision = case when record is distinct from ${text} then revision + 1 else revision end
     where meeting_id = ${meetingId} and id = ${id} and (revision = ${revision} or record is not distinct from ${text})
    returning id`.execute(tx);
  return rows.length === 1;
}

/** Out, as this version; a corrected one has to be approved anew. */
export const markSent = (
  tx: WriteTransaction,
  meetingId: string,
  facts: {
    readonly version: number;
    readonly sentAt: Temporal.Instant;
    readonly silentAfterDays: number | null;
  },
) =>
  tx
    .updateTable("minutes")
    .set({ ...facts, state: "sent", approvedAt: null, approvedHow: null, approvedInId: null })
    .where("meetingId", "=", meetingId)
    .execute();

type Approval = {
  readonly approvedAt: Temporal.Instant;
  readonly approvedHow: "meeting" | "silence";
  readonly approvedInId: string | null;
};

export const markApproved = (tx: WriteTransaction, meetingId: string, approval: Approval) =>
  tx
    .updateTable("minutes")
    .set({ ...approval, state: "approved" })
    .where("meetingId", "=", meetingId)
    .where("state", "=", "sent")
    .execute();

/** A meeting whose minutes go out has been held, whoever forgot to say so. */
export const markHeld = (tx: WriteTransaction, meetingId: string, now: Temporal.Instant) =>
  tx
    .updateTable("meeting")
    .set({ state: "held", changedAt: now })
    .where("id", "=", meetingId)
    .where("state", "=", "planned")
    .execute();
