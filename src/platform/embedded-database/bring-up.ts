import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findBinaries, runnableBinaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import { checkExisting, initialise } from "./initialise.ts";
import { launch, stopServer, waitUntilReady } from "./postmaster.ts";
import { EmbeddedDatabaseRefused } from "./refusals.ts";
import { askServer, isServerOf, livingServer, readPostmaster } from "./running-server.ts";
import { closeToOthers, type ServerAccount } from "./server-account.ts";
import { accessText, settingsText } from "./settings.ts";
import { chooseSocketFolder, prepareSocketFolder } from "./socket-folder.ts";

export type Server = { readonly pid: number; readonly socketDir: string };
export type Tell = (line: string) => void;

const adoptionMs = 15_000;
const leftoverMs = 15_000;

// Never written in place: the folder is ours alone, and a reader sees the old file or the new one.
const writeForServer = (path: string, text: string): void => {
  writeFileSync(`${path}.new`, text);
  chmodSync(`${path}.new`, 0o644);
  renameSync(`${path}.new`, path);
};

/** Waits for a server that somebody else started. Returns undefined when it never answers or is gone. */
export const joinLivingServer = async (data: DataFolder): Promise<Server | undefined> => {
  const begun = performance.now();
  let found = livingServer(data.database);
  while (found !== undefined && found.socketDir === undefined && performance.now() - begun < adoptionMs) {
    await pause(20);
    found = livingServer(data.database);
  }
  if (found?.socketDir === undefined) return undefined;
  const { pid, socketDir } = found;
  const failed = () => (isServerOf(pid, data.database) ? undefined : "server ended");
  const waiting = { socketDir, database: data.database, failed, limitMs: adoptionMs };
  return waitUntilReady(waiting).then(
    () => ({ pid, socketDir }),
    () => undefined,
  );
};

const refuseServerElsewhere = async (data: DataFolder): Promise<void> => {
  const stale = readPostmaster(data.database);
  if (stale?.socketDir === undefined) return;
  const answer = await askServer(stale.socketDir, stale.port).catch(() => undefined);
  if (answer?.dataDirectory !== data.database) return;
  throw new EmbeddedDatabaseRefused(
    "in-use-elsewhere",
    `Der Datenordner ${data.folder} wird schon von einem Server benutzt, dessen Prozess von hier nicht zu sehen ist (anderer Container?).`,
  );
};

/*
 * A dead server's number may have gone to another process of the same user; PostgreSQL then believes its server
 * still runs. Deleting the file would also switch off its check for leftover processes, so only the number is
 * replaced, by ours: PostgreSQL takes the number of its own parent for stale.
 */
const disarmRecycledPid = (database: string): void => {
  const file = join(database, "postmaster.pid");
  if (!existsSync(file)) return;
  const [, ...rest] = readFileSync(file, "utf8").split("\n");
  const handle = openSync(file, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW);
  writeSync(handle, [String(process.pid), ...rest].join("\n"));
  closeSync(handle);
};

const isLeftoverOfKilledServer = (error: unknown): boolean =>
  error instanceof Error && /pre-existing shared memory|lock file/.test(error.message);

const launchAndWait = async (data: DataFolder, native: string, account: ServerAccount): Promise<Server> => {
  const socketDir = chooseSocketFolder(data.folder, account);
  prepareSocketFolder(socketDir, account);
  writeForServer(data.settings, settingsText({ ...data, socketDir }));
  writeForServer(data.access, accessText);
  disarmRecycledPid(data.database);
  const { pid, failed } = launch(data, native, account);
  await waitUntilReady({ socketDir, database: data.database, failed }).catch(async (error: unknown) => {
    await stopServer(pid, data.database);
    throw error;
  });
  return { pid, socketDir };
};

/** Starts the server of existing data; waits a while for the last processes of a killed one to go. */
export const startServer = async (
  data: DataFolder,
  native: string,
  account: ServerAccount,
): Promise<Server> => {
  await refuseServerElsewhere(data);
  const begun = performance.now();
  for (;;) {
    try {
      return await launchAndWait(data, native, account);
    } catch (error) {
      if (!isLeftoverOfKilledServer(error) || performance.now() - begun > leftoverMs) throw error;
      await pause(100);
    }
  }
};

const adopt = async (data: DataFolder, tell: Tell): Promise<Server | undefined> => {
  const server = await joinLivingServer(data);
  const deaf = server === undefined ? livingServer(data.database) : undefined;
  if (server !== undefined) tell(`Datenbank: laufender Server (Prozess ${server.pid}) übernommen`);
  if (deaf !== undefined) await stopServer(deaf.pid, data.database);
  return server;
};

/** A started or adopted server, and the way to start it again should it die. */
export type Owned = { readonly server: Server; restart(): Promise<Server> };

/** Brings the server of a data folder up for its owner: creates, adopts or starts it. */
export const bringUp = async (data: DataFolder, account: ServerAccount, tell: Tell): Promise<Owned> => {
  const native = await runnableBinaries(data.binaries, account);
  if (!existsSync(data.database)) {
    tell(`Datenbank: wird angelegt in ${data.folder}`);
    await initialise(data, native, account);
  }
  checkExisting(data.database, findBinaries().version.split(".")[0] ?? "");
  closeToOthers(data.database, account);
  const restart = () => startServer(data, native, account);
  return { server: (await adopt(data, tell)) ?? (await restart()), restart };
};
