import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Cleared, Cutoff } from "../../platform/retention/retention.ts";

type Count = { readonly n: number };

/** Earlier states of offers, decided proposals, conflicts and doubles, and printed editions. The newest state stays. */
export async function dueHistory(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } = await sql<Count>`
    select (select count(*) from offer_version v where v.at < ${before}
              and exists (select 1 from offer_version n where n.network_id = v.network_id and n.offer_id = v.offer_id and n.no > v.no))::int
         + (select count(*) from offer_proposal where decided_at < ${before})::int
         + (select count(*) from import_conflict where decided_at < ${before})::int
         + (select count(*) from offer_duplicate where decided_at < ${before} and state = 'same')::int
         + (select count(*) from print_edition where at < ${before})::int
         + (select count(*) from guest_request r where not exists (select 1 from guest_date d where d.network_id = r.network_id
              and d.request_id = r.id and d.on_date >= ${before}))::int as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function clearHistory(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const done = [
    await sql`delete from offer_version v where v.at < ${before}
       and exists (select 1 from offer_version n where n.network_id = v.network_id and n.offer_id = v.offer_id and n.no > v.no)`.execute(
      tx,
    ),
    await sql`delete from offer_proposal where decided_at < ${before}`.execute(tx),
    await sql`delete from import_conflict where decided_at < ${before}`.execute(tx),
    // A decision that two offers are different keeps them from being proposed again; it goes with the offers.
    await sql`delete from offer_duplicate where decided_at < ${before} and state = 'same'`.execute(tx),
    await sql`delete from print_edition where at < ${before}`.execute(tx),
    await sql`delete from guest_request r where not exists (select 1 from guest_date d where d.network_id = r.network_id
       and d.request_id = r.id and d.on_date >= ${before})`.execute(tx),
  ];
  return { deleted: done.reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0n), 0) };
}

/** Links by which providers keep their offers. */
export async function dueProviderLinks(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } =
    await sql<Count>`select count(*)::int as n from offer_link where coalesce(used_at, expires_at) < ${before}`.execute(
      tx,
    );
  return rows[0]?.n ?? 0;
}
export async function clearProviderLinks(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const done = await sql`delete from offer_link where coalesce(used_at, expires_at) < ${before}`.execute(tx);
  return { deleted: Number(done.numAffectedRows ?? 0n) };
}

/** Offers that left the directory. Everything that hangs on them goes with them. */
export async function dueOffers(tx: ReadTransaction, { before }: Cutoff): Promise<number> {
  const { rows } =
    await sql<Count>`select count(*)::int as n from offer where status = 'archived' and changed_at < ${before}`.execute(
      tx,
    );
  return rows[0]?.n ?? 0;
}
export async function clearOffers(tx: WriteTransaction, { before }: Cutoff): Promise<Cleared> {
  const done = await sql`delete from offer where status = 'archived' and changed_at < ${before}`.execute(tx);
  return { deleted: Number(done.numAffectedRows ?? 0n) };
}
