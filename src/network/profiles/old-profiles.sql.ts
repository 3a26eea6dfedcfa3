import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

type Count = { readonly n: number };

/** What services said before, what has ended, and what was settled long ago. */
export async function dueProfiles(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<Count>`
    select (select count(*) from service_profile_version where at < ${before})::int
         + (select count(*) from service_profile where ended_at < ${before})::int
         + (select count(*) from profile_finding where decided_at < ${before})::int as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function clearProfiles(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const done = [
    await sql`delete from service_profile_version where at < ${before}`.execute(tx),
    await sql`delete from service_profile where ended_at < ${before}`.execute(tx),
    await sql`delete from profile_finding where decided_at < ${before}`.execute(tx),
  ];
  return { deleted: done.reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0n), 0) };
}
