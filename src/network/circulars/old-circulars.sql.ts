import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

type Count = { readonly n: number };

export async function dueLinks(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } =
    await sql<Count>`select count(*)::int as n from circular_link where created_at < ${before}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function clearLinks(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const { numAffectedRows } = await sql`delete from circular_link where created_at < ${before}`.execute(tx);
  return { deleted: Number(numAffectedRows ?? 0n) };
}

/** Also drafts that nobody has touched for as long, and decisions about entries of people who may be gone. */
export async function dueCirculars(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<Count>`
    select (select count(*) from circular where coalesce(sent_at, changed_at) < ${before})::int
         + (select count(*) from register_pair where decided_at < ${before})::int as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function clearCirculars(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const done = [
    await sql`delete from circular where coalesce(sent_at, changed_at) < ${before}`.execute(tx),
    await sql`delete from register_pair where decided_at < ${before}`.execute(tx),
  ];
  return { deleted: done.reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0n), 0) };
}
