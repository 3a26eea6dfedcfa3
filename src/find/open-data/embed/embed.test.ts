import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../../tests/builders/network.ts";
import { addOffers } from "../../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../../tests/builders/web-site.ts";
import { readTopicList } from "../../topics/topic-files.ts";
import { turtleOf } from "../dcat/write-catalog.ts";
import { openDataRoutes } from "../open-data-routes.ts";
import { frameAncestors } from "./embed-origins.ts";

let installation: TestInstallation;
let site: WebSite;
beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { first: true });
  await addOffers(installation, id, [
    {
      title: "Schreien <script>",
      topics: ["crying"],
      place: { postalCode: "73430", place: "Aalen", lat: 48.8, lon: 10.1 },
    },
    { title: "Kurs", place: { place: "Ulm" } },
  ]);
  await installation.owner.query(
    "update network set embed_origins = '{https://stadt.example,*,\"x; script-src *\"}'",
  );
  site = await openWebSite(installation, openDataRoutes(readTopicList("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

describe("the list on a partner's page", () => {
  test("may be framed by the named sites only, and nothing else may be framed at all", async () => {
    const policyOf = async (path: string) =>
      (await site.get(path)).headers.get("content-security-policy") ?? "";
    expect(await policyOf("/einbetten")).toContain("frame-ancestors https://stadt.example");
    expect(await policyOf("/einbetten")).not.toContain("*");
    expect(await policyOf("/hsds/profile")).toContain("frame-ancestors 'none'");
  });

  test("holds no script, and its links lead out of the frame", async () => {
    const html = await (await site.get("/einbetten")).text();
    expect(html).not.toMatch(/<script/);
    for (const [link] of html.matchAll(/<a [^>]*>/g)) expect(link).toMatch(/target="_blank" rel="noopener"/);
  });

  test("shows what the partner asked for, and nothing where there is nothing", async () => {
    const shown = async (query: string) =>
      [...(await (await site.get(`/einbetten?${query}`)).text()).matchAll(/<li>/g)].length;
    expect(await shown("")).toBe(2);
    expect(await shown("thema=crying")).toBe(1);
    expect(await shown("ort=ulm")).toBe(1);
    expect(await shown("thema=crying&ort=ulm")).toBe(0);
    expect(await shown("thema=gibt-es-nicht")).toBe(0);
    expect(await shown("anzahl=1")).toBe(1);
  });

  test("nobody may frame it before somebody was named", () => {
    expect(frameAncestors([])).toBe("'none'");
    expect(frameAncestors(["https://a.example", "http://b.example", "https:", "'self'"])).toBe(
      "https://a.example",
    );
  });
});

test("the app of Integreat gets places it can put on a map", async () => {
  const places = await (await site.get("/integreat/api/v3/lindental/de/locations/?on_map=1")).json();
  expect(places).toMatchObject([{ location: { town: "Aalen", latitude: 48.8 }, title: "Schreien <script>" }]);
  expect(await (await site.get("/integreat/api/v3/lindental/tr/locations")).json()).toEqual([]);
  expect((await site.get("/integreat/api/v3/anderswo/de/locations")).status).toBe(404);
});

test("words in the catalogue cannot end their string", () => {
  const turtle = turtleOf([
    {
      id: "https://x.example/>",
      type: "dcat:Catalog",
      statements: { "dct:title": [{ german: 'a" ;\n<x>' }] },
    },
  ]);
  expect(turtle).toContain('"a\\" ;\\n<x>"@de');
  expect(turtle).toContain("<https://x.example/%3E>");
});
