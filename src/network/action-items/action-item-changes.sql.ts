import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";

export type NewActionItem = {
  readonly networkId: string;
  readonly seriesId: string;
  readonly meetingId: string | null;
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
  /** The ended task that this one goes on with. */
  readonly followsId?: string | null;
};

/**
 * A task with somebody and a day. It is asked for in every meeting of its series until it is done or dropped. The store
 * refuses it for a series that has ended and for somebody who is gone.
 */
export async function addActionItem(
  tx: WriteTransaction,
  item: NewActionItem,
  now: Temporal.Instant,
): Promise<string> {
  const id = String(newId<"actionItem">());
  await tx
    .insertInto("actionItem")
    .values({ followsId: null, ...item, id, changedInId: item.meetingId, createdAt: now })
    .execute();
  return id;
}

/** Who changed it where no account did, in which meeting, and why: the store moves it into the log. */
type Because = { readonly personId?: string; readonly meetingId?: string; readonly why?: string | null };

const because = ({ personId, meetingId, why }: Because) => ({
  changedByPersonId: personId ?? null,
  changedInId: meetingId ?? null,
  changedWhy: why ?? null,
});

type End = { readonly state: "done" | "dropped"; readonly why: string | null };

/** Done or dropped; false where it was ended before. */
export async function endActionItem(
  tx: WriteTransaction,
  id: string,
  { state, why }: End,
  said: Because & { readonly now: Temporal.Instant },
): Promise<boolean> {
  const { now, ...rest } = said;
  const done = await tx
    .updateTable("actionItem")
    .set({
      state,
      endedAt: now,
      endedWhy: why,
      endedInId: said.meetingId ?? null,
      ...because({ ...rest, why }),
    })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

type Change = {
  readonly title?: string;
  readonly ownerId?: string;
  readonly dueOn?: string;
  /** Nobody reminds before this day. */
  readonly quietUntil?: string;
};

/** Another day, owner or wording; false where it has ended. Somebody new, and a new day, are told and reminded anew. */
export async function changeOpenItem(
  tx: WriteTransaction,
  id: string,
  change: Change,
  said: Because,
): Promise<boolean> {
  const done = await tx
    .updateTable("actionItem")
    .set({ quietUntil: null, ...change, remindedOn: null, ...because(said) })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** She says it is not hers; nobody reminds her of it any more, and it stays hers until somebody else has it. */
export async function refuseItem(
  tx: WriteTransaction,
  id: string,
  why: string,
  { personId, now }: { readonly personId: string; readonly now: Temporal.Instant },
): Promise<boolean> {
  const done = await tx
    .updateTable("actionItem")
    .set({ refusedAt: now, refusedWhy: why, ...because({ personId }) })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Before a series ends or becomes part of another: whatever is open goes along. Answers how many. */
export async function moveOpenItems(tx: WriteTransaction, from: string, to: string): Promise<number> {
  const done = await tx
    .updateTable("actionItem")
    .set({ seriesId: to })
    .where("seriesId", "=", from)
    .where("state", "=", "open")
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Notes that the owners of these tasks got their mail. */
export const markTold = (tx: WriteTransaction, ids: readonly string[], now: Temporal.Instant) =>
  sql`update action_item set told_at = ${now} where id = any(${ids}::uuid[])`.execute(tx);

export const markReminded = (tx: WriteTransaction, ids: readonly string[], today: string) =>
  sql`update action_item set reminded_on = ${today} where id = any(${ids}::uuid[])`.execute(tx);
