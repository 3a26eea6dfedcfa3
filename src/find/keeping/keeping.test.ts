import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { scopeOf } from "../../ui/islands/offline.island.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { dangers } from "../pocket-index/danger-words.ts";
import { isOutdated, lossIn, storeOf, wayOf, withAge } from "./offline-rules.ts";
import { vcardOf } from "./vcard.ts";

let installation: TestInstallation;
let site: WebSite;
const codes: Record<string, string> = {};

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { phone: "069 90009120", first: true });
  await addOffers(installation, id, [
    {
      title: "Elterncafé; am Markt, Haus 2",
      organisation: "Haus am Markt",
      topics: ["meet-parents"],
      phones: [{ display: "069 90009-141", e164: "+496990009141" }],
      email: "cafe@haus.example",
      place: { street: "Markt 3", postalCode: "05310", place: "Lindenbrück" },
    },
    {
      title: "Beratung bei Gewalt",
      topics: ["violence"],
      phones: [{ display: "069 90009-142", e164: null }],
    },
  ]);
  const { rows } = await installation.owner.query("select right(id::text, 8) as code, topics from offer");
  for (const { code, topics } of rows) codes[topics[0]] = code;
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});
const page = async (address: string): Promise<string> => (await site.get(address)).text();
/** Every way on that is a page for families; files and the way out are none. */
const everyLinkCarriesIt = async (address: string): Promise<void> => {
  const html = await page(address);
  const links = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = ""]) => href);
  const ways = links.filter((href) => !/^\/(verlassen|assets)|\.(vcf|ics)(\?|$)/.test(href));
  expect(ways.length, address).toBeGreaterThan(5);
  for (const href of ways) expect(href, address).toMatch(/[?;&]verlust=1/);
};
const cafe = "/angebote/elterncafe-am-markt-haus-2";

describe("the remembered list", () => {
  test("begins with one tap on an offer, lives in the address, and nothing is stored", async () => {
    const list = /href="(\/merkliste\?a=[^"]+)"/.exec(await page(cafe))?.[1] ?? "";
    expect(list).toBe(`/merkliste?a=${codes["meet-parents"]}`);
    const answer = await site.get(list);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("set-cookie")).toBeNull();
    const html = await answer.text();
    expect(html).toContain("Elterncafé");
    expect(html).toContain("069 90009-141");
    expect(html).toContain('class="qr"');
  });

  test("a number and “Entfernen” beside it are a finger apart: each on its own line", async () => {
    const html = await page(`/merkliste?a=${codes["meet-parents"]}`);
    expect(html).toMatch(
      /<span class="row"><a class="tap" href="tel:[^]*?<\/span><span class="row"><a class="tap noprint"/,
    );
  });

  test("without an address, tells whoever saved a list on this phone how to open it", async () => {
    const html = await page("/merkliste");
    expect(html).toMatch(/<p hidden data-kept[^>]*>Ohne Internet/);
    expect(await page(`/merkliste?a=${codes["meet-parents"]}`)).not.toContain("<p hidden data-kept");
  });

  test("comes along to the start page by the name of the network", async () => {
    const list = codes["meet-parents"];
    for (const address of [`/merkliste?a=${list}`, `/angebote?m=${list}`])
      expect(await page(address)).toContain(`class="brand" href="/?m=${list}"`);
    expect(await page("/angebote")).toContain('class="brand" href="/"');
    expect(await page(`/?m=${list}`)).toContain(`name="m" value="${list}"`);
  });

  test("travels on with the search and grows by the next offer", async () => {
    const html = await page(`/merkliste?a=${codes["meet-parents"]}`);
    expect(html).toContain(`href="/angebote?m=${codes["meet-parents"]}"`);
    const results = await page(`/angebote?t=49&m=${codes["meet-parents"]}`);
    expect(results).toContain(`/merkliste?a=${codes["violence"]}.${codes["meet-parents"]}`);
    expect(results).toMatch(
      new RegExp(`/angebote/beratung-bei-gewalt\\?t=49&amp;m=${codes["meet-parents"]}`),
    );
    expect(await page(`/angebote?m=${codes["meet-parents"]}`)).toContain(
      `name="m" value="${codes["meet-parents"]}"`,
    );
  });

  test("says what has gone, and survives nonsense", async () => {
    expect(await page(`/merkliste?a=${codes["meet-parents"]}.00000000`)).toContain(
      "Von Ihrer Liste gibt es nicht mehr: 1",
    );
    for (const nonsense of ["%00", "zzz", "a".repeat(5000), "'--", `${codes["violence"]}.`.repeat(40)])
      expect((await site.get(`/merkliste?a=${nonsense}`)).status).toBe(200);
  });

  test("never offers to keep help in danger on the phone", async () => {
    const html = await page(`/merkliste?a=${codes["violence"]}.${codes["meet-parents"]}`);
    const kept = /data-keep="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(kept).toContain("elterncafe");
    expect(kept).not.toContain("gewalt");
    expect(kept).not.toContain(codes["violence"]);
    expect(html).toContain("speichern wir nie auf dem Handy");
  });
});

