import { setTimeout as pause } from "node:timers/promises";
import { bringUp, joinLivingServer, type Server, type Tell } from "./bring-up.ts";
import { type DataFolder, openDataFolder, openTheWay } from "./data-folder.ts";
import { keepRunning } from "./keep-running.ts";
import { claimFolder, currentOwner, type Owner, type Purpose } from "./ownership.ts";
import { signalStop, stopServer } from "./postmaster.ts";
import { EmbeddedDatabaseRefused } from "./refusals.ts";
import { askServer } from "./running-server.ts";
import { serverAccount } from "./server-account.ts";
import { port, superuser } from "./settings.ts";

export { defaultDataDir } from "./data-folder.ts";
export type { Purpose } from "./ownership.ts";
export { EmbeddedDatabaseRefused } from "./refusals.ts";

/**
 * A running server of the product's own PostgreSQL. Connect with `host: socketDir`, `port` and a login; `superuser`
 * needs no password behind the socket's folder. `joined` means: somebody else owns it, `stop()` leaves it alone.
 */
export type EmbeddedDatabase = {
  readonly socketDir: string;
  readonly port: number;
  readonly superuser: string;
  readonly joined: boolean;
  readonly dataDir: string;
  stop(): Promise<void>;
};

// A command ends soon, so a starting server waits for it; a command waits for a server that is just starting.
const patienceMs = 30_000;

const refuseSystem = (system: string): void => {
  if (system === "linux" || system === "darwin") return;
  throw new EmbeddedDatabaseRefused(
    "unsupported-system",
    `Die eingebaute Datenbank gibt es nur für Linux und macOS, nicht für ${system}: bitte DATABASE_URL auf einen PostgreSQL-Server setzen.`,
  );
};

const users: Readonly<Record<Purpose, string>> = {
  serve: "ein laufendes Tragnetz",
  command: "ein Befehl",
  test: "eine Prüfung",
};

const refuseSecondOwner = (folder: string, { pid, purpose }: Owner): never => {
  throw new EmbeddedDatabaseRefused(
    "in-use",
    `Der Datenordner ${folder} wird schon benutzt: Prozess ${pid}, ${users[purpose]}. Bitte diesen Prozess beenden oder mit DATA_DIR einen anderen Ordner wählen.`,
  );
};

const asDatabase = (data: DataFolder, { socketDir }: Server, joined: boolean, stop: () => Promise<void>) => ({
  socketDir,
  port,
  superuser,
  joined,
  dataDir: data.folder,
  stop,
});

const hasOtherClients = async ({ socketDir }: Server): Promise<boolean> =>
  askServer(socketDir, port).then(
    ({ otherClients }) => otherClients > 0,
    () => false,
  );

// The owner was killed or left because we were still connected: the last one turns off the light.
const leave = (data: DataFolder, server: Server) => async (): Promise<void> => {
  if (currentOwner(data.folder) !== undefined || (await hasOtherClients(server))) return;
  const claim = claimFolder(data.folder, "command");
  if (!claim.ok) return;
  await stopServer(server.pid, data.database).finally(claim.release);
};

const own = async (data: DataFolder, purpose: Purpose, tell: Tell, release: () => void) => {
  const account = serverAccount(data.database);
  openTheWay(data.folder, account);
  const owned = await bringUp(data, account, tell);
  const kept = keepRunning(owned, data.database, tell);
  let stopping: Promise<void> | undefined;
  const atExit = () => signalStop(kept.server().pid, data.database);
  process.once("exit", atExit);
  const end = async (): Promise<void> => {
    await kept.end();
    const left = purpose === "command" && (await hasOtherClients(kept.server()));
    if (!left) await stopServer(kept.server().pid, data.database);
  };
  const stop = () =>
    (stopping ??= end().finally(() => {
      process.removeListener("exit", atExit);
      release();
    }));
  return asDatabase(data, owned.server, false, stop);
};

type Start = { readonly dataDir: string; readonly purpose: Purpose; readonly tell?: Tell };

/**
 * Starts the product's own PostgreSQL on a data folder and waits until it answers. `serve` and `test` own the
 * server (one owner a folder; a server that outlived its killed owner is adopted, one that dies is started again);
 * `command` joins a running one or owns it for its own time. Throws `EmbeddedDatabaseRefused` with one sentence.
 */
export const startEmbeddedDatabase = async ({
  dataDir,
  purpose,
  tell = () => undefined,
}: Start): Promise<EmbeddedDatabase> => {
  refuseSystem(process.platform);
  const data = openDataFolder(dataDir);
  const begun = performance.now();
  for (;;) {
    const running = purpose === "command" ? await joinLivingServer(data) : undefined;
    if (running !== undefined) return asDatabase(data, running, true, leave(data, running));
    const claim = claimFolder(data.folder, purpose);
    if (claim.ok) {
      return own(data, purpose, tell, claim.release).catch((error: unknown) => {
        claim.release();
        throw error;
      });
    }
    const mayEndSoon = purpose === "command" || claim.owner.purpose === "command";
    if (!mayEndSoon || performance.now() - begun > patienceMs) refuseSecondOwner(data.folder, claim.owner);
    await pause(50);
  }
};
