import type { Temporal } from "temporal-polyfill";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Person } from "./protection-people.sql.ts";

export type AdviceRow = {
  readonly consultationId: string;
  readonly askerId: string;
  readonly askerAccountId: string;
  readonly adviserId: string;
  readonly adviserAccountId: string;
  readonly askedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
};
const columns = [
  "consultationId",
  "askerId",
  "askerAccountId",
  "adviserId",
  "adviserAccountId",
  "askedAt",
  "dueAt",
  "answeredAt",
] as const;

export const findAdvice = (tx: ReadTransaction, consultationId: string): Promise<AdviceRow | undefined> =>
  tx
    .selectFrom("childProtectionAdvice")
    .select([...columns])
    .where("consultationId", "=", consultationId)
    .executeTakeFirst();

/** What this person is asked as an adviser, the unanswered first. */
export const adviceAsked = (tx: ReadTransaction, staff: Staff): Promise<AdviceRow[]> =>
  tx
    .selectFrom("childProtectionAdvice")
    .select([...columns])
    .where("adviserAccountId", "=", staff.accountId)
    .orderBy("answeredAt", (order) => order.desc().nullsFirst())
    .orderBy("dueAt")
    .limit(200)
    .execute();

type Asking = { readonly now: Temporal.Instant; readonly dueAt: Temporal.Instant };
export const insertAdvice = (
  tx: WriteTransaction,
  staff: Staff,
  consultationId: string,
  adviser: Person,
  { now, dueAt }: Asking,
) =>
  tx
    .insertInto("childProtectionAdvice")
    .values({
      networkId: staff.networkId,
      consultationId,
      askerId: staff.membershipId,
      askerAccountId: staff.accountId,
      adviserId: adviser.membershipId,
      adviserAccountId: adviser.accountId,
      askedAt: now,
      dueAt,
    })
    .execute();

/** Somebody else is asked; only as long as nothing was answered. */
export const dropOpenAdvice = (tx: WriteTransaction, consultationId: string) =>
  tx
    .deleteFrom("childProtectionAdvice")
    .where("consultationId", "=", consultationId)
    .where("answeredAt", "is", null)
    .execute();

export const markAnswered = (tx: WriteTransaction, consultationId: string, now: Temporal.Instant) =>
  tx
    .updateTable("childProtectionAdvice")
    .set({ answeredAt: now })
    .where("consultationId", "=", consultationId)
    .execute();
