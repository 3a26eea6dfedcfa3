import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmodSync, lchownSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { runnableBinaries } from "../../../src/platform/embedded-database/binaries.ts";
import { nobody, runsAsRoot } from "../../../src/platform/embedded-database/server-account.ts";
import { serverEnvironment } from "../../../src/platform/embedded-database/settings.ts";

export type Place = { readonly host: string; readonly port: number; readonly user: string };

/** A PostgreSQL that a proof may kill: the product's own programs, or those of a distribution. */
export type ProofServer = {
  readonly place: Place;
  readonly version: string;
  readonly folder: string;
  /** Ends the postmaster and all its children with SIGKILL, as a power cut of the machine would. */
  readonly killHard: () => Promise<void>;
  /** Starts it again; answers the milliseconds until it took the first query. */
  readonly up: () => Promise<number>;
  readonly remove: () => Promise<void>;
};

export type ServerWish = {
  /** Folder with `initdb` and `postgres`; without it the product's embedded ones are used. */
  readonly bin?: string | undefined;
  /** As in operation (fsync on), or fast, where nothing is killed. */
  readonly durable: boolean;
  readonly settings?: readonly string[];
  /** Makes a replica of this server instead of an empty one; needs `pg_basebackup` in `bin`. */
  readonly replicaOf?: Place;
};

const account = runsAsRoot() ? nobody : undefined;
const run = promisify(execFile);
const give = (path: string): void => {
  if (account) lchownSync(path, account.uid, account.gid);
};

async function programs(folder: string, bin: string | undefined): Promise<string> {
  if (bin !== undefined) return bin;
  mkdirSync(join(folder, "binaries"));
  return join(await runnableBinaries(join(folder, "binaries"), account), "bin");
}

async function initialise(bin: string, data: string): Promise<void> {
  const words = ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
  const icu = ["--locale-provider=icu", "--icu-locale=de"];
  await run(join(bin, "initdb"), [...words, ...icu], { ...account, cwd: "/", env: serverEnvironment });
}

async function copy(bin: string, data: string, { host, port, user }: Place): Promise<void> {
  const words = ["-h", host, "-p", String(port), "-U", user, "-D", data, "-R", "-c", "fast", "--no-sync"];
  await run(join(bin, "pg_basebackup"), words, { ...account, cwd: "/", env: serverEnvironment });
}

const childrenOf = async (parent: number): Promise<number[]> => {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid="]);
  const pairs = stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([pid, ppid]) => (ppid === parent && pid !== undefined ? [pid] : []));
};

const endAtOnce = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was faster.
  }
};

const answers = async (place: Place): Promise<boolean> => {
  const client = new pg.Client({ ...place, database: "postgres" });
  client.on("error", () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

/** Makes and starts a server in a folder of its own, behind a socket that only this account reaches. */
export async function startProofServer(wish: ServerWish): Promise<ProofServer> {
  const folder = mkdtempSync(join(tmpdir(), "tragnetz-proof-"));
  chmodSync(folder, 0o755);
  const bin = await programs(folder, wish.bin);
  const [data, sockets] = [join(folder, "data"), join(folder, "s")];
  for (const made of [data, sockets]) {
    mkdirSync(made, { mode: 0o700 });
    give(made);
  }
  await (wish.replicaOf ? copy(bin, data, wish.replicaOf) : initialise(bin, data));
  const place: Place = { host: sockets, port: 5432, user: "postgres" };
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${sockets}`,
    "max_connections=160",
    `fsync=${wish.durable ? "on" : "off"}`,
    "jit=off",
    ...(wish.settings ?? []),
  ];
  const log = openSync(join(folder, "server.log"), "a", 0o600);
  let server: ChildProcess | undefined;
  const launch = (): ChildProcess => {
    const words = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
    const stdio: ["ignore", number, number] = ["ignore", log, log];
    return spawn(join(bin, "postgres"), words, { ...account, cwd: "/", env: serverEnvironment, stdio });
  };
  const up = async (): Promise<number> => {
    const begun = performance.now();
    server = launch();
    // The last children of a killed server may still hold its memory; then it refuses, and is asked again.
    while (!(await answers(place))) {
      if (server.exitCode !== null) server = launch();
      if (performance.now() - begun > 60_000)
        throw new Error(`no server: ${readFileSync(join(folder, "server.log"), "utf8").slice(-2000)}`);
      await pause(30);
    }
    return performance.now() - begun;
  };
  const gone = async (): Promise<void> => {
    const left = server;
    if (left === undefined || left.exitCode !== null || left.signalCode !== null) return;
    await new Promise<void>((resolve) => left.once("exit", () => resolve()));
  };
  const killHard = async (): Promise<void> => {
    const pid = server?.pid;
    if (pid === undefined) return;
    const children = await childrenOf(pid);
    endAtOnce(pid);
    children.forEach(endAtOnce);
    await gone();
  };
  await up();
  const { stdout } = await run(join(bin, "postgres"), ["--version"], { env: serverEnvironment });
  return {
    place,
    version: stdout.trim().replace(/^postgres \(PostgreSQL\) /, ""),
    folder,
    killHard,
    up,
    remove: async () => {
      server?.kill("SIGQUIT");
      await gone();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