describe("after the loss of a child", () => {
  test("the offers I kept on my phone bring the babies back", async () => {
    const html = await page(`/merkliste?a=${codes["meet-parents"]}&verlust=1`);
    const kept = (/data-keep="([^"]+)"/.exec(html)?.[1] ?? "").replaceAll("&amp;", "&").split(" ");
    expect(kept).toHaveLength(2);
    for (const address of kept) expect(address).toMatch(/[?&]verlust=1$/);
    for (const address of kept) await everyLinkCarriesIt(address);
    expect(await page(`/merkliste?a=${codes["meet-parents"]}`)).not.toMatch(/data-keep="[^"]*verlust/);
  });

  test("without a network the way to the numbers leads to those about babies", async () => {
    await everyLinkCarriesIt("/ohne-netz?verlust=1");
  });

  test("whoever gets my list learns of it", async () => {
    const html = await page(`/merkliste?a=${codes["meet-parents"]}&verlust=1`);
    expect(html).toMatch(/data-share="[^"]*merkliste\?a=/);
    expect(html).not.toMatch(/(data-share="|mailto:|sms:)[^"]*verlust/);
  });

  test("the address tells the worker", () => {
    expect(["?verlust=1", "?a=x&verlust=1", "?verlust=1&a=x"].map(lossIn)).toEqual(
      Array.from({ length: 3 }, () => "?verlust=1"),
    );
    expect(["", "?a=1", "?verlust=12", "?xverlust=1"].map(lossIn)).toEqual(["", "", "", ""]);
  });
});

