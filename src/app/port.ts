import { createServer, type Server } from "node:net";
import type { Config } from "../platform/config.ts";
import { InstallationRefused } from "../platform/installation-refused.ts";

type Place = Pick<Config, "host" | "port">;

const sentences: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} ist schon belegt: Läuft Tragnetz schon? Sonst mit PORT einen anderen wählen.`,
  EACCES: ({ port }) =>
    `Port ${port} darf von diesem Benutzer nicht geöffnet werden: Bitte mit PORT einen über 1023 wählen.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} ist keine Adresse dieses Rechners.`,
  ENOTFOUND: ({ host }) => `HOST ${host} ist keine Adresse dieses Rechners.`,
};

const explained = (fault: NodeJS.ErrnoException, place: Place): Error => {
  const sentence = sentences[fault.code ?? ""];
  return sentence === undefined ? fault : new InstallationRefused("port-refused", sentence(place));
};

/** Opens the door of a server; what may stand in the way is said in one sentence. */
export function listenAt(server: Pick<Server, "once" | "listen">, { host, port }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => reject(explained(fault, { host, port })));
    server.listen(port, host, () => resolve());
  });
}

/** Tries the door and closes it again, so that a taken port is noticed before a database is made or started. */
export async function refuseTakenPort(place: Place): Promise<void> {
  const probe = createServer();
  await listenAt(probe, place);
  await new Promise<void>((resolve) => probe.close(() => resolve()));
}
