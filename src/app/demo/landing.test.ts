import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { whoIs } from "../../people/public.ts";
import { type Config, readConfig } from "../../platform/config.ts";
import { ownerAccess } from "../../platform/installation.ts";
import { type NetworkFaces, watchNetworkFaces } from "../../platform/web/network-faces.ts";
import { webListener } from "../../platform/web/server.ts";
import { allRoutes } from "../routes.ts";
import { siteOf } from "../site.ts";
import { tellDemoSignIns } from "./demo.ts";
import { demoCodes } from "./demo-codes.ts";
import { type DemoDesk, loadDemo, storeNow } from "./load-demo.ts";
import { demoPassphrase, people } from "./people.ts";

const config: Config = readConfig({}, { cwd: "/", defaultDataDir: "/" });
let house: TestInstallation;
let faces: NetworkFaces;
let base = "";
const server = createServer();

beforeAll(async () => {
  house = await openTestInstallation();
  const desk: DemoDesk = {
    ...house,
    asOwner: ownerAccess([{ ...inject("databaseServer"), database: house.owner.database ?? "" }]),
  };
  await loadDemo(desk, await storeNow(desk));
  await addNetwork(house, "nachbarn", { phone: "069 90009-199" });
  faces = await watchNetworkFaces(house.database);
  const assets = { find: () => undefined, href: (name: string) => `/assets/${name}` };
  const routes = allRoutes({ desk, config, faces });
  await tellDemoSignIns(desk, config, () => undefined);
  const site = siteOf({
    desk,
    config,
    faces,
    assets,
    routes,
    whoIs: (cookie, at) => whoIs(desk, cookie, at),
  });
  server.on("request", webListener(site));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await faces.stop();
  await house.close();
});

const get = (path: string, cookie = "") =>
  fetch(`${base}${path}`, { redirect: "manual", headers: cookie === "" ? {} : { cookie } });
async function cookieOf(email: string, code: string): Promise<string> {
  const body = new URLSearchParams({ email, passphrase: demoPassphrase, code, way: "code" });
  const headers = { origin: base, "sec-fetch-site": "same-origin" };
  const answer = await fetch(`${base}/intern/anmelden`, {
    method: "POST",
    redirect: "manual",
    body,
    headers,
  });
  expect([answer.status, answer.headers.get("location")], email).toEqual([303, "/intern"]);
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}
const linksIn = (html: string): string[] =>
  [...(/<nav class="main"[^]*?<\/nav>/.exec(html)?.[0].matchAll(/href="([^"]+)"/g) ?? [])].map(
    ([, href]) => href ?? "",
  );

describe("after signing in", () => {
  const cookies = new Map<string, string>();
  beforeAll(async () => {
    for (const { email, code } of await demoCodes(house)) cookies.set(email, await cookieOf(email, code));
  }, 60_000);

  const homes: Readonly<Record<string, string>> = {
    networkCoordinator: "/intern/mein-tag",
    intakeCoordinator: "/intern/mein-tag",
    visitCoordinator: "/intern/mein-tag",
    familyHealthVisitor: "/intern/mein-tag",
    navigator: "/intern/mein-tag",
    courseLeader: "/intern/mein-tag",
    offerEditor: "/intern/angebote",
    systemAdmin: "/intern/netzwerk",
    dataProtectionOfficer: "/intern/protokoll",
    childProtectionAdviser: "/intern/kinderschutz",
    asdWorker: "/intern/kinderschutz",
  };

  test.each(people)(
    "$role ($name) lands on a page that is open and says something",
    async ({ email, role }) => {
      const cookie = cookies.get(email);
      const home = await get("/intern", cookie);
      const where = home.headers.get("location") ?? "";
      expect([home.status, where]).toEqual([303, homes[role] ?? "/intern/start"]);
      const landed = await get(where, cookie);
      const html = await landed.text();
      expect(landed.status).toBe(200);
      const main = (/<main[^]*<\/main>/.exec(html)?.[0] ?? "").replace(/<[^>]+>/g, " ");
      expect(main.replace(/\s+/g, " ").length, main).toBeGreaterThan(200);
      expect(linksIn(html)).toContain(where);
    },
  );

  test.each(people)("$role ($name) finds no link to a closed page in the navigation", async ({ email }) => {
    const cookie = cookies.get(email);
    const links = linksIn(await (await get("/intern/zugang", cookie)).text());
    expect(links.length).toBeGreaterThan(1);
    const closed = [];
    for (const href of links) if ((await get(href, cookie)).status !== 200) closed.push(href);
    expect(closed).toEqual([]);
  });

  test("a page that is not there and a page that is closed look alike, and the navigation stays", async () => {
    const cookie = cookies.get(people.find(({ role }) => role === "offerEditor")?.email ?? "");
    const pages = await Promise.all(
      ["/intern/gibt-es-nicht", "/intern/protokoll", "/intern/einstellungen"].map(async (path) => {
        const answer = await get(path, cookie);
        return [answer.status, (await answer.text()).replace(/value="[^"]{20,}"/g, "")] as const;
      }),
    );
    const [missing, ...closed] = pages;
    expect(missing?.[0]).toBe(404);
    for (const page of closed) expect(page).toEqual(missing);
    expect(linksIn(missing?.[1] ?? "")).toContain("/intern/angebote");
    expect(missing?.[1]).toContain("Zurück zu: Angebote");
    expect(missing?.[1]).not.toContain("Seite verlassen");
  });

  test("only the data protection officer opens the log, nobody who administers", async () => {
    const opened = [];
    for (const { email, role } of people)
      if ((await get("/intern/protokoll", cookies.get(email))).status === 200) opened.push(role);
    expect(opened).toEqual(["dataProtectionOfficer"]);
  });
});

test("without a login every staff address leads to the sign-in, also one that does not exist", async () => {
  for (const path of ["/intern/gibt-es-nicht", "/intern/protokoll", "/intern/start"]) {
    const answer = await get(path);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/intern/anmelden"]);
  }
});

describe("that all is invented", () => {
  const demoNotice = "Das ist eine Probe";
  test("stands on the pages of the demo network", async () => {
    for (const path of ["/", "/hilfe-sofort", "/lindental"])
      expect(await (await get(path)).text()).toContain(demoNotice);
    expect(await (await get("/intern/anmelden")).text()).toContain(demoPassphrase);
  });

  test("stands on no page of a network beside it", async () => {
    for (const path of ["/nachbarn", "/nachbarn/hilfe-sofort", "/nachbarn/intern/anmelden"]) {
      const html = await (await get(path)).text();
      expect(html).not.toContain(demoNotice);
      expect(html).not.toContain(demoPassphrase);
    }
  });
});
