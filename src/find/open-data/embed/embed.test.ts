import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../../tests/builders/network.ts";
import { addOffers } from "../../../../tests/builders/offers.ts";
import { firstPerson } from "../../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../../tests/builders/web-site.ts";
import type { Staff } from "../../../platform/actor.ts";
import { officeDay, processInstant } from "../../../platform/clock.ts";
import { readTopicList } from "../../topics/topic-files.ts";
import { turtleOf } from "../dcat/write-catalog.ts";
import { openDataRoutes } from "../open-data-routes.ts";
import { frameAncestors } from "./embed-origins.ts";

let installation: TestInstallation;
let site: WebSite;
let coordinator: Staff;
beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { first: true });
  ({ staff: coordinator } = await firstPerson(installation, id, {
    name: "Rita Beispiel",
    roles: ["networkCoordinator"],
  }));
  await addOffers(installation, id, [
    {
      title: "Schreien <script>",
      topics: ["crying"],
      phones: [
        { display: "12", e164: null },
        { display: "07361 9000", e164: "+4973619000" },
      ],
      place: { postalCode: "73430", place: "Aalen", lat: 48.8, lon: 10.1 },
    },
    { title: "Kurs", phones: [{ display: "12", e164: null }], place: { place: "Ulm" } },
  ]);
  await installation.owner.query(
    "update network set embed_origins = '{https://stadt.example,*,\"x; script-src *\"}'",
  );
  site = await openWebSite(installation, openDataRoutes(readTopicList("data")), coordinator);
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
    for (const [link] of html.matchAll(/<a [^>]*>/g))
      expect(link).toMatch(/target="_blank" rel="noopener"|href="tel:/);
  });

  test("tells the number to call and what the call costs; a number that is none is not told", async () => {
    const html = await (await site.get("/einbetten?thema=crying")).text();
    expect(html).toContain('href="tel:+4973619000"');
    expect(html).toContain("Telefon: ");
    const other = await (await site.get("/einbetten?ort=ulm")).text();
    expect(other).not.toMatch(/tel:|Telefon:/);
  });

  test("tells the next date in words, and one that is called off before it", async () => {
    const told = async () =>
      (await (await site.get("/einbetten?ort=ulm")).text()).replaceAll(/[\u2066-\u2069]/g, "");
    expect(await told()).not.toContain("bis 11 Uhr");
    const day = (days: number) => officeDay(processInstant()).add({ days }).toString();
    const { owner } = installation;
    await owner.query(
      `insert into schedule (network_id, id, offer_id, kind, starts_on, start_time, minutes, rule, closed_on_holidays,
                             closed_in_school_holidays)
       select network_id, 'd0000000-0000-4000-8000-000000000001', id, 'event', $1, '10:00', 60, 'FREQ=WEEKLY', false, false
         from offer where title = 'Kurs'`,
      [day(3)],
    );
    await owner.query("update network set data_version = data_version + 1");
    await expect.poll(told).toMatch(/<p class="small">\p{L}+, \d+\. \p{L}+, 10 bis 11 Uhr/u);
    expect(await told()).not.toContain("Fällt aus");
    await owner.query(
      `insert into schedule_exception (network_id, id, schedule_id, kind, on_date)
       select network_id, gen_random_uuid(), id, 'cancelled', $1 from schedule`,
      [day(3)],
    );
    await owner.query("update network set data_version = data_version + 1");
    await expect.poll(told).toMatch(/Fällt aus am \p{L}+, \d+\. \p{L}+<br\/>Nächstes Mal: .*10 bis 11 Uhr/u);
  });

  test("names the help for emergencies first, before every offer and also where there is none", async () => {
    for (const query of ["", "thema=crying", "thema=gibt-es-nicht"]) {
      const html = await (await site.get(`/einbetten?${query}`)).text();
      const [first] = /<a [^>]*>/.exec(html.slice(html.indexOf("<main"))) ?? [""];
      expect(first).toMatch(/href="[^"]*\/lindental\/hilfe-sofort"/);
      expect(html.match(/hilfe-sofort/g)).toHaveLength(1);
    }
  });

  test("never puts what is there after the loss of a child among all others; who asks for it gets it", async () => {
    const { id } = (await installation.owner.query("select id from network")).rows[0];
    const place = { place: "Heubach" };
    await addOffers(installation, id, [
      { title: "Trauer", topics: ["pregnancy-loss", "grief"], place },
      { title: "Treffen für Sternenkinder-Eltern", topics: ["meet-parents"], place },
      { title: "Beratung zu allem", topics: ["exhaustion", "pregnancy-loss"], place },
      { title: "Krabbelgruppe", topics: ["meet-parents"], place },
    ]);
    await site.faces.refresh();
    const titles = async (query: string) =>
      [...(await (await site.get(`/einbetten?${query}`)).text()).matchAll(/<li><a [^>]*>([^<]*)</g)]
        .map(([, title]) => title)
        .sort();
    expect(await titles("ort=heubach")).toEqual(["Beratung zu allem", "Krabbelgruppe"]);
    expect(await titles("ort=heubach&thema=meet-parents")).toEqual(["Krabbelgruppe"]);
    expect(await titles("ort=heubach&thema=pregnancy-loss")).toEqual(["Beratung zu allem", "Trauer"]);
    await installation.owner.query(
      "update offer set status = 'draft' where location_id in (select id from location where place = 'Heubach')",
    );
    await site.faces.refresh();
  });

  test("stays small with fifty offers", async () => {
    const html = await (await site.get("/einbetten?anzahl=1&thema=crying")).text();
    const [entry = ""] = /<li>.*?<\/li>/s.exec(html) ?? [];
    expect(html.length + 49 * entry.length).toBeLessThan(40_000);
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

  test("carries no older header that forbids the frame; every other page does", async () => {
    for (const _ of ["made", "kept"])
      expect((await site.get("/einbetten")).headers.get("x-frame-options")).toBe(null);
    expect((await site.get("/hsds/profile")).headers.get("x-frame-options")).toBe("DENY");
  });

  test("nobody may frame it before somebody was named", () => {
    expect(frameAncestors([])).toBe("'none'");
    expect(frameAncestors(["https://a.example", "http://b.example", "https:", "'self'"])).toBe(
      "https://a.example",
    );
  });
});

