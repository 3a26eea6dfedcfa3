import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

type Count = { readonly n: number };

/** Agreements that ended long ago, with their signatures. */
export async function dueAgreements(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<Count>`
    select count(*)::int as n from cooperation_agreement
     where state = 'ended' and ended_on < (${before}::timestamptz at time zone 'Europe/Berlin')::date`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

export async function clearAgreements(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const done = await sql`delete from cooperation_agreement
     where state = 'ended' and ended_on < (${before}::timestamptz at time zone 'Europe/Berlin')::date`.execute(
    tx,
  );
  return { deleted: Number(done.numAffectedRows ?? 0n) };
}
