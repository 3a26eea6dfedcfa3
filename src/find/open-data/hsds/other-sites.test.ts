import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../../tests/builders/network.ts";
import { addOffers } from "../../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../../tests/builders/web-site.ts";
import { readTopicList } from "../../topics/topic-files.ts";
import { openDataRoutes } from "../open-data-routes.ts";

let installation: TestInstallation;
let site: WebSite;
let origin: string;
beforeAll(async () => {
  installation = await openTestInstallation();
  const network = (await addNetwork(installation, "lindental", { name: "Lindental", first: true })).id;
  await addOffers(installation, network, [{ title: "Elterncafé", organisation: "Haus" }]);
  site = await openWebSite(installation, openDataRoutes(readTopicList("data")));
  origin = new URL((await site.get("/hsds")).url).origin;
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const paths = [
  "/hsds",
  "/lindental/hsds/services",
  "/hsds/services/00000000-0000-4000-8000-000000000001",
  "/hsds/openapi.json",
  "/hsds/tables.zip",
  "/dcat.jsonld",
  "/integreat/api/v3/lindental/de/locations",
];
const ask = (path: string, method: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(path, origin), {
    method,
    redirect: "manual",
    headers: { origin: "https://partner.example", ...headers },
  });

describe("a script on the page of a partner", () => {
  test.each(paths)("that asks before it reads %s may read it", async (path) => {
    const answer = await ask(path, "OPTIONS", {
      "access-control-request-method": "GET",
      "access-control-request-headers": "if-none-match, x-requested-with",
    });
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe("");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "if-none-match, x-requested-with",
      "access-control-max-age": "86400",
      allow: "GET, HEAD, OPTIONS",
    });
    expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH"])("is told by %s what is possible", async (method) => {
    for (const path of paths) {
      const answer = await ask(path, method);
      expect([path, answer.status, answer.headers.get("allow")]).toEqual([path, 405, "GET, HEAD, OPTIONS"]);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(await answer.json()).toMatchObject({ error: { code: "method-not-allowed" } });
    }
  });

  test("gets with HEAD the headers that it would get with GET, and nothing else", async () => {
    const names = ["content-type", "content-length", "etag", "access-control-allow-origin", "cache-control"];
    // Asked first, before anybody has made the page, and once more when it is kept.
    const [first, get, second] = [
      await ask("/hsds/services?per_page=1", "HEAD", { "accept-encoding": "identity" }),
      await ask("/hsds/services?per_page=1", "GET", { "accept-encoding": "identity" }),
      await ask("/hsds/services?per_page=1", "HEAD", { "accept-encoding": "identity" }),
    ];
    for (const head of [first, second]) {
      expect(head.status).toBe(200);
      expect(names.map((name) => head.headers.get(name))).toEqual(names.map((name) => get.headers.get(name)));
      expect(await head.text()).toBe("");
    }
  });

  test("finds nothing where nothing is, also when it asks first", async () => {
    expect((await ask("/hsds/nichts/da", "OPTIONS")).status).toBe(404);
    expect((await ask("/intern", "OPTIONS")).headers.has("access-control-allow-origin")).toBe(false);
  });
});
