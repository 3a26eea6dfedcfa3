import type pg from "pg";
import { type Login, loginNames, roleOf } from "../../src/platform/logins.ts";

const prefix = "tragnetz";

/** Every table of a network without row-level security, or with one that its owner could pass. */
export async function openTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'network_id'
        and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Tables that carry a network and are behind row-level security. */
export async function walledTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'network_id'
        and c.relrowsecurity order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Logins of the product that were given rights on a walled table and no policy, or one that lets everything through. */
export async function policyFaults(owner: pg.Client): Promise<string[]> {
  const roles = loginNames.map((login) => roleOf(prefix, login));
  const { rows } = await owner.query<{ fault: string }>(
    `select c.relname || ' has no policy for ' || r.rolname as fault
       from pg_class c cross join pg_roles r
      where c.relrowsecurity and c.relnamespace = 'public'::regnamespace and r.rolname = any($1)
        and (has_any_column_privilege(r.oid, c.oid, 'select, insert, update') or has_table_privilege(r.oid, c.oid, 'delete'))
        and not exists (select 1 from pg_policy p where p.polrelid = c.oid and (p.polroles @> array[r.oid] or p.polroles = '{0}'))
     union all
     select c.relname || ' is open by policy ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
      where pg_get_expr(p.polqual, p.polrelid) = 'true'
        and p.polroles && (select array_agg(r.oid) || '{0}'::oid[] from pg_roles r where r.rolname = any($1))
     order by 1`,
    [roles],
  );
  return rows.map(({ fault }) => fault);
}

/** Which walled tables a login may read at all. */
export async function readableBy(
  owner: pg.Client,
  login: Login,
  tables: readonly string[],
): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select t as name from unnest($2::text[]) t where has_any_column_privilege($1, t, 'select') order by 1",
    [roleOf(prefix, login), tables],
  );
  return rows.map(({ name }) => name);
}

const valueOf: Readonly<Record<string, string>> = {
  uuid: "gen_random_uuid()",
  text: "'x'",
  integer: "1",
  bigint: "1",
  numeric: "1",
  smallint: "1",
  real: "1",
  "double precision": "1",
  boolean: "true",
  bytea: "'\\x01'::bytea",
  date: "current_date",
  "time without time zone": "'10:00'",
  jsonb: "'{}'::jsonb",
  interval: "'1 day'::interval",
  "timestamp with time zone": "now()",
};

type Column = { readonly table_name: string; readonly column_name: string; readonly data_type: string };

/** Takes rules and links out of this database and puts one row of the network into every table that carries one. */
export async function fillEveryTable(
  owner: pg.Client,
  networkId: string,
  tables: readonly string[],
): Promise<void> {
  const { rows: links } = await owner.query<{ statement: string }>(
    `select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname) as statement
       from pg_constraint where contype in ('c', 'f') and connamespace = 'public'::regnamespace`,
  );
  for (const { statement } of links) await owner.query(statement);
  const { rows: columns } = await owner.query<Column>(
    `select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO'
        and (is_nullable = 'NO' and column_default is null or column_name = 'network_id')`,
  );
  for (const table of tables) {
    const own = columns.filter((column) => column.table_name === table);
    const values = own.map(({ column_name, data_type }) =>
      column_name === "network_id"
        ? `'${networkId}'`
        : data_type === "ARRAY"
          ? "'{}'"
          : (valueOf[data_type] ?? "null"),
    );
    await owner.query("set session_replication_role = replica");
    await owner.query(
      `insert into ${table} (${own.map(({ column_name }) => column_name).join(", ")}) values (${values.join(", ")})`,
    );
    await owner.query("set session_replication_role = origin");
  }
}
