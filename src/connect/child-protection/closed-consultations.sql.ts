import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** Consultations whose last step lies before this instant: closed then, or left lying since then. */
export async function untouchedSince(tx: WriteTransaction, since: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from child_protection_consultation where changed_at < ${since} order by changed_at limit 200`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

export async function countUntouched(tx: ReadTransaction, since: Temporal.Instant): Promise<number> {
  const row = await tx
    .selectFrom("childProtectionConsultation")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("changedAt", "<", since)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** In the order of what points to what. */
const tables = [
  "child_protection_wrap",
  "child_protection_text",
  "child_protection_transfer",
  "child_protection_confirmation",
  "child_protection_advice",
] as const;

/** Deletes these consultations with their words, keys and log; no count of them stays anywhere. */
export async function deleteConsultations(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  for (const table of tables)
    await sql`delete from ${sql.table(table)} where consultation_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from audit where subject_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from child_protection_consultation where id = any(${ids}::uuid[])`.execute(tx);
}
