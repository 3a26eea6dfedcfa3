import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, lchownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { runnableBinaries } from "../../src/platform/embedded-database/binaries.ts";
import { nobody, runsAsRoot } from "../../src/platform/embedded-database/server-account.ts";
import { serverEnvironment } from "../../src/platform/embedded-database/settings.ts";

/** A PostgreSQL as a data centre runs it: on TCP, with passwords, knowing nothing of the product. */
export type OperatorsServer = {
  readonly port: number;
  /** The address of a database as somebody; the password of the superuser `postgres` is `password`. */
  readonly url: (user: string, secret: string, database: string) => string;
  readonly asSuperuser: (database: string, ...statements: readonly string[]) => Promise<pg.QueryResult>;
  readonly up: () => Promise<void>;
  readonly down: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

export const password = "ein Geheimnis: mit / und @";
const account = runsAsRoot() ? nobody : undefined;

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

async function initialise(native: string, folder: string): Promise<void> {
  const secret = join(folder, "superuser");
  writeFileSync(secret, password);
  if (account) lchownSync(secret, account.uid, account.gid);
  const words = ["-D", join(folder, "data"), "-U", "postgres", `--pwfile=${secret}`, "--auth=scram-sha-256"];
  await promisify(execFile)(
    join(native, "bin/initdb"),
    [...words, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    { ...account, cwd: "/", env: serverEnvironment },
  );
  rmSync(secret);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

/** Makes and starts one in a folder of its own. */
export async function startOperatorsServer(): Promise<OperatorsServer> {
  const folder = mkdtempSync(join(tmpdir(), "operators-server-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "binaries"));
  const native = await runnableBinaries(join(folder, "binaries"), account);
  const port = await freePort();
  mkdirSync(join(folder, "data"), { mode: 0o700 });
  if (account) lchownSync(join(folder, "data"), account.uid, account.gid);
  await initialise(native, folder);
  const url = (user: string, secret: string, database: string) =>
    `postgres://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | undefined;
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"];
  const up = async () => {
    const words = ["-D", join(folder, "data"), ...settings.flatMap((setting) => ["-c", setting])];
    const options = { ...account, cwd: "/", env: serverEnvironment, stdio: "ignore" } as const;
    server = spawn(join(native, "bin/postgres"), words, options);
    while (!(await answers(url("postgres", password, "postgres")))) await pause(20);
  };
  const down = async () => {
    if (server === undefined || server.exitCode !== null) return;
    const gone = once(server, "exit");
    server.kill("SIGINT");
    await gone;
  };
  await up();
  return {
    port,
    url,
    asSuperuser: (database, ...statements) =>
      saidBySuperuser(url("postgres", password, database), statements),
    up,
    down,
    remove: async () => {
      await down();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function saidBySuperuser(url: string, statements: readonly string[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results: pg.QueryResult[] = [];
    for (const statement of statements) results.push(await client.query(statement));
    const last = results.at(-1);
    if (last === undefined) throw new Error("the superuser was told nothing");
    return last;
  } finally {
    await client.end();
  }
}
