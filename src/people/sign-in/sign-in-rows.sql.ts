import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

type Count = { readonly n: number };

/** Login sessions and half-finished sign-ins whose end has come. */
export async function dueSignIns(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<Count>`
    select (select count(*) from login_session where ends_at < ${before})::int
         + (select count(*) from sign_in_challenge where expires_at < ${before})::int as n`.execute(tx);
  return rows[0]?.n ?? 0;
}
export async function clearSignIns(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const logins = await sql`delete from login_session where ends_at < ${before}`.execute(tx);
  const halves = await sql`delete from sign_in_challenge where expires_at < ${before}`.execute(tx);
  return { deleted: Number((logins.numAffectedRows ?? 0n) + (halves.numAffectedRows ?? 0n)) };
}

/** Marks of failed sign-ins. */
export async function dueSlowdowns(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } =
    await sql<Count>`select count(*)::int as n from sign_in_slowdown where last_at < ${before} and slowed_until < ${before}`.execute(
      tx,
    );
  return rows[0]?.n ?? 0;
}
export async function clearSlowdowns(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const done =
    await sql`delete from sign_in_slowdown where last_at < ${before} and slowed_until < ${before}`.execute(
      tx,
    );
  return { deleted: Number(done.numAffectedRows ?? 0n) };
}
