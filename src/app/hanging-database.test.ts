import { createServer } from "node:http";
import { type AddressInfo, connect, createServer as createSocketServer, type Socket } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connectRoutes } from "../connect/routes.tsx";
import { foundNetwork } from "../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import { readConfig } from "../platform/config.ts";
import { openDatabase } from "../platform/database.ts";
import { watchNetworkFaces } from "../platform/web/network-faces.ts";
import { webListener } from "../platform/web/server.ts";
import { healthListener } from "./health.ts";
import { siteOf } from "./site.ts";

/** A wire to the real database that can be stopped: it stays open and says nothing more, like a stopped process. */
const wires: Socket[] = [];
const place = inject("databaseServer");
const wire = createSocketServer((near) => {
  const far = connect(`${place.host}/.s.PGSQL.${place.port}`);
  for (const end of [near, far]) end.on("error", () => undefined);
  near.pipe(far).pipe(near);
  near.on("close", () => far.destroy());
  far.on("close", () => near.destroy());
  wires.push(near, far);
});
const stopWire = () => wires.forEach((end) => end.unpipe());

const pause = () => new Promise<void>((resolve) => void setTimeout(resolve, 200));

let at: TestInstallation;
let open: () => ReturnType<typeof openDatabase>;
let database: ReturnType<typeof openDatabase>;
let base = "";
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  at = await openTestInstallation();
  await foundNetwork(at, "lindental");
  const { rows } = await at.owner.query("select current_database() as name");
  await new Promise<void>((resolve) => wire.listen(0, "127.0.0.1", () => resolve()));
  const { port } = wire.address() as AddressInfo;
  open = () => openDatabase({ host: "127.0.0.1", port, database: rows[0].name, rolePrefix: "tragnetz" }, {});
  database = open();
  const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
  const faces = await watchNetworkFaces(at.database);
  const first = faces.first();
  if (first === undefined) throw new Error("no network");
  const face = { ...first, hasIntake: true };
  const site = siteOf({
    desk: { database, keys: at.keys },
    config,
    faces: { ...faces, all: () => [face], byId: () => face, bySlug: () => undefined, first: () => face },
    assets: { find: () => undefined, href: (name) => name },
    routes: connectRoutes({ topics: () => [], offerTitle: async () => null }, () => ""),
    whoIs: () => Promise.resolve(null),
  });
  const server = createServer(healthListener(database, webListener(site)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ends.push(
    async () => server.closeAllConnections(),
    async () => void server.close(),
    () => faces.stop(),
  );
});
afterAll(async () => {
  for (const end of ends) await end();
  for (const end of wires) end.destroy();
  await database.close();
  wire.close();
  await at.close();
});

test("a database that hangs is told by /health in 2 seconds, and to a family in less than 10", async () => {
  const health = async () => {
    const answer = await fetch(`${base}/health`);
    return { status: answer.status, state: await answer.json() };
  };
  expect((await health()).status).toBe(200);
  // Connections of the family's login are open and idle, as in a house that works: each hangs at its first word.
  const idle = Array.from({ length: 6 }, () => database.read("family", {}, pause));
  await Promise.all(idle);
  const form = await (await fetch(`${base}/melden`)).text();
  const secret = /name="_s" value="([^"]+)"/.exec(form)?.[1] ?? "";
  stopWire();
  const start = performance.now();
  expect(await health()).toMatchObject({ status: 503, state: { status: "failing", database: false } });
  expect(performance.now() - start).toBeLessThan(3000);
  const sent = performance.now();
  const answer = await fetch(`${base}/melden`, {
    method: "POST",
    headers: { origin: base, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({
      _s: secret,
      name: "Probe",
      channel: "none",
      language: "de",
      childAge: "unknown",
      wish: "Mein Text soll bleiben",
      contactMe: "1",
    }),
  });
  expect([answer.status, (await answer.text()).includes("Mein Text soll bleiben")]).toEqual([503, true]);
  expect(performance.now() - sent).toBeLessThan(10_000);
}, 60_000);

test("a connection that timed out is never used again, so that half a transaction reaches nobody", async () => {
  const own = open();
  ends.push(() => own.close());
  await own.read("family", {}, () => Promise.resolve());
  stopWire();
  await expect(own.write("family", {}, () => Promise.resolve())).rejects.toThrow(/timeout|terminated/i);
  expect(await own.read("family", {}, () => Promise.resolve("again"))).toBe("again");
}, 60_000);
