import type pg from "pg";

/** Tables that every run changes and that begin each run as they were. */
const put = ["network", "organisation", "node", "account", "membership", "node_key", "node_key_wrap"];

const columnsOf = async (owner: pg.Client, table: string): Promise<string> => {
  const { rows } = await owner.query<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows[0]?.list ?? "";
};

/** Keeps the people and teams of a world beside the store. */
export async function keepCopy(owner: pg.Client): Promise<void> {
  await owner.query("create schema kept");
  for (const table of put)
    await owner.query(`create table kept.${table} as select ${await columnsOf(owner, table)} from ${table}`);
}

const emptied = new WeakMap<pg.Client, string>();

/**
 * Everything of the last run goes and the people come back, past all triggers and links, which only the owner of a
 * scratch database can do. Making the schema anew for each run would cost more than the run (trust.md 4.5).
 */
export async function restoreCopy(owner: pg.Client): Promise<void> {
  const statement = emptied.get(owner) ?? (await statementFor(owner));
  emptied.set(owner, statement);
  await owner.query(statement);
}

async function statementFor(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and c.relname not in ('migration', 'installation', 'clock')
        and (c.relname = any($1) or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('network_id', 'concern_id', 'op_key', 'chain')))`,
    [put],
  );
  const clearing = rows.map(({ name }) => `delete from ${name}`);
  const filling: string[] = [];
  for (const table of put) {
    const columns = await columnsOf(owner, table);
    filling.push(`insert into ${table} (${columns}) select ${columns} from kept.${table}`);
  }
  return [
    "begin",
    "set local session_replication_role = replica",
    ...clearing,
    ...filling,
    "update clock set ahead = '0'",
    "commit",
  ].join(";\n");
}
