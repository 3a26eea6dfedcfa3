import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

/** People whose last membership ended before the day; the functions look through the walls of all networks. */
export async function dueStaff(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from left_staff(${before})`.execute(tx);
  return rows[0]?.n ?? 0;
}
export async function clearStaff(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const { rows } = await sql<{ n: number }>`select delete_left_staff(${before}) as n`.execute(tx);
  return { deleted: rows[0]?.n ?? 0 };
}

/** Invitations that were used or ran out. */
export async function dueInvitations(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from invitation where coalesce(used_at, expires_at) < ${before}`.execute(tx);
  return rows[0]?.n ?? 0;
}
export async function clearInvitations(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const done = await sql`delete from invitation where coalesce(used_at, expires_at) < ${before}`.execute(tx);
  return { deleted: Number(done.numAffectedRows ?? 0n) };
}
