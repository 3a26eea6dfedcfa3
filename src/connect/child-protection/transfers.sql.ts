import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type TransferRow = {
  readonly consultationId: string;
  readonly askerId: string;
  readonly basis: "withConsent" | "withoutConsentKkg" | "withoutConsentSgb8";
  readonly recipientKind: "own" | "outside";
  readonly recipientOrganisationId: string | null;
  readonly recipientIds: readonly string[];
  readonly recipientAccountIds: readonly string[];
  readonly parentsInformed: boolean;
  readonly sentAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly receivedAt: Temporal.Instant | null;
};
const columns = [
  "consultationId",
  "askerId",
  "basis",
  "recipientKind",
  "recipientOrganisationId",
  "recipientIds",
  "recipientAccountIds",
  "parentsInformed",
  "sentAt",
  "dueAt",
  "receivedAt",
] as const;

export async function findTransfer(
  tx: ReadTransaction,
  consultationId: string,
): Promise<TransferRow | undefined> {
  const row = await tx
    .selectFrom("childProtectionTransfer")
    .select([...columns])
    .where("consultationId", "=", consultationId)
    .executeTakeFirst();
  return row as TransferRow | undefined;
}

/** What was handed over to this person, the unconfirmed first. */
export async function transfersTo(tx: ReadTransaction, staff: Staff): Promise<TransferRow[]> {
  const rows = await tx
    .selectFrom("childProtectionTransfer")
    .select([...columns])
    .where(sql<boolean>`recipient_account_ids @> array[${staff.accountId}]::uuid[]`)
    .orderBy("receivedAt", (order) => order.desc().nullsFirst())
    .orderBy("dueAt")
    .limit(200)
    .execute();
  return rows as TransferRow[];
}

type NewTransfer = Pick<
  TransferRow,
  | "consultationId"
  | "basis"
  | "recipientKind"
  | "recipientOrganisationId"
  | "parentsInformed"
  | "sentAt"
  | "dueAt"
>;
/** Who receives it is looked up by the store itself: everybody of that organisation who works in child protection. */
export const insertTransfer = (tx: WriteTransaction, staff: Staff, transfer: NewTransfer) =>
  tx
    .insertInto("childProtectionTransfer")
    .values({
      networkId: staff.networkId,
      askerId: staff.membershipId,
      askerAccountId: staff.accountId,
      ...transfer,
    })
    .execute();

export const markReceived = (tx: WriteTransaction, consultationId: string, now: Temporal.Instant) =>
  tx
    .updateTable("childProtectionTransfer")
    .set({ receivedAt: now })
    .where("consultationId", "=", consultationId)
    .where("receivedAt", "is", null)
    .execute();
