import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { siteOf } from "../../src/app/site.ts";
import type { NetworkId } from "../../src/core/ids.ts";
import type { Staff } from "../../src/platform/actor.ts";
import { readConfig } from "../../src/platform/config.ts";
import { openDatabase } from "../../src/platform/database.ts";
import { createServerKeys, type ServerKeys } from "../../src/platform/vault/server-keys.ts";
import type { NetworkFace } from "../../src/platform/view.ts";
import type { Route } from "../../src/platform/web/route.ts";
import { webListener } from "../../src/platform/web/server.ts";

const face: NetworkFace = {
  id: "00000000-0000-4000-8000-000000000001" as NetworkId,
  slug: "lindental",
  name: "Landkreis Lindental",
  land: "BW",
  first: true,
  brand: "#1d4e6f",
  lamp: "#f4b740",
  logoSvg: null,
  exitUrl: "https://www.wikipedia.org/",
  phone: "069 90009-120",
  phoneHours: "Montag bis Freitag",
  intakeName: "Familienteam",
  hasIntake: true,
  demo: false,
  dataVersion: 1,
};

export type SiteWithoutDatabase = {
  readonly base: string;
  readonly keys: ServerKeys;
  /** Sends these bytes as they are and answers with the bytes that come back. */
  readonly rawly: (sent: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Some routes behind the real listener and the real pages, and a database that is not there. A cookie `s=staff` is `staff`; "askDatabase" looks everybody up. */
export async function openSiteWithoutDatabase(
  routes: readonly Route[],
  staff: Staff | "askDatabase" | null = null,
): Promise<SiteWithoutDatabase> {
  const place = { host: "/nowhere-tragnetz", port: 5432, database: "tragnetz", rolePrefix: "tragnetz" };
  const desk = { database: openDatabase(place, {}), keys: createServerKeys(true, []) };
  const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
  const faces = {
    all: () => [face],
    bySlug: () => undefined,
    byId: () => face,
    first: () => face,
    refresh: () => Promise.resolve(),
    onChange: () => undefined,
    stop: () => Promise.resolve(),
  };
  const assets = { find: () => undefined, href: (name: string) => name };
  const whoIs = (cookie: string) =>
    staff === "askDatabase"
      ? desk.database.read("app", {}, () => Promise.resolve(null))
      : Promise.resolve(cookie === "staff" ? staff : null);
  const server = createServer(webListener(siteOf({ desk, config, faces, assets, routes, whoIs })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    keys: desk.keys,
    rawly: (sent) => exchange(port, sent),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await desk.database.close();
    },
  };
}

/** One connection; what came until the other side was silent for a moment or hung up. */
function exchange(port: number, sent: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(sent));
    const end = () => {
      socket.destroy();
      resolve(heard);
    };
    socket.setTimeout(400, end);
    socket.on("data", (bytes) => {
      heard += bytes.toString("latin1");
    });
    socket.on("error", end);
    socket.on("close", end);
  });
}
