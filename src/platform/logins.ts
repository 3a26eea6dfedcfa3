import pg from "pg";

/**
 * Each part of the product has its own login at the database (decisions.md 14). `SET ROLE` inside one login
 * would be no wall, because the code that holds the connection can reset it.
 */
export const loginNames = ["app", "public", "family", "worker", "retention"] as const;
export type Login = (typeof loginNames)[number];

export const roleOf = (prefix: string, login: Login): string => `${prefix}_${login}`;

/** Creates or repairs the logins: no superuser, no bypass of row-level security, owners of nothing. */
export async function createLogins(
  owner: pg.Client,
  prefix: string,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  for (const login of loginNames) {
    const role = pg.escapeIdentifier(roleOf(prefix, login));
    const exists = await owner.query("select 1 from pg_roles where rolname = $1", [roleOf(prefix, login)]);
    const secret = pg.escapeLiteral(passwords[login] ?? "");
    const rights = `login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${secret}`;
    await owner.query(`${exists.rowCount === 0 ? "create" : "alter"} role ${role} ${rights}`);
    await owner.query(`alter role ${role} set timezone = 'Europe/Berlin'`);
    await owner.query(`alter role ${role} set statement_timeout = '20s'`);
    await owner.query(`alter role ${role} set idle_in_transaction_session_timeout = '30s'`);
  }
}

const faultsQuery = `
  select r.rolname as role,
         r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb as too_much,
         exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'v', 'm', 'S', 'f', 'p')) as owns
    from pg_roles r where r.rolname = any($1)`;

/** Names what is wrong with the logins, or nothing. The product refuses to start on any of it. */
export async function faultsOfLogins(owner: pg.Client, prefix: string): Promise<string[]> {
  const wanted = loginNames.map((login) => roleOf(prefix, login));
  const { rows } = await owner.query<{ role: string; too_much: boolean; owns: boolean }>(faultsQuery, [
    wanted,
  ]);
  const missing = wanted
    .filter((role) => !rows.some((row) => row.role === role))
    .map((role) => `${role} does not exist`);
  const tooMuch = rows
    .filter((row) => row.too_much)
    .map((row) => `${row.role} has more rights than row-level security allows`);
  return [...missing, ...tooMuch, ...rows.filter((row) => row.owns).map((row) => `${row.role} owns tables`)];
}
