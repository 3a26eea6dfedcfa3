import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Config } from "./config.ts";
import type { DB } from "./database-schema.ts";
import { type Database, type DatabaseAddress, openDatabase, type WriteTransaction } from "./database.ts";
import { type Purpose, startEmbeddedDatabase } from "./embedded-database/embedded-database.ts";
import { InstallationRefused } from "./installation-refused.ts";
import { createLogins, faultsOfLogins } from "./logins.ts";
import { type Migration, migrate, readMigrations, refuseOtherSchema } from "./migrations.ts";
import { enterAsOwner, operatorsServer } from "./operators-server.ts";
import { type Primary, primaryPool, unknownPrimary } from "./primary-pool.ts";
import { loadKeyFile, loadOrCreateKeyFile, replaceKeyFile } from "./vault/key-file.ts";
import { keysForStore } from "./vault/key-turn.ts";
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

type Store = {
  readonly owner: readonly pg.ClientConfig[];
  readonly primary: Primary;
  readonly address: DatabaseAddress;
  /** Signs in as the owner, or refuses in one sentence. */
  readonly enter: () => Promise<pg.Client>;
  readonly stop: () => Promise<void>;
};

/** Who only looks changes no schema and no login. */
export type InstallationPurpose = Purpose | "look";

/** Opens the store: the operator's server, or the embedded one. `migrationsFolder` holds the numbered SQL files. */
export async function openInstallation(
  config: Config,
  migrationsFolder: string,
  purpose: InstallationPurpose,
  tell: (line: string) => void,
): Promise<Installation> {
  const store =
    config.databaseUrl === null
      ? await embeddedStore(config, purpose === "look" ? "command" : purpose, tell)
      : operatorStore(config.databaseUrl, config.databaseOwnerUrl);
  try {
    const owner = await store.enter();
    try {
      const migrations = await readMigrations(migrationsFolder, store.address.rolePrefix);
      if (purpose === "look") await refuseOtherSchema(owner, migrations);
      const keys = await keysFor(owner, config, tell);
      if (purpose !== "look") await bringUpToDate(owner, { store, keys, migrations, tell });
      return {
        database: openDatabase(store.address, keys.databasePasswords, {}, store.primary),
        keys,
        address: store.address,
        asOwner: ownerAccess(store.owner, store.primary),
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

type UpToDate = {
  readonly store: Store;
  readonly keys: ServerKeys;
  readonly migrations: readonly Migration[];
  readonly tell: (line: string) => void;
};

/** Logins first, because the schema names them. */
async function bringUpToDate(owner: pg.Client, { store, keys, migrations, tell }: UpToDate): Promise<void> {
  await refuseWeakLogins(owner, store.address.rolePrefix);
  await createLogins(owner, store.address.rolePrefix, keys.databasePasswords);
  await migrate(owner, migrations, tell);
  await owner.query("insert into installation (key_file_id) values ($1) on conflict do nothing", [
    keyFileId(keys),
  ]);
}

/** The owner's way in through these doors, one a server; nothing is opened before it is used. */
export const ownerAccess =
  (doors: readonly pg.ClientConfig[], primary: Primary = unknownPrimary()): AsOwner =>
  async (work) => {
    const single = { max: 1, application_name: "tragnetz owner" };
    const pool = primaryPool(
      doors.map((door) => ({ ...door, ...single })),
      primary,
    );
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
  const inside = { ...owner, database: "tragnetz" };
  const enter = async () => {
    const entered = new pg.Client(inside);
    await entered.connect();
    return entered;
  };
  return { owner: [inside], primary: unknownPrimary(), address, enter, stop: () => server.stop() };
}

function operatorStore(databaseUrl: string, ownerUrl: string | null): Store {
  const server = operatorsServer(databaseUrl, ownerUrl);
  const primary = unknownPrimary();
  const enter = () => enterAsOwner(server, ownerUrl, primary);
  return { ...server, primary, enter, stop: () => Promise.resolve() };
}

/** An existing store needs exactly its own key file; a new store may make one. */
async function keysFor(owner: pg.Client, config: Config, tell: (line: string) => void): Promise<ServerKeys> {
  const rules = { allowDemo: config.demo || !config.production, production: config.production };
  const known = await owner.query<{ there: string | null }>(
    "select to_regclass('public.installation')::text as there",
  );
  if (known.rows[0]?.there === null) return loadOrCreateKeyFile(config.keyFile, rules);
  const stored = await owner.query<{ key_file_id: string }>("select key_file_id from installation");
  const expected = stored.rows[0]?.key_file_id;
  if (expected === undefined) return loadOrCreateKeyFile(config.keyFile, rules);
  const fitting = keysForStore(loadKeyFile(config.keyFile, rules), expected);
  if (fitting === null)
    throw new InstallationRefused(
      "key-file-of-another",
      `Die Schlüsseldatei ${config.keyFile} gehört zu einer anderen Installation als diese Datenbank.`,
    );
  if (fitting.follow) replaceKeyFile(config.keyFile, fitting.keys);
  const { turn } = fitting.keys;
  if (turn)
    tell(
      `Ein Schlüsselwechsel ist nicht zu Ende. Bitte noch einmal: keys rotate --key ${turn.name} --backup DATEI`,
    );
  return fitting.keys;
}

async function refuseWeakLogins(owner: pg.Client, prefix: string): Promise<void> {
  const faults = await faultsOfLogins(owner, prefix);
  if (faults.length > 0)
    throw new InstallationRefused(
      "walls-open",
      `Tragnetz startet nicht, weil seine Anmeldungen an der Datenbank zu viel dürfen: ${faults.join("; ")}.`,
    );
}
