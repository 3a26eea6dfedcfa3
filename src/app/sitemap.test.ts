import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../tests/builders/network.ts";
import { addOffers } from "../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../tests/builders/web-site.ts";
import { siteFileRoutes } from "./site-file-routes.ts";
import { languages } from "../core/languages.ts";
import { readTopicList } from "../find/topics/topic-files.ts";
import { openDataRoutes } from "../find/open-data/open-data-routes.ts";
import { filesFor, pagesOfFile, sitemapIndexOf, sitemapOf } from "../find/open-data/sitemap/sitemap.ts";

let installation: TestInstallation;
let site: WebSite;
beforeAll(async () => {
  installation = await openTestInstallation();
  const network = (await addNetwork(installation, "lindental", { name: "Lindental", first: true })).id;
  await addNetwork(installation, "talaue", { name: "Talaue" });
  await addOffers(installation, network, [
    { title: "Elterncafé", organisation: "Haus" },
    { title: "Nur Entwurf", organisation: "Haus" },
  ]);
  await installation.owner.query("update offer set status = 'draft' where title = 'Nur Entwurf'");
  site = await openWebSite(installation, [
    ...openDataRoutes(readTopicList("data")),
    ...siteFileRoutes({ all: () => site.faces.all() }),
  ]);
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const addressesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);

test("robots.txt names the list of every network, and the list is there", async () => {
  const robots = await (await site.get("/robots.txt")).text();
  const named = [...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, address = ""]) => address);
  expect(named.map((address) => new URL(address).pathname)).toEqual([
    "/lindental/sitemap.xml",
    "/talaue/sitemap.xml",
  ]);
  for (const address of named) {
    const answer = await site.get(new URL(address).pathname);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "application/xml; charset=utf-8",
    ]);
  }
});

test("every public page stands in it once in each language, and every one names all the others", async () => {
  const xml = await (await site.get("/lindental/sitemap.xml")).text();
  const addresses = addressesIn(xml);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const [path, count] of [
    ["/angebote/elterncafe", 8],
    ["/hilfe-sofort", 8],
    ["/impressum", 8],
  ] as const)
    expect(addresses.filter((address) => address.endsWith(path))).toHaveLength(count);
  for (const [, entry = ""] of xml.matchAll(/<url>(.*?)<\/url>/gs)) {
    const others = [...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)];
    expect(others.map(([, lang]) => lang)).toEqual([
      ...languages.map(({ htmlLang }) => htmlLang),
      "x-default",
    ]);
    const [loc = ""] = addressesIn(entry);
    expect(others.some(([, , href]) => href === loc)).toBe(true);
    for (const [, , href = ""] of others) expect(addresses).toContain(href);
  }
  expect(xml).toMatch(/elterncafe<\/loc><lastmod>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/lastmod>/);
});

test("drafts, pages of staff and pages about one family never stand in it", async () => {
  const xml = await (await site.get("/lindental/sitemap.xml")).text();
  expect(xml).not.toMatch(
    /nur-entwurf|\/intern|\/stand|\/melden|\/quittung|\/merkliste|\/fragen|\/einladung/,
  );
});

test("a whole country is split, and no file is larger than search engines take", () => {
  const network = {
    publicUrl: "https://fruehe-hilfen-in-einem-langen-namen.example",
    network: { slug: "a".repeat(60) },
  };
  const pages = Array.from({ length: 200_000 }, (_page, at) => ({
    path: `/angebote/${"b".repeat(52)}-${at}`,
    changedAt: "2026-11-22T10:00:00Z",
  }));
  const files = filesFor(pages.length);
  expect(addressesIn(sitemapIndexOf(network, files))).toHaveLength(files);
  expect(pagesOfFile(pages, files).at(-1)).toBe(pages.at(-1));
  const first = sitemapOf(network, pagesOfFile(pages, 1));
  expect(addressesIn(first).length).toBeLessThanOrEqual(50_000);
  expect(Buffer.byteLength(first)).toBeLessThan(50 * 1024 * 1024);
  expect(filesFor(0)).toBe(1);
});
