import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedDatabaseRefused, explainFailure } from "./refusals.ts";
import { askServer, isServerOf, livingServer } from "./running-server.ts";
import type { ServerAccount } from "./server-account.ts";
import { port, serverEnvironment } from "./settings.ts";

const firstAnswerMs = 60_000;
// After a power cut the server answers "still starting" while it repeats its log; that may take its time.
const recoveryMs = 600_000;
const stopMs = 60_000;
const largestOldLog = 5 * 1024 * 1024;

export type Launched = { readonly pid: number; readonly failed: () => string | undefined };

// Files are kept a week by their weekday's name, but a restart appends; so a big one goes at start.
const dropBigLogs = (database: string): void => {
  const folder = join(database, "log");
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = join(folder, name);
    if (statSync(file).size > largestOldLog) rmSync(file);
  }
};

const newestLog = (database: string): string => {
  const folder = join(database, "log");
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const newest = files.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
  return newest === undefined ? "" : readFileSync(newest, "utf8").slice(-4000);
};

// What postgres always says before its log moves from here to the data folder.
const handover = /redirecting log output|Future log output/;

const telling = (log: string): string => {
  const lines = log.split("\n").filter((line) => line.trim() !== "" && !handover.test(line));
  const grave = lines.filter((line) => /FATAL|PANIC/.test(line));
  return (grave.length > 0 ? grave : lines).join("\n");
};

const printed = (data: DataFolder): string =>
  telling(existsSync(data.startLog) ? readFileSync(data.startLog, "utf8") : "") ||
  telling(newestLog(data.database)) ||
  "-";

/** Starts postgres in a session of its own, so that Ctrl-C reaches us first and we can stop it in order. */
export const launch = (data: DataFolder, native: string, account: ServerAccount): Launched => {
  dropBigLogs(data.database);
  const log = openSync(data.startLog, "w", 0o600);
  const child = spawn(
    join(native, "bin", "postgres"),
    ["-D", data.database, "-c", `config_file=${data.settings}`],
    { ...account, cwd: "/", env: serverEnvironment, stdio: ["ignore", log, log], detached: true },
  );
  closeSync(log);
  child.unref();
  let problem: string | undefined;
  let ended = false;
  child.once("error", (error) => (problem = String(error)));
  child.once("exit", () => (ended = true));
  return { pid: child.pid ?? 0, failed: () => problem ?? (ended ? printed(data) : undefined) };
};

const isStillStarting = (error: unknown): boolean => (error as { code?: string }).code === "57P03";

type Waiting = {
  readonly socketDir: string;
  readonly database: string;
  readonly failed: () => string | undefined;
  readonly limitMs?: number;
};

/** Waits until the server of this data folder answers a query. Throws with its last log lines. */
export const waitUntilReady = async ({ socketDir, database, failed, limitMs }: Waiting): Promise<void> => {
  const begun = performance.now();
  let limit = limitMs ?? firstAnswerMs;
  let last: unknown;
  while (performance.now() - begun < limit) {
    const failure = failed();
    if (failure !== undefined) throw explainFailure(failure, "start-failed");
    try {
      if ((await askServer(socketDir, port)).dataDirectory === database) return;
    } catch (error) {
      last = error;
      if (isStillStarting(error)) limit = recoveryMs;
    }
    await pause(10);
  }
  throw explainFailure(`${telling(newestLog(database))}\n${String(last)}`, "start-failed");
};

const hasEnded = async (pid: number, database: string, limitMs: number): Promise<boolean> => {
  const begun = performance.now();
  while (performance.now() - begun < limitMs) {
    if (livingServer(database)?.pid !== pid) return true;
    await pause(10);
  }
  return false;
};

/** Asks a server to stop without waiting: for a process that ends without having called `stop()`. */
export const signalStop = (pid: number, database: string): void => {
  if (isServerOf(pid, database)) process.kill(pid, "SIGINT");
};

/**
 * Stops a server by its pid: "fast" (open transactions are rolled back, everything is written), and if that takes
 * too long "immediate", after which the next start repeats the log. Does nothing when it is gone already.
 */
export const stopServer = async (pid: number, database: string): Promise<void> => {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isServerOf(pid, database)) return;
    process.kill(pid, signal);
    if (await hasEnded(pid, database, stopMs)) return;
  }
  throw new EmbeddedDatabaseRefused(
    "stop-failed",
    `Der Datenbankserver (Prozess ${pid}) ließ sich nicht anhalten.`,
  );
};
