import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allRoutes } from "../../src/app/routes.ts";
import { newId } from "../../src/core/ids.ts";
import { type Staff, roles } from "../../src/platform/actor.ts";
import { readConfig } from "../../src/platform/config.ts";
import { reservedSlugs } from "../../src/platform/web/address.ts";
import type { Route } from "../../src/platform/web/route.ts";
import { addNetwork } from "../builders/network.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";
import { openWebSite, type WebSite } from "../builders/web-site.ts";
import { headerFaults } from "./header-rules.ts";

let installation: TestInstallation;
let site: WebSite;
let routes: readonly Route[] = [];

/** Somebody with every role: what is refused to her is refused to everybody. */
const staffOf = (networkId: Staff["networkId"]): Staff => ({
  kind: "staff",
  accountId: newId<"account">(),
  membershipId: newId<"membership">(),
  networkId,
  organisationId: newId<"organisation">(),
  nodeId: newId<"node">(),
  admitted: true,
  roles: [...roles],
  name: "Probe",
  organisation: "Probe",
  personKey: Buffer.alloc(32),
});

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "probe", { first: true });
  const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
  const bare = await openWebSite(installation, []);
  routes = allRoutes({ desk: installation, config, faces: bare.faces });
  await bare.close();
  site = await openWebSite(installation, routes, staffOf(id));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const addressOf = ({ path }: Route): string =>
  path.replace(/:\w+(\{(?:[^{}]|\{\d+\})*\})?\??/g, () => newId<"offer">()).replace("*", "x");
/** Does this pattern take an address that stands in the table as it is? The first route that fits answers. */
const takes = ({ path }: Route, address: string): boolean =>
  new RegExp(
    `^${path.replaceAll(".", "\\.").replace(/:\w+(?:\{((?:[^{}]|\{\d+\})*)\})?/g, (_, rule: string | undefined) => `(?:${rule ?? "[^/]+"})`)}$`,
  ).test(address);
const hiddenRoutes = (all: readonly Route[]): string[] =>
  all.flatMap((route, at) => {
    if (route.path.includes(":") || route.path.includes("*")) return [];
    const before = all
      .slice(0, at)
      .find((one) => one.method === route.method && one.path !== route.path && takes(one, route.path));
    return before === undefined ? [] : [`${route.path} behind ${before.path}`];
  });
const inside = (route: Route): boolean => route.path.startsWith("/intern");
const signedIn = { cookie: "s=staff" };
const foreign = { origin: "https://fremd.example", "sec-fetch-site": "cross-site" };

describe("trust.md 6, items 48 and 49: every route of the product", () => {
  test("there are routes for families and for staff, with and without forms", () => {
    expect(routes.filter((route) => !inside(route) && route.method === "GET").length).toBeGreaterThan(5);
    expect(routes.filter((route) => inside(route) && route.method === "POST").length).toBeGreaterThan(5);
  });

  test("no address of a page is taken by another route before it", () => {
    expect(hiddenRoutes(routes)).toEqual([]);
  });

  test("no network can be called like the beginning of an address (decisions.md 24)", () => {
    const first = new Set(
      routes.map(({ path }) => path.split("/")[1] ?? "").filter((word) => /^[a-z]/.test(word)),
    );
    expect([...first].filter((word) => !reservedSlugs.has(word))).toEqual([]);
  });

  test("a page behind a wider route is seen", () => {
    const route = (path: string): Route => ({
      method: "GET",
      path,
      act: "-",
      anonymous: true,
      handle: () => Promise.resolve(null),
    });
    expect(hiddenRoutes([route("/a/:id"), route("/a/neu")])).toEqual(["/a/neu behind /a/:id"]);
    expect(hiddenRoutes([route("/a/:id{[0-9a-f]+}"), route("/a/neu")])).toEqual([]);
  });

  test("carries the security headers, whoever asks, and never breaks on an unknown id", async () => {
    const faults: string[] = [];
    for (const route of routes.filter(({ method }) => method === "GET")) {
      for (const headers of [{}, signedIn]) {
        const answer = await site.get(addressOf(route), headers);
        faults.push(...headerFaults(answer.headers).map((fault) => `${route.path}: ${fault}`));
        if (answer.status >= 500) faults.push(`${route.path}: ${answer.status}`);
      }
    }
    const missing = await site.get("/gibt-es-nicht");
    faults.push(...headerFaults(missing.headers).map((fault) => `not found: ${fault}`));
    expect(faults).toEqual([]);
    // Every page of the product twice, more than five hundred answers.
  }, 60_000);

  test("refuses a form that another site sends", async () => {
    const accepted: string[] = [];
    for (const route of routes.filter(({ method, bySecret }) => method === "POST" && !bySecret)) {
      const answer = await site.post(addressOf(route), {}, { ...foreign, ...signedIn });
      if (answer.status !== 403) accepted.push(`${route.path}: ${answer.status}`);
      accepted.push(...headerFaults(answer.headers).map((fault) => `${route.path}: ${fault}`));
    }
    expect(accepted).toEqual([]);
  });

  test("takes a form from anywhere only where a mailed secret is all it needs, and never for a login", () => {
    expect(routes.filter(({ bySecret }) => bySecret).map(({ path }) => path)).toEqual([
      "/rundschreiben-abmelden",
    ]);
  });

  test("refuses a staff form without the token of this login", async () => {
    const accepted: string[] = [];
    for (const route of routes.filter((one) => one.method === "POST" && inside(one))) {
      const answer = await site.post(addressOf(route), { _t: "" }, signedIn);
      if (answer.status !== 403) accepted.push(`${route.path}: ${answer.status}`);
    }
    expect(accepted).toEqual([]);
  });

  test("shows nobody a staff page without a login", async () => {
    const shown: string[] = [];
    for (const route of routes.filter((one) => inside(one) && !one.anonymous)) {
      const isRead = route.method === "GET";
      const answer = await (isRead ? site.get(addressOf(route)) : site.post(addressOf(route), {}));
      // A form gets its own words back, and nothing else, so that they are not lost with the login.
      const isTurnedAway = isRead
        ? answer.status === 303 && (answer.headers.get("location") ?? "").includes("/intern/anmelden")
        : answer.status === 401 && (await answer.text()).includes("<p>signed out</p>");
      if (!isTurnedAway) shown.push(`${route.path}: ${answer.status}`);
    }
    expect(shown).toEqual([]);
  });

  test("weak headers are seen", () => {
    const good = new Headers({
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "content-type": "text/html; charset=utf-8",
    });
    expect(headerFaults(good)).toEqual([]);
    const inline = new Headers(good);
    inline.set("content-security-policy", "default-src 'self'; script-src 'self' 'unsafe-inline'");
    expect(headerFaults(inline).length).toBeGreaterThan(2);
    expect(headerFaults(new Headers())).toHaveLength(5);
  });
});
