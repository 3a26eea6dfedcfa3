import type { Owned, Server, Tell } from "./bring-up.ts";
import { isServerOf } from "./running-server.ts";

const lookEveryMs = 250;

export type Kept = { readonly server: () => Server; end(): Promise<void> };

/**
 * Starts the server again when it dies while we own it (killed, out of memory, disk was full). Tries at every look,
 * because the reason may go away; does not keep our own process alive.
 */
export const keepRunning = (owned: Owned, database: string, tell: Tell): Kept => {
  let server = owned.server;
  let repairing: Promise<void> | undefined;
  const repair = async (): Promise<void> => {
    tell(`Datenbank: Server (Prozess ${server.pid}) ist ausgefallen, wird neu gestartet`);
    server = await owned.restart();
    tell(`Datenbank: Server läuft wieder (Prozess ${server.pid})`);
  };
  const look = (): void => {
    if (repairing !== undefined || isServerOf(server.pid, database)) return;
    repairing = repair()
      .catch((error: unknown) => tell(String(error)))
      .finally(() => (repairing = undefined));
  };
  const timer = setInterval(look, lookEveryMs).unref();
  const end = async (): Promise<void> => {
    clearInterval(timer);
    await repairing;
  };
  return { server: () => server, end };
};
