import pg from "pg";

/**
 * Each part of the product has its own login at the database (decisions.md 14). `SET ROLE` inside one login
 * would be no wall, because the code that holds the connection can reset it.
 */
export const loginNames = ["app", "public", "family", "worker", "retention"] as const;
export type Login = (typeof loginNames)[number];

export const roleOf = (prefix: string, login: Login): string => `${prefix}_${login}`;

const rights = "login nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit";

/**
 * Creates the logins: no superuser, no bypass of row-level security, owners of nothing. Of one that is there only
 * the password and the settings are written: rights somebody gave it by hand are a reason not to start, and an owner
 * who is no superuser may not even name the attributes of others.
 */
export async function createLogins(
  owner: pg.Client,
  prefix: string,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  for (const login of loginNames) {
    const role = pg.escapeIdentifier(roleOf(prefix, login));
    const exists = await owner.query("select 1 from pg_roles where rolname = $1", [roleOf(prefix, login)]);
    const secret = pg.escapeLiteral(passwords[login] ?? "");
    await owner.query(
      exists.rowCount === 0
        ? `create role ${role} ${rights} password ${secret}`
        : `alter role ${role} password ${secret}`,
    );
    await owner.query(`alter role ${role} set timezone = 'Europe/Berlin'`);
    await owner.query(`alter role ${role} set statement_timeout = '20s'`);
    await owner.query(`alter role ${role} set idle_in_transaction_session_timeout = '30s'`);
  }
}

// Owning anything at all, in any database of the server, is too much; so is belonging to another role, because
// SET ROLE would lend its rights.
const faultsQuery = `
  select r.rolname as role,
         r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as too_much,
         exists (select 1 from pg_auth_members m where m.member = r.oid) as belongs,
         exists (select 1 from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o') as owns
    from pg_roles r where r.rolname = any($1)`;

type Facts = {
  readonly role: string;
  readonly too_much: boolean;
  readonly belongs: boolean;
  readonly owns: boolean;
};

const faultsOf = ({ role, too_much, belongs, owns }: Facts): string[] => [
  ...(too_much ? [`${role} hat Rechte, mit denen sie an den Zeilenregeln vorbeikäme`] : []),
  ...(belongs ? [`${role} gehört zu einer anderen Rolle und könnte deren Rechte nutzen`] : []),
  ...(owns ? [`${role} ist Eigentümerin von etwas`] : []),
];

/** Names what is wrong with the logins, or nothing; some may not exist yet. The product refuses to start on any of it. */
export async function faultsOfLogins(owner: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await owner.query<Facts>(faultsQuery, [loginNames.map((login) => roleOf(prefix, login))]);
  return rows.flatMap(faultsOf);
}
