import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allRoutes } from "../../src/app/routes.ts";
import { processInstant } from "../../src/platform/clock.ts";
import { readConfig } from "../../src/platform/config.ts";
import { formToken } from "../../src/platform/web/forgery.ts";
import type { Route } from "../../src/platform/web/route.ts";
import { watchNetworkFaces, type NetworkFaces } from "../../src/platform/web/network-faces.ts";
import { firstPerson, foundNetwork } from "../builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";
import { openWebSite, type WebSite } from "../builders/web-site.ts";
import { brokenBody, faultsOfAnswer, fieldNames, queryNames, sentFile, word } from "./fuzz/hostile-input.ts";

/** Every route of the product with input nobody would type: no 5xx, no stack trace, nothing reflected unescaped. */
let house: TestInstallation;
let faces: NetworkFaces;
let site: WebSite;
let routes: readonly Route[];

beforeAll(async () => {
  house = await openTestInstallation();
  const network = await foundNetwork(house, "lindental");
  await house.owner.query("update network set first = true");
  const person = await firstPerson(house, network, {
    name: "Probe",
    roles: ["intakeCoordinator", "networkCoordinator", "offerEditor", "systemAdmin"],
  });
  faces = await watchNetworkFaces(house.database);
  const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
  routes = allRoutes({ desk: house, config, faces });
  site = await openWebSite(house, routes, person.staff);
});
afterAll(async () => {
  await site.close();
  await faces.stop();
  await house.close();
});

/** A part that takes ids only (`:id{…}`) gets one: with anything else the address would lead nowhere. */
const filled = (path: string, value: string): string =>
  path.replace(/:\w+(\{[^}]*\})?/g, (_, onlyIds: string | undefined) =>
    onlyIds === undefined
      ? encodeURIComponent(value.toWellFormed()) || "x"
      : "11111111-1111-4111-8111-111111111111",
  );
async function expectCalm(answer: Response, where: string, said: string): Promise<void> {
  const body = await answer.text();
  const type = answer.headers.get("content-type") ?? "";
  expect(faultsOfAnswer(answer.status, body, type), `${where} with ${said.slice(0, 200)}`).toEqual([]);
}

const runs = Number(process.env["HOSTILE_RUNS"] ?? 6);

test("every page", async () => {
  for (const route of routes.filter(({ method }) => method === "GET")) {
    await fc.assert(
      fc.asyncProperty(word, fc.dictionary(fc.constantFrom(...queryNames), word), async (id, query) => {
        const address = `${filled(route.path, id)}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, value.toWellFormed()] as [string, string]))}`;
        if (address.length > 12_000) return;
        for (const headers of [{}, { cookie: "s=staff" }])
          await expectCalm(await site.get(address, headers), `GET ${route.path}`, address);
      }),
      { numRuns: runs },
    );
  }
}, 180_000);

test("every form", async () => {
  for (const route of routes.filter(({ method }) => method === "POST")) {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.dictionary(fc.constantFrom(...fieldNames), word), async (id, fields) => {
        const sent = Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [name, value.toWellFormed()]),
        );
        await expectCalm(
          await site.post(filled(route.path, id), sent),
          `POST ${route.path}`,
          JSON.stringify(sent),
        );
        const token = formToken(
          house.keys,
          createHash("sha256").update("staff").digest("hex"),
          processInstant(),
        );
        await expectCalm(
          await site.post(filled(route.path, id), { ...sent, _t: token }, { cookie: "s=staff" }),
          `POST ${route.path} signed in`,
          JSON.stringify(sent),
        );
      }),
      { numRuns: runs },
    );
  }
}, 300_000);

test("every form that takes a file", async () => {
  const taking = routes.filter(({ takesFile }) => takesFile !== undefined);
  expect(taking.length).toBeGreaterThan(1);
  const token = formToken(house.keys, createHash("sha256").update("staff").digest("hex"), processInstant());
  const signedIn = { cookie: "s=staff" };
  for (const { path } of taking) {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentFile, { maxLength: 3 }),
        word,
        brokenBody,
        async (files, typed, broken) => {
          const form = new FormData();
          const fields = { _t: token, _op: typed, name: typed, liste: typed, pruefsumme: typed };
          for (const [name, value] of Object.entries(fields)) form.append(name, value.toWellFormed());
          for (const file of files) form.append("datei", file);
          const said = JSON.stringify([typed, files.map(({ name }) => name), broken]);
          await expectCalm(await site.upload(path, form, signedIn), `POST ${path}`, said);
          await expectCalm(await site.upload(path, form), `POST ${path} not signed in`, said);
          const type = { "content-type": "multipart/form-data; boundary=x" };
          await expectCalm(
            await site.upload(path, broken, { ...signedIn, ...type }),
            `POST ${path} broken`,
            said,
          );
        },
      ),
      { numRuns: runs * 3 },
    );
  }
}, 180_000);

test("a body that is no form is refused by every route", async () => {
  for (const route of routes.filter(({ method }) => method === "POST")) {
    for (const type of ["application/json", "text/plain", "text/xml", ""]) {
      const headers = { cookie: "s=staff", "content-type": type };
      const answer = await site.upload(filled(route.path, "x"), '{"_t":1}', headers);
      expect(answer.status, `POST ${route.path} as ${JSON.stringify(type)}`).toBe(415);
    }
    const form = new FormData();
    form.append("datei", new File(["a;b"], "a.csv"));
    const withFile = await site.upload(filled(route.path, "x"), form, { cookie: "s=staff" });
    // A family's form carries no login, so what it says is read and asked for again.
    const read = route.path.startsWith("/intern") ? [403] : [403, 404, 422];
    expect(route.takesFile ? read : [415], `POST ${route.path} with a file`).toContain(withFile.status);
  }
}, 60_000);

test("no form is accepted from another site, and none of the professionals' forms without its login's token", async () => {
  for (const route of routes.filter(({ method }) => method === "POST")) {
    const path = filled(route.path, "11111111-1111-4111-8111-111111111111");
    const foreign = await site.post(
      path,
      {},
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    );
    // A mailed secret is all that such a form needs (tests/structure/routes.test.ts names them); without one there is nothing.
    expect(route.bySecret ? [404] : [303, 403], `POST ${route.path}`).toContain(foreign.status);
    if (foreign.status === 303) expect(foreign.headers.get("location")).toMatch(/anmelden/);
    if (!route.path.startsWith("/intern") || route.anonymous) continue;
    expect(
      (await site.post(path, {}, { cookie: "s=staff" })).status,
      `POST ${route.path} without token`,
    ).toBe(403);
  }
});
