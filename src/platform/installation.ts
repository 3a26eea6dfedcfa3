import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Config } from "./config.ts";
import type { DB } from "./database-schema.ts";
import { type Database, type DatabaseAddress, openDatabase, type WriteTransaction } from "./database.ts";
import { type Purpose, startEmbeddedDatabase } from "./embedded-database/embedded-database.ts";
import { createLogins, faultsOfLogins } from "./logins.ts";
import { migrate, readMigrations } from "./migrations.ts";
import { loadKeyFile, loadOrCreateKeyFile } from "./vault/key-file.ts";
import { keyFileId, type ServerKeys } from "./vault/server-keys.ts";

/** The store of one installation, migrated, with its keys: what every process stands on. */
export type Installation = {
  readonly database: Database;
  readonly keys: ServerKeys;
  readonly address: DatabaseAddress;
  readonly asOwner: AsOwner;
  readonly stop: () => Promise<void>;
};

/**
 * Lets work do single steps as the owner of the store, each in a transaction of its own, over one connection that is
 * closed at the end. Only for what no login may do: setting the clock of a rehearsal, emptying the demo. Nothing that
 * answers a request gets it.
 */
export type AsOwner = <T>(work: (step: OwnerStep) => Promise<T>) => Promise<T>;
export type OwnerStep = <T>(step: (tx: WriteTransaction) => Promise<T>) => Promise<T>;

/** A start that must not happen, in one sentence. */
export class InstallationRefused extends Error {}

type Store = {
  readonly owner: pg.ClientConfig;
  readonly address: DatabaseAddress;
  readonly stop: () => Promise<void>;
};

/** Opens the store: the operator's server, or the embedded one. `migrationsFolder` holds the numbered SQL files. */
export async function openInstallation(
  config: Config,
  migrationsFolder: string,
  purpose: Purpose,
  tell: (line: string) => void,
): Promise<Installation> {
  const store =
    config.databaseUrl === null ? await embeddedStore(config, purpose, tell) : operatorStore(config);
  try {
    const owner = new pg.Client(store.owner);
    await owner.connect();
    try {
      const keys = await keysFor(owner, config);
      await createLogins(owner, store.address.rolePrefix, keys.databasePasswords);
      await migrate(owner, await readMigrations(migrationsFolder, store.address.rolePrefix), tell);
      await refuseWeakLogins(owner, store.address.rolePrefix);
      await owner.query("insert into installation (key_file_id) values ($1) on conflict do nothing", [
        keyFileId(keys),
      ]);
      return {
        database: openDatabase(store.address, keys.databasePasswords),
        keys,
        address: store.address,
        asOwner: ownerAccess(store.owner),
        stop: store.stop,
      };
    } finally {
      await owner.end();
    }
  } catch (fault) {
    await store.stop();
    throw fault;
  }
}

/** The owner's way in for this address; nothing is opened before it is used. */
export const ownerAccess =
  (config: pg.ClientConfig): AsOwner =>
  async (work) => {
    const pool = new pg.Pool({ ...config, max: 1, application_name: "tragnetz owner" });
    const kysely = new Kysely<DB>({
      dialect: new PostgresDialect({ pool }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    });
    try {
      return await work((step) => kysely.transaction().execute(step));
    } finally {
      await kysely.destroy();
    }
  };

async function embeddedStore(config: Config, purpose: Purpose, tell: (line: string) => void): Promise<Store> {
  const server = await startEmbeddedDatabase({ dataDir: config.dataDir, purpose, tell });
  const owner = { host: server.socketDir, port: server.port, user: server.superuser, database: "postgres" };
  const client = new pg.Client(owner);
  await client.connect();
  const exists = await client.query("select 1 from pg_database where datname = 'tragnetz'");
  if (exists.rowCount === 0) await client.query("create database tragnetz");
  await client.end();
  const address = { host: server.socketDir, port: server.port, database: "tragnetz", rolePrefix: "tragnetz" };
  return { owner: { ...owner, database: "tragnetz" }, address, stop: () => server.stop() };
}

/** With an operator's server the logins carry the database's name, so that two installations can share one server. */
function operatorStore(config: Config): Store {
  const url = new URL(config.databaseUrl ?? "");
  const database = decodeURIComponent(url.pathname.slice(1)) || "tragnetz";
  const host = url.searchParams.get("host") ?? url.hostname;
  const address = {
    host,
    port: Number(url.port || 5432),
    database,
    rolePrefix: database.replace(/[^a-z0-9_]/gi, "_").toLowerCase(),
  };
  return {
    owner: { connectionString: config.databaseOwnerUrl ?? config.databaseUrl ?? "" },
    address,
    stop: () => Promise.resolve(),
  };
}

/** An existing store needs exactly its own key file; a new store may make one. */
async function keysFor(owner: pg.Client, config: Config): Promise<ServerKeys> {
  const rules = { allowDemo: config.demo || !config.production, production: config.production };
  const known = await owner.query<{ there: string | null }>(
    "select to_regclass('public.installation')::text as there",
  );
  if (known.rows[0]?.there === null) return loadOrCreateKeyFile(config.keyFile, rules);
  const stored = await owner.query<{ key_file_id: string }>("select key_file_id from installation");
  const expected = stored.rows[0]?.key_file_id;
  if (expected === undefined) return loadOrCreateKeyFile(config.keyFile, rules);
  const keys = loadKeyFile(config.keyFile, rules);
  if (keyFileId(keys) !== expected)
    throw new InstallationRefused(
      `The key file ${config.keyFile} belongs to another installation than this database.`,
    );
  return keys;
}

async function refuseWeakLogins(owner: pg.Client, prefix: string): Promise<void> {
  const faults = await faultsOfLogins(owner, prefix);
  if (faults.length > 0)
    throw new InstallationRefused(
      `Tragnetz does not start, because its walls in the database are open: ${faults.join("; ")}.`,
    );
}
