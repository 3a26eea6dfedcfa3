import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { openDataRoutes } from "./open-data-routes.ts";

const zero = "http://dcat-ap.de/def/licenses/dl-zero-de/2.0";
const text = "https://www.govdata.de/dl-de/zero-2-0";
let installation: TestInstallation;
let site: WebSite;
beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { name: "Lindental", land: "BW", first: true });
  await addOffers(installation, id, [{ title: "Elterncafé", organisation: "Haus", kind: "cafe" }]);
  site = await openWebSite(installation, openDataRoutes(readTopicList("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});
const choose = async (licence: string | null) => {
  await installation.owner.query("update network set data_licence = $1", [licence]);
  await site.faces.refresh();
};
const read = async (path: string): Promise<string> => (await site.get(path)).text();

describe("the licence that the coordination chose", () => {
  const places = ["/dcat.ttl", "/dcat.jsonld", "/hsds/openapi.json", "/hsds/profile", "/einbetten"];

  test.each(places)("stands in %s, and nothing about a licence where none was chosen", async (path) => {
    await choose(null);
    const before = await read(path);
    expect(before).not.toMatch(
      /dcat-ap\.de\/def\/licenses|govdata\.de|creativecommons|"license"|rel="license/,
    );
    await choose(zero);
    const after = await read(path);
    expect(after).toContain(path.startsWith("/dcat") ? zero : text);
  });

  test("is given to readers of the interface as OpenAPI says it, with a name and an address", async () => {
    await choose(zero);
    const { info } = JSON.parse(await read("/hsds/openapi.json"));
    expect(info.license).toEqual({ name: "Datenlizenz Deutschland – Zero – Version 2.0", url: text });
  });

  test("says honestly on the page for partners that none was named yet", async () => {
    await choose(null);
    expect(await read("/hsds/profile")).toContain("noch keine Lizenz");
    await choose(zero);
    expect(await read("/hsds/profile")).not.toContain("noch keine Lizenz");
  });

  test("is told by every door of the open data, and that there is none is told just as plainly", async () => {
    const unzipped = async (): Promise<Readonly<Record<string, unknown>>> => {
      const zip = new Uint8Array(await (await site.get("/hsds/tables.zip")).arrayBuffer());
      return JSON.parse(strFromU8(unzipSync(zip)["datapackage.json"] ?? new Uint8Array()));
    };
    await choose(null);
    const none = "noch keine Lizenz";
    expect(JSON.parse(await read("/hsds"))).toMatchObject({
      x_fh_license: null,
      x_fh_rights: expect.stringContaining(none),
    });
    expect(JSON.parse(await read("/hsds/openapi.json")).info.description).toContain(none);
    expect(await unzipped()).toMatchObject({ description: expect.stringContaining(none) });
    expect(await unzipped()).not.toHaveProperty("licenses");
    expect(await read("/dcat.ttl")).toMatch(/dct:RightsStatement[^.]*noch keine Lizenz/s);
    expect(await read("/einbetten")).toContain(none);
    await choose(zero);
    expect(JSON.parse(await read("/hsds"))).toMatchObject({
      x_fh_license: { name: expect.stringContaining("Zero"), url: text },
    });
    expect(await unzipped()).toMatchObject({ licenses: [{ path: text }] });
    for (const path of ["/hsds", "/hsds/openapi.json", "/dcat.ttl", "/einbetten"])
      expect(await read(path)).not.toContain(none);
  });

  test("stands at the foot of every page, or that none was named", async () => {
    await choose(null);
    expect(await read("/hsds/profile")).toMatch(/<footer.*Offene Daten ohne genannte Lizenz.*<\/footer>/s);
    await choose(zero);
    expect(await read("/hsds/profile")).toMatch(
      /<footer.*Offene Daten: Datenlizenz Deutschland – Zero.*<\/footer>/s,
    );
  });

  test("can only be an address of the list of German data portals", async () => {
    await expect(choose("https://x.example/")).rejects.toThrow("data_licence");
  });
});
