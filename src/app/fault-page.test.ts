import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NetworkId } from "../core/ids.ts";
import { connectRoutes } from "../connect/routes.tsx";
import { readConfig } from "../platform/config.ts";
import { openDatabase } from "../platform/database.ts";
import { createServerKeys } from "../platform/vault/server-keys.ts";
import type { NetworkFace } from "../platform/view.ts";
import { webListener } from "../platform/web/server.ts";
import { sessionCookie } from "../platform/web/site.ts";
import { siteOf } from "./site.ts";

/** A database that is not there: a socket folder that nobody made. */
const database = openDatabase(
  { host: "/nowhere-tragnetz", port: 5432, database: "tragnetz", rolePrefix: "tragnetz" },
  {},
);
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
const faces = {
  all: () => [face],
  bySlug: () => undefined,
  byId: () => face,
  first: () => face,
  refresh: async () => undefined,
  onChange: () => undefined,
  stop: async () => undefined,
};
const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
const words = { topics: () => [], offerTitle: async () => null };
const site = siteOf({
  desk: { database, keys: createServerKeys(true, []) },
  config,
  faces,
  assets: { find: () => undefined, href: (name) => name },
  routes: connectRoutes(words, () => ""),
  whoIs: () => database.read("app", {}, async () => null),
});
const server = createServer(webListener(site));
let base = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await database.close();
});

const send = async (path: string, fields: Record<string, string>) =>
  fetch(base + path, {
    method: "POST",
    headers: { origin: base, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(fields),
  });

test("while the database is away a wish is answered with 503, the phone number and everything that was typed", async () => {
  const form = await (await fetch(`${base}/melden`)).text();
  const secret = /name="_s" value="([^"]+)"/.exec(form)?.[1] ?? "";
  const answer = await send("/melden", {
    _s: secret,
    name: "Probe",
    channel: "none",
    language: "de",
    childAge: "unknown",
    wish: "Mein <b>Text</b> soll bleiben",
    contactMe: "1",
  });
  const page = await answer.text();
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("30");
  expect(page).toContain("069 90009-120");
  expect(page).toContain("Mein &lt;b>Text&lt;/b> soll bleiben");
  expect(page, "it can be sent again").toContain(`>${secret}</textarea>`);
  expect(page, "no receipt is shown").not.toContain("codebox");
  expect(page, "no stack trace").not.toMatch(/at \w+ \(|node_modules|ENOENT/);
});

test("a professional's answer stays on the page, though nobody could look up who she is", async () => {
  const answer = await fetch(`${base}/intern/anliegen/00000000-0000-4000-8000-000000000002/antworten`, {
    method: "POST",
    headers: { origin: base, "sec-fetch-site": "same-origin", cookie: `${sessionCookie(config)}=x.y` },
    body: new URLSearchParams({ text: "Wir rufen am Montag an." }),
  });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("Wir rufen am Montag an.");
});

test("a typed code is never shown back on the page of a fault", async () => {
  const page = await (await send("/stand", { code: "0000-0000-0000-0" })).text();
  expect(page).not.toContain("0000-0000");
});

test("a form from another site is refused, and one without any word of the browser needs our token", async () => {
  const foreign = await fetch(`${base}/melden`, {
    method: "POST",
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    body: "name=x",
  });
  expect(foreign.status).toBe(403);
  const silent = await fetch(`${base}/stand`, {
    method: "POST",
    body: new URLSearchParams({ code: "x" }),
  });
  expect(silent.status).toBe(403);
});

test("a form of a megabyte is refused in one sentence", async () => {
  const answer = await send("/melden", { wish: "x".repeat(1_000_000) });
  expect(answer.status).toBe(413);
});
