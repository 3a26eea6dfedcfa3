import type { Temporal } from "temporal-polyfill";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Decision } from "./consultation.ts";
import type { Person } from "./protection-people.sql.ts";

export type ConfirmationRow = {
  readonly consultationId: string;
  readonly askerId: string;
  readonly askerAccountId: string;
  readonly secondId: string;
  readonly secondAccountId: string;
  readonly decision: Decision;
  readonly askedAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
  readonly agrees: boolean | null;
};
const columns = [
  "consultationId",
  "askerId",
  "askerAccountId",
  "secondId",
  "secondAccountId",
  "decision",
  "askedAt",
  "answeredAt",
  "agrees",
] as const;

export async function findConfirmation(
  tx: ReadTransaction,
  consultationId: string,
): Promise<ConfirmationRow | undefined> {
  const row = await tx
    .selectFrom("childProtectionConfirmation")
    .select([...columns])
    .where("consultationId", "=", consultationId)
    .executeTakeFirst();
  return row as ConfirmationRow | undefined;
}

/** Decisions this person is asked to look at, the unanswered first. */
export async function confirmationsAsked(tx: ReadTransaction, staff: Staff): Promise<ConfirmationRow[]> {
  const rows = await tx
    .selectFrom("childProtectionConfirmation")
    .select([...columns])
    .where("secondAccountId", "=", staff.accountId)
    .orderBy("answeredAt", (order) => order.desc().nullsFirst())
    .orderBy("askedAt")
    .limit(200)
    .execute();
  return rows as ConfirmationRow[];
}

export const insertConfirmation = (
  tx: WriteTransaction,
  staff: Staff,
  consultationId: string,
  second: Person,
  asked: { readonly decision: Decision; readonly now: Temporal.Instant },
) =>
  tx
    .insertInto("childProtectionConfirmation")
    .values({
      networkId: staff.networkId,
      consultationId,
      askerId: staff.membershipId,
      askerAccountId: staff.accountId,
      secondId: second.membershipId,
      secondAccountId: second.accountId,
      decision: asked.decision,
      askedAt: asked.now,
    })
    .execute();

export const dropConfirmation = (tx: WriteTransaction, consultationId: string) =>
  tx.deleteFrom("childProtectionConfirmation").where("consultationId", "=", consultationId).execute();

export const answerConfirmation = (
  tx: WriteTransaction,
  consultationId: string,
  agrees: boolean,
  now: Temporal.Instant,
) =>
  tx
    .updateTable("childProtectionConfirmation")
    .set({ agrees, answeredAt: now })
    .where("consultationId", "=", consultationId)
    .execute();
