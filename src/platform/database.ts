import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import type { DB } from "./database-schema.ts";
import { type Login, loginNames, roleOf } from "./logins.ts";
import { patientPool } from "./patient-pool.ts";
import { enterPrimary, type Primary, unknownPrimary } from "./primary-pool.ts";

/** A transaction that may write. */
export type WriteTransaction = Transaction<DB>;
/** A transaction that only reads: the writing verbs are missing from the type and refused by the server. */
export type ReadTransaction = Omit<
  Transaction<DB>,
  "insertInto" | "updateTable" | "deleteFrom" | "mergeInto" | "replaceInto"
>;

/** What row-level security sees. Set for one transaction only, never for a connection. */
export type Reach = {
  readonly network?: string | null;
  readonly organisation?: string | null;
  readonly account?: string | null;
  readonly locator?: Buffer | null;
  readonly token?: Buffer | null;
  /** The one concern in which another team reads along; the store checks consent and membership by itself. */
  readonly reading?: string | null;
};

export type Database = {
  readonly read: <T>(
    login: Login,
    reach: Reach,
    work: (tx: ReadTransaction, now: Temporal.Instant) => Promise<T>,
  ) => Promise<T>;
  readonly write: <T>(
    login: Login,
    reach: Reach,
    work: (tx: WriteTransaction, now: Temporal.Instant) => Promise<T>,
  ) => Promise<T>;
  readonly listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
};

export type DatabaseAddress = {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly rolePrefix: string;
  /** The operator's addresses, one a server, with all they say about TLS; who signs in is replaced. */
  readonly urls?: readonly string[];
};

pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  Temporal.Instant.from(text.replace(" ", "T")),
);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// pg asks a value for toPostgres before it falls back to JSON; this is its own door for such types.
Object.defineProperty(Temporal.Instant.prototype, "toPostgres", {
  value(this: Temporal.Instant) {
    return this.toString();
  },
});

/** Opens one pool per login. `passwords` come from the key file; behind the embedded server's socket they are not asked for. */
export function openDatabase(
  address: DatabaseAddress,
  passwords: Readonly<Record<string, string>>,
  sizes: Partial<Record<Login, number>> = {},
  primary: Primary = unknownPrimary(),
): Database {
  const doorsOf = (login: Login) => doorsFor(address, login, passwords[login] ?? "");
  const pools = new Map(
    loginNames.map((login) => [login, openPool(doorsOf(login), login, sizes[login] ?? 8, primary)]),
  );
  const of = (login: Login): Kysely<DB> => {
    const pool = pools.get(login);
    if (pool === undefined) throw new Error(`no pool for ${login}`);
    return pool.kysely;
  };
  return {
    read: (login, reach, work) =>
      of(login)
        .transaction()
        .setAccessMode("read only")
        .execute(async (tx) => work(tx, await enter(tx, reach))),
    write: (login, reach, work) =>
      of(login)
        .transaction()
        .execute(async (tx) => work(tx, await enter(tx, reach))),
    listen: (channel, heard) => listenOn(doorsOf("worker"), primary, channel, heard),
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.kysely.destroy()));
    },
  };
}

/** Sets the reach for this transaction and reads the one clock, in a single round trip. */
async function enter(tx: Transaction<DB>, reach: Reach): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Temporal.Instant }>`select
    set_config('app.network', ${reach.network ?? ""}, true), set_config('app.organisation', ${reach.organisation ?? ""}, true),
    set_config('app.account', ${reach.account ?? ""}, true), set_config('app.locator', ${reach.locator?.toString("hex") ?? ""}, true),
    set_config('app.token', ${reach.token?.toString("hex") ?? ""}, true), set_config('app.reading', ${reach.reading ?? ""}, true),
    tragnetz_now() as now`.execute(tx);
  const now = rows[0]?.now;
  if (now === undefined) throw new Error("the database did not tell the time");
  return now;
}

/** Parameters win over the part before the host, which an address with a socket does not even have. */
const signedInAs = (url: string, user: string, password: string): string => {
  const changed = new URL(url);
  changed.searchParams.set("user", user);
  changed.searchParams.set("password", password);
  return changed.href;
};

function doorsFor(address: DatabaseAddress, login: Login, password: string): readonly pg.PoolConfig[] {
  const { host, port, database, rolePrefix, urls } = address;
  const user = roleOf(rolePrefix, login);
  const ways: readonly pg.PoolConfig[] = urls?.map((url) => ({
    connectionString: signedInAs(url, user, password),
  })) ?? [{ host, port, database, user, password }];
  return ways.map((way) => ({
    ...way,
    connectionTimeoutMillis: 3000,
    application_name: `tragnetz ${login}`,
  }));
}

function openPool(doors: readonly pg.PoolConfig[], login: Login, max: number, primary: Primary) {
  const limits = { max, idleTimeoutMillis: 30_000, allowExitOnIdle: true };
  const pool = patientPool(
    doors.map((door) => ({ ...door, ...limits })),
    login,
    primary,
  );
  return {
    pool,
    kysely: new Kysely<DB>({
      dialect: new PostgresDialect({ pool }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    }),
  };
}

async function listenOn(
  doors: readonly pg.PoolConfig[],
  primary: Primary,
  channel: string,
  heard: (payload: string) => void,
): Promise<() => Promise<void>> {
  const client = await enterPrimary(doors, primary);
  client.on("notification", (note) => heard(note.payload ?? ""));
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  return () => client.end();
}
