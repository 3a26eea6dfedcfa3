import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../database.ts";

/** The newest row of a chain: whoever changes a row at or before it needs another hash here. */
export type Head = {
  readonly chain: string;
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
};

/** The heads of the chains that grew since then; null: of all. Migration 0037. */
export async function headsSince(tx: ReadTransaction, since: Temporal.Instant | null): Promise<Head[]> {
  const { rows } = await sql<Head>`
    select chain, seq, at::text as at, encode(hash, 'hex') as hash
      from audit_heads(coalesce(${since}::timestamptz, '-infinity')) order by chain`.execute(tx as never);
  return rows;
}

/** What stands in the store now where a head was signed. */
export type Found = {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string | null;
  readonly last: number | null;
};
export async function rowsAt(tx: ReadTransaction, heads: readonly Head[]): Promise<Found[]> {
  const chains = heads.map(({ chain }) => chain);
  const seqs = heads.map(({ seq }) => seq);
  const { rows } = await sql<Found>`
    select h.chain, h.seq, encode(u.hash, 'hex') as hash, (select max(l.seq) from audit l where l.chain = h.chain) as last
      from unnest(${chains}::uuid[], ${seqs}::int[]) h(chain, seq) left join audit u on u.chain = h.chain and u.seq = h.seq`.execute(
    tx as never,
  );
  return rows;
}

export type BrokenRow = {
  readonly chain: string;
  readonly seq: number;
  readonly what: "changed" | "missing";
};

/** Rows that are not what was written or do not follow from the one before; the beginning of a chain may have gone after its period. */
export async function brokenRows(tx: ReadTransaction): Promise<BrokenRow[]> {
  const { rows } = await sql<BrokenRow>`
    select chain, seq, case when not fits or seq_before = seq - 1 or seq = 1 then 'changed' else 'missing' end as what from (
      select chain, seq, prev, hash = audit_hash(u) as fits, lag(hash) over w as hash_before, lag(seq) over w as seq_before
        from audit u window w as (partition by chain order by seq)) linked
     where not fits or seq_before <> seq - 1 or hash_before <> prev or (seq = 1 and prev <> '\\x00')
     order by chain, seq limit 100`.execute(tx as never);
  return rows;
}
