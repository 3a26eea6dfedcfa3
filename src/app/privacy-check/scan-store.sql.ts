import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";

/** Every table of the store, seen as its owner. */
export async function tableNames(tx: ReadTransaction): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(
    tx,
  );
  return rows.map(({ name }) => name);
}

/** Rows that hold one of the words as text, or its bytes as they are shown. `%` and `_` in a word count as themselves. */
export async function rowsWith(
  tx: ReadTransaction,
  table: string,
  words: readonly string[],
): Promise<{ readonly rows: number; readonly hits: number }> {
  const patterns = words.flatMap((word) => [
    `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`,
    `%${Buffer.from(word, "utf8").toString("hex")}%`,
  ]);
  const { rows } = await sql<{ rows: number; hits: number }>`
    select count(*)::int as rows, count(*) filter (where t::text ilike any (${patterns}::text[]))::int as hits from ${sql.table(table)} t`.execute(
    tx,
  );
  return rows[0] ?? { rows: 0, hits: 0 };
}

/** Columns of the store as "table.column". */
export async function columnNames(tx: ReadTransaction): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Entries of the logs of concerns that are not what was written, or do not follow from the one before. */
export async function brokenConcernLog(
  tx: ReadTransaction,
): Promise<{ readonly entries: number; readonly broken: number }> {
  const { rows } = await sql<{ entries: number; broken: number }>`
    select count(*)::int as entries,
           count(*) filter (where l.hash <> sha256(l.prev || convert_to(concat_ws('|', l.concern_id, l.seq, l.op_key, l.kind, l.reason,
             l.node_id, l.actor_kind, l.membership_id, l.state, extract(epoch from l.due_at), l.due_kind, extract(epoch from l.at)), 'utf8'))
             or l.prev is distinct from coalesce(b.hash, case when l.seq = 1 then '\\x00'::bytea end))::int as broken
      from concern_log l left join concern_log b on b.concern_id = l.concern_id and b.seq = l.seq - 1`.execute(
    tx,
  );
  return rows[0] ?? { entries: 0, broken: 0 };
}

/** Words and keys of concerns that ended by withdrawal, which must be gone with it. */
export async function contentAfterWithdrawal(tx: ReadTransaction): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from concern c where c.closing_reason in ('withdrawn', 'consentEnded')
       and (exists (select 1 from message m where m.concern_id = c.id) or exists (select 1 from concern_field f where f.concern_id = c.id)
            or exists (select 1 from concern_wrap w where w.concern_id = c.id))`.execute(tx);
  return rows[0]?.n ?? 0;
}
