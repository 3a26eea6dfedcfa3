import pg from "pg";
import type { DatabaseAddress } from "./database.ts";
import { InstallationRefused } from "./installation-refused.ts";
import {
  connectionRefusal,
  onlyReplicas,
  type OwnerFacts,
  refuseOldServer,
  refuseWeakOwner,
  twoPrimaries,
} from "./operators-server-refusals.ts";
import { type Primary, standingOf } from "./primary-pool.ts";
import { serversIn } from "./several-servers.ts";

/** The operator's own PostgreSQL: where it is, and how its owner gets in; one door for each of its servers. */
export type OperatorsServer = {
  readonly owner: readonly pg.ClientConfig[];
  readonly address: DatabaseAddress;
};

const patienceMs = 10_000;

const doorTo = (url: string): pg.ClientConfig => ({
  connectionString: url,
  connectionTimeoutMillis: patienceMs,
});

const variableOf = (ownerUrl: string | null): string =>
  ownerUrl === null ? "DATABASE_URL" : "DATABASE_OWNER_URL";

/**
 * The names of our logins begin with the database's name, so that two installations can share one server. PostgreSQL
 * cuts names at 63 bytes and keeps "pg_" for itself.
 */
export const rolePrefixOf = (database: string): string => {
  const plain = database
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, "_")
    .slice(0, 50);
  return /^(?!pg_)[a-z]/.test(plain) ? plain : `t_${plain}`;
};

const databaseIn = (url: string): string => {
  const name = decodeURIComponent(new URL(serversIn(url)[0] ?? url).pathname.slice(1));
  if (name !== "") return name;
  throw new InstallationRefused(
    "database-unnamed",
    "DATABASE_URL und DATABASE_OWNER_URL müssen eine Datenbank nennen: postgres://benutzer:passwort@server/tragnetz.",
  );
};

/** What the two addresses of the environment say. `DATABASE_OWNER_URL` may only differ in who signs in. */
export function operatorsServer(url: string, ownerUrl: string | null): OperatorsServer {
  const [database, ofOwner] = [databaseIn(url), databaseIn(ownerUrl ?? url)];
  if (database !== ofOwner)
    throw new InstallationRefused(
      "database-differs",
      `DATABASE_URL nennt die Datenbank „${database}“, DATABASE_OWNER_URL „${ofOwner}“: Es muss dieselbe sein.`,
    );
  if (serversIn(url).length !== serversIn(ownerUrl ?? url).length)
    throw new InstallationRefused(
      "database-differs",
      "DATABASE_URL und DATABASE_OWNER_URL müssen dieselben Server nennen, in derselben Reihenfolge.",
    );
  const urls = serversIn(url);
  const parsed = new URL(urls[0] ?? url);
  return {
    owner: serversIn(ownerUrl ?? url).map(doorTo),
    address: {
      host: parsed.searchParams.get("host") ?? parsed.hostname,
      port: Number(parsed.port || 5432),
      database,
      rolePrefix: rolePrefixOf(database),
      urls,
    },
  };
}

/** How the logins of this store are called; behind the embedded server's socket as in the migrations. */
export const rolePrefixOfStore = (url: string | null, ownerUrl: string | null): string =>
  url === null ? "tragnetz" : operatorsServer(url, ownerUrl).address.rolePrefix;

async function enter(config: pg.ClientConfig, variable: string): Promise<pg.Client> {
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (fault) {
    await client.end().catch(() => undefined);
    throw connectionRefusal(fault, client, variable);
  }
}

const ownerQuery = `
  select current_setting('server_version_num')::int as version, r.rolname as role,
         r.rolsuper or r.rolcreaterole as "createsRoles",
         (select pg_has_role(d.datdba, 'usage') from pg_database d where d.datname = current_database()) as "ownsDatabase"
    from pg_roles r where r.rolname = current_user`;

async function refuseStrongLogin(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ strong: boolean }>(
    "select rolsuper or rolbypassrls as strong from pg_roles where rolname = $1",
    [role],
  );
  if (rows[0]?.strong !== true) return;
  throw new InstallationRefused(
    "database-login-too-strong",
    `DATABASE_URL meldet sich als „${role}“ an, und der sieht an den Zeilenregeln vorbei (Superuser oder BYPASSRLS): Bitte dort eine Anmeldung ohne diese Rechte nennen oder keine, und diese nur in DATABASE_OWNER_URL.`,
  );
}

/** The everyday login is not used for anything where there is an owner, but a wrong one must not lie around unnoticed. */
async function checkEverydayLogin(url: string): Promise<void> {
  if (new URL(url).password === "") return;
  const client = await enter(doorTo(url), "DATABASE_URL");
  await client.end();
}

/** Signs in as the owner at the first of the servers. Two that may both be written to would drift apart unseen. */
async function enterFirst(
  doors: readonly pg.ClientConfig[],
  variable: string,
  primary: Primary,
): Promise<pg.Client> {
  const tried = await Promise.allSettled(doors.map((door) => enter(door, variable)));
  const open = tried.flatMap((one, place) =>
    one.status === "fulfilled" ? [{ place, client: one.value }] : [],
  );
  const asked = await Promise.all(
    open.map(async (one) => ({ ...one, standing: await standingOf(one.client) })),
  );
  const [first, ...more] = asked.filter(({ standing }) => !standing.replica);
  const chosen = more.length === 0 ? first : undefined;
  for (const { client } of open) if (client !== chosen?.client) await client.end();
  if (more.length > 0) throw twoPrimaries(variable);
  if (chosen === undefined) {
    const away = tried.find((one) => one.status === "rejected");
    throw open.length > 0 || away === undefined ? onlyReplicas(variable) : away.reason;
  }
  primary.place = chosen.place;
  primary.timeline = chosen.standing.timeline;
  return chosen.client;
}

/** Signs in as the owner and checks the server. Throws InstallationRefused with one sentence. */
export async function enterAsOwner(
  { owner, address }: OperatorsServer,
  ownerUrl: string | null,
  primary: Primary,
): Promise<pg.Client> {
  const client = await enterFirst(owner, variableOf(ownerUrl), primary);
  const url = address.urls?.[primary.place] ?? "";
  try {
    const { rows } = await client.query<OwnerFacts & { version: number }>(ownerQuery);
    const [facts] = rows;
    if (facts === undefined) throw new Error("the server does not know who signed in");
    refuseOldServer(facts.version);
    const everyday = decodeURIComponent(new URL(url).username);
    await refuseStrongLogin(client, ownerUrl === null ? facts.role : everyday);
    refuseWeakOwner(facts);
    if (ownerUrl !== null) await checkEverydayLogin(url);
    return client;
  } catch (fault) {
    await client.end();
    throw fault;
  }
}