describe("the coordination says which sites may show the list", () => {
  const address = "/intern/angebote/einbetten";
  const signedIn = { cookie: "s=staff" };
  const save = async (origins: string) => {
    const html = await (await site.get(address, signedIn)).text();
    const token = Object.fromEntries(
      [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
        name,
        value,
      ]),
    );
    return site.post(address, { ...token, origins }, signedIn);
  };
  const stored = async () =>
    (await installation.owner.query("select embed_origins from network")).rows[0].embed_origins;

  test("addresses as people copy them become sites, each once, and hold in a moment", async () => {
    const answer = await save(
      "https://www.stadt.example/familie?x=1\nhttps://www.stadt.example\n\nkita.example:8443",
    );
    expect(answer.status).toBe(303);
    expect(await stored()).toEqual(["https://www.stadt.example", "https://kita.example:8443"]);
    const policy = async () => (await site.get("/einbetten")).headers.get("content-security-policy");
    await expect
      .poll(policy)
      .toContain("frame-ancestors https://www.stadt.example https://kita.example:8443");
    const { rows } = await installation.owner.query(
      "select outcome from audit where act = 'change-embedding' and outcome = 'done'",
    );
    expect(rows).toHaveLength(1);
  });

  test("what is no site is not stored, and what was typed is shown again", async () => {
    const before = await stored();
    for (const wrong of [
      "http://stadt.example",
      "https://*.example",
      "https://x.example; script-src",
      "'self'",
    ]) {
      const answer = await save(wrong);
      expect(answer.status, wrong).toBe(422);
      expect(await answer.text()).toContain("die mit https:// beginnt");
    }
    const many = Array.from({ length: 51 }, (_, at) => `https://s${at}.example`).join("\n");
    expect(await (await save(many)).text()).toContain("höchstens 50 Seiten");
    expect(await stored()).toEqual(before);
  });

  test("the text for partners names their choice and can be pasted as it is", async () => {
    const html = await (await site.get(`${address}?thema=crying&ort=Bad%20"Au&anzahl=5`, signedIn)).text();
    const [, snippet = ""] = /<textarea[^>]*id="html"[^>]*>([^<]*)</.exec(html) ?? [];
    expect(snippet).toMatch(/^&lt;iframe src=&quot;http[^&]*\/lindental\/einbetten\?thema=crying/);
    expect(snippet).toContain("ort=Bad+%22Au&amp;amp;anzahl=5");
    expect(await (await site.get(address)).text()).not.toContain("iframe");
  });

  test("whoever only edits offers does not come here", async () => {
    const editor = await openWebSite(installation, openDataRoutes([]), {
      ...coordinator,
      roles: ["offerEditor"],
    });
    expect((await editor.get(address, signedIn)).status).toBe(404);
    await editor.close();
  });
});

test("the app of Integreat gets places it can put on a map", async () => {
  const places = await (await site.get("/integreat/api/v3/lindental/de/locations/?on_map=1")).json();
  expect(places).toMatchObject([{ location: { town: "Aalen", latitude: 48.8 }, title: "Schreien <script>" }]);
  const turkish = await (await site.get("/integreat/api/v3/lindental/tr/locations")).json();
  expect(turkish).toMatchObject([{ title: "Schreien <script>", available_languages: { de: {} } }]);
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