describe("a contact for the address book", () => {
  test("is a vCard 3.0 with a name that commas and semicolons do not break", async () => {
    const answer = await site.get(`${cafe}/kontakt.vcf`);
    expect(answer.headers.get("content-type")).toBe("text/vcard; charset=utf-8");
    const lines = (await answer.text()).split("\r\n");
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCARD", "VERSION:3.0"]);
    expect(lines).toContain("N:Elterncafé\\; am Markt\\, Haus 2;;;;");
    expect(lines).toContain("ORG:Haus am Markt");
    expect(lines).toContain("TEL;TYPE=WORK,VOICE:+496990009141");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  test("folds long names without cutting a letter in two", () => {
    const offer = {
      title: "ü".repeat(200),
      organisation: "x\nEND:VCARD",
      phones: [],
      email: null,
      website: null,
      street: null,
      postalCode: null,
      place: null,
    };
    const text = vcardOf(offer, "https://hilfe.example/angebote/x", true);
    expect(text.replaceAll("\r\n ", "")).toContain(`FN:${"ü".repeat(200)}`);
    expect(text.match(/^END:VCARD/gm)).toHaveLength(1);
  });
});

describe("pages without a network", () => {
  const plan = {
    version: "1",
    scope: "/",
    pages: ["/hilfe-sofort"],
    files: ["/assets/a.css"],
    optional: [],
    fallback: "/ohne-netz",
    age: { words: ["Stand: ", ". „Heute“ gilt ab diesem Tag."], lang: "de" },
  };
  const way = (path: string, mode = "navigate", method = "GET") =>
    wayOf({ method, mode, url: `https://hilfe.example${path}` }, "https://hilfe.example", plan);

  test("staff pages, forms and other hosts pass by", () => {
    expect([way("/intern/mein-tag"), way("/talheim/intern"), way("/melden", "navigate", "POST")]).toEqual([
      "pass",
      "pass",
      "pass",
    ]);
    expect(
      wayOf({ method: "GET", mode: "navigate", url: "https://x.example/" }, "https://hilfe.example", plan),
    ).toBe("pass");
    expect([way("/angebote?t=1"), way("/tr/verlassen"), way("/assets/a.css", "no-cors")]).toEqual([
      "page",
      "leave",
      "file",
    ]);
  });

  test("a page kept last week says “open today”, and nobody tells me from which day it is", () => {
    const html = '<html><main id="content"><h1>Heute offen</h1></main></html>';
    const aged = withAge(html, plan.age.words, "Sonntag, 15. November 2026 um 15:38");
    expect(aged).toContain('<p class="note late">Stand: Sonntag, 15. November 2026 um 15:38. „Heute“');
    expect(aged.indexOf("Stand:")).toBeLessThan(aged.indexOf("Heute offen"));
  });

  test("a worker throws away its own old pages and nobody else's", () => {
    expect(isOutdated(storeOf({ ...plan, version: "0" }), plan)).toBe(true);
    expect(isOutdated(storeOf(plan), plan)).toBe(false);
    for (const other of ["tragnetz-public:/tr:0", "tragnetz-public-kept", "visit-notes"])
      expect(isOutdated(other, plan)).toBe(false);
  });

  test("each language has its own folder, also on its start page", () => {
    expect(scopeOf("https://hilfe.example/manifest.webmanifest?verlust=1")).toBe("/");
    expect(scopeOf("https://hilfe.example/ar/manifest.webmanifest")).toBe("/ar");
  });

  test("the worker's file names what it keeps and may look after its whole language", async () => {
    const answer = await site.get("/ar/sw.js");
    expect(answer.headers.get("service-worker-allowed")).toBe("/ar");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    const scope: { self?: object; offlinePlan?: { pages: string[] }; importScripts: () => void } = {
      importScripts: () => undefined,
    };
    scope.self = scope;
    runInContext(await answer.text(), createContext(scope));
    expect(scope.offlinePlan?.pages).toEqual([
      "/ar/hilfe-sofort",
      "/ar/hilfe-sofort?verlust=1",
      "/ar/ohne-netz",
      "/ar/ohne-netz?verlust=1",
    ]);
  });

  test("says whom to call, and nothing about babies", async () => {
    const html = await page("/ohne-netz");
    const shown = html.replace(/<template.*?<\/template>/gs, "");
    for (const number of ["112", "110", "116117"]) expect(shown).toContain(`href="tel:${number}"`);
    expect(shown).toContain("Giftnotruf");
    expect(shown).not.toMatch(/Baby|schwanger/);
    expect(await page("/ohne-netz?verlust=1"), "in the cards too").not.toMatch(/Baby|schwanger/);
  });

  test("the search on the phone has no card for a danger it knows", async () => {
    const cards = [
      ...(await page("/ohne-netz")).matchAll(/<template data-card="([^"]+)">(.*?)<\/template>/gs),
    ];
    expect(cards.map(([, danger]) => danger)).toEqual([...dangers]);
    for (const [, danger, card] of cards) expect(card, danger).toContain('href="tel:');
    expect(cards[1]?.[2]).toContain("Hat jemand etwas Giftiges geschluckt?");
  });

  test("the numbers of offers are read as a row of digits", async () => {
    const index = await (await site.get("/suche-ohne-netz.json")).json();
    const phones = index.o.map(([title, , , phone]: readonly string[]) => [title, phone]);
    expect(Object.fromEntries(phones)).toEqual({
      "Elterncafé; am Markt, Haus 2": "069 90009-141",
      "Beratung bei Gewalt": "",
    });
  });

  test("what every family page loads stays below 5 kB with the worker, reading aloud below 1 kB", async () => {
    const sizeOf = async (entry: string): Promise<number> => {
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        format: "esm",
        write: false,
      });
      return outputFiles[0]?.contents.byteLength ?? 0;
    };
    const family = await sizeOf("src/ui/islands/family.island.ts");
    const worker = await sizeOf("src/find/keeping/offline-worker.island.ts");
    const keep = await sizeOf("src/find/keeping/keep.island.ts");
    const aloud = await sizeOf("src/find/keeping/read-aloud.island.ts");
    expect(aloud).toBeLessThan(1024);
    expect(family + worker + keep + aloud).toBeLessThan(5000);
  });
});
