import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type Successor = {
  readonly successorName: string | null;
  readonly successorFunction: string | null;
  readonly successorEmail: string | null;
  readonly successorPhone: string | null;
};
export const noSuccessor: Successor = {
  successorName: null,
  successorFunction: null,
  successorEmail: null,
  successorPhone: null,
};

type NewWish = Successor & {
  readonly networkId: string;
  readonly id: string;
  readonly contactPersonId: string;
  readonly kind: "leaves" | "forget";
};

/** One wish of a kind waits for each person: what she says again replaces what she said. */
export async function keepWish(tx: WriteTransaction, wish: NewWish, now: Temporal.Instant): Promise<void> {
  await tx
    .deleteFrom("selfEntryWish")
    .where("contactPersonId", "=", wish.contactPersonId)
    .where("kind", "=", wish.kind)
    .where("settledAt", "is", null)
    .execute();
  await tx
    .insertInto("selfEntryWish")
    .values({ ...wish, saidAt: now })
    .execute();
}

export const lockWish = (tx: WriteTransaction, id: string) =>
  tx
    .selectFrom("selfEntryWish")
    .select(["id", "contactPersonId", "kind", "successorName", "successorFunction"])
    .select(["successorEmail", "successorPhone"])
    .where("id", "=", id)
    .where("settledAt", "is", null)
    .forUpdate()
    .executeTakeFirst();

/** What waits for this person: to leave, to be forgotten. */
export const openKinds = async (tx: ReadTransaction, personId: string): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom("selfEntryWish")
      .select("kind")
      .where("contactPersonId", "=", personId)
      .where("settledAt", "is", null)
      .execute()
  ).map(({ kind }) => kind);

/** What was proposed in somebody's place is in the register now, or was not wanted: no second copy of it stays. */
export const settleWishesOf = (tx: WriteTransaction, personId: string, now: Temporal.Instant) =>
  tx
    .updateTable("selfEntryWish")
    .set({ ...noSuccessor, settledAt: now })
    .where("contactPersonId", "=", personId)
    .where("settledAt", "is", null)
    .execute();

export const settleWish = (tx: WriteTransaction, id: string, now: Temporal.Instant) =>
  tx
    .updateTable("selfEntryWish")
    .set({ ...noSuccessor, settledAt: now })
    .where("id", "=", id)
    .execute();
