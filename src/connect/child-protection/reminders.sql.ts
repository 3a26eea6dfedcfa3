import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** Somebody owes an answer. Ids and dates only: the worker's login sees no word and no ciphertext. */
export type Owed = {
  readonly consultationId: string;
  readonly askerId: string;
  readonly owedBy: readonly string[];
  readonly dueAt: Temporal.Instant;
  readonly reminders: number;
};

export async function networksToRemind(tx: ReadTransaction): Promise<NetworkId[]> {
  const rows = await tx.selectFrom("network").select("id").execute();
  return rows.map(({ id }) => id as NetworkId);
}

/** Unanswered questions to advisers; what another process holds is left to it. */
export async function adviceOwed(tx: WriteTransaction): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select consultation_id, asker_id, array[adviser_id] as owed_by, due_at, reminders from child_protection_advice
     where answered_at is null and reminders < 2 limit 500 for no key update skip locked`.execute(tx);
  return rows;
}

/** Hand-overs whose arrival nobody has confirmed. For paper the asker asks herself. */
export async function receiptOwed(tx: WriteTransaction): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select consultation_id, asker_id, recipient_ids as owed_by, due_at, reminders from child_protection_transfer
     where received_at is null and reminders < 2 limit 500 for no key update skip locked`.execute(tx);
  return rows;
}

export const countAdviceReminder = (tx: WriteTransaction, { consultationId }: Owed) =>
  sql`update child_protection_advice set reminders = reminders + 1 where consultation_id = ${consultationId}`.execute(
    tx,
  );
export const countReceiptReminder = (tx: WriteTransaction, { consultationId }: Owed) =>
  sql`update child_protection_transfer set reminders = reminders + 1 where consultation_id = ${consultationId}`.execute(
    tx,
  );
