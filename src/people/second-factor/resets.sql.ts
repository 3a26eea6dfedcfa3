import type { Temporal } from "temporal-polyfill";
import type { AccountId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { resetHours } from "./reset.ts";

export type ResetRow = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly requestedAt: Temporal.Instant;
  readonly confirmedBy: readonly string[];
};

const open = (tx: ReadTransaction, now: Temporal.Instant) =>
  tx
    .selectFrom("secondFactorReset")
    .innerJoin("account", "account.id", "secondFactorReset.accountId")
    .select(["secondFactorReset.accountId", "account.name", "requestedAt", "confirmedBy"])
    .where("doneAt", "is", null)
    .where("requestedAt", ">", now.subtract({ hours: resetHours }))
    .orderBy("requestedAt", "desc");
type Found = Awaited<ReturnType<ReturnType<typeof open>["execute"]>>[number];
const read = (row: Found): ResetRow => ({ ...row, accountId: row.accountId as AccountId });

export const openResets = async (tx: ReadTransaction, now: Temporal.Instant): Promise<ResetRow[]> =>
  (await open(tx, now).execute()).map(read);

export const openResetsOfNode = async (
  tx: ReadTransaction,
  nodeId: string,
  now: Temporal.Instant,
): Promise<ResetRow[]> =>
  (
    await open(tx, now)
      .innerJoin("membership", "membership.accountId", "secondFactorReset.accountId")
      .where("membership.nodeId", "=", nodeId)
      .where("membership.active", "=", true)
      .execute()
  ).map(read);

export async function findOpenReset(
  tx: ReadTransaction,
  accountId: string,
  now: Temporal.Instant,
): Promise<ResetRow | undefined> {
  const row = await open(tx, now).where("secondFactorReset.accountId", "=", accountId).executeTakeFirst();
  return row && read(row);
}

export const insertReset = (
  tx: WriteTransaction,
  networkId: string,
  accountId: string,
  requestedAt: Temporal.Instant,
) => tx.insertInto("secondFactorReset").values({ networkId, accountId, requestedAt }).execute();

/** Takes the row's lock, so that two colleagues who confirm at once count as two. */
export const setConfirmedBy = (
  tx: WriteTransaction,
  { accountId, requestedAt }: ResetRow,
  confirmedBy: readonly string[],
  doneAt: Temporal.Instant | null,
) =>
  tx
    .updateTable("secondFactorReset")
    .set({ confirmedBy: [...confirmedBy], doneAt })
    .where("accountId", "=", accountId)
    .where("requestedAt", "=", requestedAt)
    .execute();

export const lockReset = (tx: WriteTransaction, { accountId, requestedAt }: ResetRow) =>
  tx
    .selectFrom("secondFactorReset")
    .select(["confirmedBy"])
    .where("accountId", "=", accountId)
    .where("requestedAt", "=", requestedAt)
    .where("doneAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
