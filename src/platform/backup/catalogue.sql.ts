import { CompiledQuery, sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../database.ts";

/** A table as the server itself describes it. The statements are written by the server, with its own quoting. */
export type TableFacts = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly openRows: string;
  readonly insert: string;
  readonly checksum: string;
};

/** All tables of the product, whoever added them. What the server computes itself (generated columns) is left out. */
export async function tableFacts(tx: ReadTransaction): Promise<TableFacts[]> {
  const { rows } = await sql<TableFacts>`
    with t as (
      select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
             string_agg(format('%I', a.attname), ', ' order by a.attnum) as list
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       group by c.relname)
    select name, columns,
           format('declare backup_rows no scroll cursor for select replace(row_to_json(r)::text, e''\\n'', '' '') as line from (select %s from public.%I) r', list, name) as open_rows,
           format('insert into public.%I (%s) overriding system value select %s from json_populate_recordset(null::public.%I, $1::json)', name, list, list, name) as insert,
           format('select count(*)::int as rows, coalesce(sum(hashtextextended(row_to_json(r)::text, 0)), 0)::text as checksum from (select %s from public.%I) r', list, name) as checksum
      from t order by name`.execute(tx as never);
  return rows;
}

/** The migrations this store has gone through. */
export async function migrationsOf(tx: ReadTransaction): Promise<{ name: string; hash: string }[]> {
  const { rows } = await sql<{
    name: string;
    hash: string;
  }>`select name, hash from migration order by name`.execute(tx as never);
  return rows;
}

/** Counters of the store; the product has none so far, and what has none is restored without. */
export async function sequencesOf(tx: ReadTransaction): Promise<{ name: string; value: string }[]> {
  const { rows } = await sql<{ name: string; value: string }>`
    select sequencename as name, last_value::text as value from pg_sequences
     where schemaname = 'public' and last_value is not null`.execute(tx as never);
  return rows;
}

export async function setSequence(tx: WriteTransaction, name: string, value: string): Promise<void> {
  await sql`select setval(format('public.%I', ${name}::text)::regclass, ${value}::bigint)`.execute(tx);
}

/** Runs statements the server has written itself (`format('%I')`, `pg_get_…def`): no word in them comes from outside. */
export async function runStatements(tx: WriteTransaction, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await tx.executeQuery(CompiledQuery.raw(statement));
}

export type Checksum = { readonly rows: number; readonly checksum: string };
/** Count and sum of the rows' hashes, the same in whatever order they lie. */
export async function checksumOf(tx: ReadTransaction, table: TableFacts): Promise<Checksum> {
  const { rows } = await (tx as WriteTransaction).executeQuery<Checksum>(CompiledQuery.raw(table.checksum));
  return rows[0] ?? { rows: 0, checksum: "0" };
}

/** Texts of dates, bytes and numbers must not depend on whose server it is. */
export async function speakPlainly(tx: ReadTransaction): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true),
    set_config('bytea_output', 'hex', true), set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`.execute(tx as never);
}
