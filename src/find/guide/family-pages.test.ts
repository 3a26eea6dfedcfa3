import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { languages } from "../../core/languages.ts";
import { importPostalCodes } from "../gazetteer/import-postal-codes.ts";
import { newId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;

const hostile = `<script>alert(1)</script>" onmouseover="x`;
const places = [
  {
    code: "05310",
    place: "Lindenbrück",
    land: "SN",
    districtKey: "99001",
    district: "Lindental",
    lat: 50.9,
    lon: 12.1,
  },
  {
    code: "05311",
    place: "Oberlinden",
    land: "SN",
    districtKey: "99001",
    district: "Lindental",
    lat: 50.95,
    lon: 12.2,
  },
  {
    code: "05311",
    place: "Unterlinden",
    land: "TH",
    districtKey: "99002",
    district: "Nebental",
    lat: 50.99,
    lon: 12.3,
  },
];

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", {
    name: "Frühe Hilfen Lindental",
    land: "NI",
    phone: "069 90009120",
    first: true,
  });
  await addNetwork(installation, "leer");
  await perform(
    installation,
    importPostalCodes,
    { actor: { kind: "system", name: "test" }, networkId: newId() },
    { places },
  );
  await addOffers(installation, id, [
    {
      title: "Offene Baby-Sprechstunde",
      topics: ["crying", "sleep"],
      kind: "openHour",
      access: ["withoutRegistration"],
      free: true,
      languages: ["de", "tr"],
      organisation: "Familienzentrum Lindenhof",
      openingHoursText: "Dienstag 14 bis 16 Uhr",
      description: "Ihr Baby schreit viel? Kommen Sie vorbei.",
      phones: [
        { display: "069 90009-141", e164: "+496990009141" },
        { display: "29823", e164: null },
      ],
      website: "https://familienzentrum.example/",
      email: "haus@familienzentrum.example",
      ageFromMonths: 0,
      ageToMonths: 12,
      place: { street: "Lindenhof 3", postalCode: "05310", place: "Lindenbrück", lat: 50.9, lon: 12.1 },
    },
    {
      title: "Schrei-Ambulanz",
      topics: ["crying"],
      kind: "counselling",
      access: ["byAppointment"],
      free: false,
      languages: ["de"],
      place: { postalCode: "05311", place: "Oberlinden", lat: 50.95, lon: 12.2 },
    },
    {
      title: hostile,
      topics: ["crying"],
      organisation: hostile,
      description: hostile,
      openingHoursText: hostile,
      website: "javascript:alert(1)",
      email: 'a@b"><x',
      phones: [{ display: hostile, e164: null }],
      place: { place: hostile, street: hostile },
    },
    { title: "Trauer-Gruppe", topics: ["pregnancy-loss"], kind: "group" },
    { title: "Krabbelgruppe mit Baby", topics: ["meet-parents", "baby-courses"], kind: "group" },
    { title: "Familien-Treff", free: true },
    { title: "Pflege für Säuglinge", free: true },
    { title: "Beratung bei Gewalt", topics: ["violence"], kind: "counselling" },
    ...Array.from(
      { length: 12 },
      (_, at) =>
        ({
          title: `Elterncafé ${at + 1}`,
          topics: ["meet-parents"],
          kind: "cafe",
          organisation: "Haus am Markt",
          free: true,
          access: ["withoutRegistration"],
          place: { place: "Lindenbrück", lat: 50.9 + at / 100, lon: 12.1 },
        }) as const,
    ),
  ]);
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const html = async (address: string): Promise<string> => {
  const response = await site.get(address);
  expect(response.status, address).toBe(200);
  return response.text();
};

describe("looking for help", () => {
  test("a tapped need shows the fitting offers with reasons and a person to call", async () => {
    const page = await html("/angebote?t=12&ort=05310");
    expect(page).toContain("Offene Baby-Sprechstunde");
    expect(page).toContain("ohne Anmeldung");
    expect(page).toContain("Sie brauchen einen Termin");
    expect(page).toContain("069 90009120");
    expect(page.indexOf("Offene Baby-Sprechstunde")).toBeLessThan(page.indexOf("Schrei-Ambulanz"));
  });

  test("words that speak of danger never stay in the address, and help stands first", async () => {
    const answer = await site.get("/angebote?q=mein%20Mann%20schl%C3%A4gt%20mich&ort=05310");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/angebote?t=49&ort=05310");
    const page = await html("/angebote?t=49&ort=05310");
    expect(page.indexOf('href="tel:110"')).toBeGreaterThan(0);
    expect(page.indexOf('href="tel:110"')).toBeLessThan(page.indexOf("Beratung bei Gewalt"));
  });

  test("after a loss nothing speaks of a baby, on any page of the visit", async () => {
    const start = await html("/?verlust=1");
    expect(start).not.toContain("Mein Baby schreit");
    expect(start).not.toContain("Schwangere");
    expect(start).toContain("verlust=1");
    expect(await html("/angebote?verlust=1")).not.toMatch(/Baby schreit|Krabbelgruppe|Stillen/);
    const results = await html("/angebote?t=11&verlust=1");
    expect(results).toContain("Trauer-Gruppe");
    expect(results).not.toMatch(/Krabbelgruppe|Sprechstunde/);
    const browsed = await html("/angebote?frei=1&mehr=1&verlust=1");
    expect(browsed).toContain("Familien-Treff");
    expect(browsed).not.toMatch(/Baby-Sprechstunde|Elterncafé|Säuglinge/);
  });

  test("a postal code of two districts asks for the town", async () => {
    const page = await html("/angebote?t=12&ort=05311");
    expect(page).toContain("Welcher Ort ist es?");
    expect(page).toContain("ort=05311%20Oberlinden");
    expect(await html("/angebote?t=12&ort=05311%20Oberlinden")).not.toContain("Welcher Ort ist es?");
  });

  test("a place nobody knows is said to be unknown", async () => {
    expect(await html("/angebote?t=12&ort=Nirgendheim")).toContain("kennen wir nicht");
  });

  test("five at first, more when asked", async () => {
    const first = await html("/angebote?t=55");
    expect(first.match(/class="n"/g)).toHaveLength(5);
    expect(first).toContain("mehr=1");
    const more = await html("/angebote?t=55&mehr=1");
    expect(more.match(/class="n"/g)?.length).toBeGreaterThan(10);
  });

  test("nothing found names the wish and shows ways on that lead somewhere", async () => {
    const page = await html("/angebote?t=66&frei=1");
    expect(page).toContain("Wir haben noch nichts gefunden");
    expect(page).toContain("Ich brauche jemanden, der übersetzt");
    const wider = await html("/angebote?t=12&haus=1&km=5&ort=05310");
    expect(wider).toMatch(/Auch an anderen Orten suchen \(\d+ Angebot|Sprechstunde/);
  });

  test("a network without offers says so and still shows a person to call", async () => {
    const page = await html("/leer/angebote?t=12");
    expect(page).toContain("Wir haben noch nichts gefunden");
    expect(page).toContain("Elterntelefon");
    expect(page).toContain("noch nicht selbst nachgeprüft");
  });

  test("a small map only where two places are known", async () => {
    expect(await html("/angebote?t=12")).toContain("m-dot");
    expect(await html("/angebote?t=49")).not.toContain("m-dot");
  });

  test("each choice can be taken away again", async () => {
    const page = await html("/angebote?t=12&sprache=tr&ohne=1");
    expect(page).toContain('href="/angebote?t=12&amp;sprache=tr"');
    expect(page).toContain('href="/angebote?t=12&amp;ohne=1"');
    expect(page).toContain("Türkisch");
  });

  test("strange addresses are answered calmly", async () => {
    for (const query of [
      "t=999",
      "t=abc&q=%00",
      "km=-1&ort=12",
      "sprache=%3Cscript%3E",
      "t=12&t=12&t=0x0c",
      "q=%ED%A0%80",
      "mehr=1",
    ])
      expect((await site.get(`/angebote?${query}`)).status, query).toBe(200);
  });

  test("more words than the form takes are cut, so that no page grows with its address", async () => {
    const answer = await site.get(`/angebote?q=${"x".repeat(3000)}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/angebote?q=${"x".repeat(300)}`);
  });

  test("a new offer is found as soon as its network's data has a new version", async () => {
    const face = site.faces.bySlug("leer");
    if (face === undefined) throw new Error("network missing");
    expect(await html("/leer/angebote?t=4")).not.toContain("Hebammen-Suche");
    await addOffers(installation, face.id, [{ title: "Hebammen-Suche", topics: ["find-midwife"] }]);
    await site.faces.refresh();
    expect(await html("/leer/angebote?t=4")).toContain("Hebammen-Suche");
  });
});

describe("one offer", () => {
  test("shows what is known in a fixed order and says what is not known", async () => {
    const page = await html("/angebote/offene-baby-sprechstunde");
    const order = [
      "Wer ist da?",
      "Für wen?",
      "Was kostet es?",
      "Wie kommen Sie hinein?",
      "Wann ist offen?",
      "Welche Sprachen?",
      "So kommen Sie hin",
    ];
    const found = order.map((question) => page.indexOf(question));
    expect(found.every((at) => at > 0)).toBe(true);
    expect([...found].sort((one, other) => one - other)).toEqual(found);
    expect(page).toContain("Dienstag 14 bis 16 Uhr");
    expect(page).toContain("noch nicht bestätigt");
    expect(await html("/angebote/trauer-gruppe")).toContain("Das wissen wir nicht");
  });

  test("only a complete phone number can be tapped", async () => {
    const page = await html("/angebote/offene-baby-sprechstunde");
    expect(page).toContain('href="tel:+496990009141"');
    expect(page).toContain("29823");
    expect(page).not.toContain('href="tel:29823"');
  });

  test("words of a list never become script, style or links", async () => {
    const list = await html("/angebote?t=12");
    const slug = /\/angebote\/([a-z0-9-]*script[a-z0-9-]*)/.exec(list)?.[1];
    for (const page of [list, await html(`/angebote/${slug}`)]) {
      expect(page).not.toMatch(/<script>alert/);
      expect(page).not.toMatch(/onmouseover="x/);
      expect(page).not.toContain("javascript:");
      expect(page).not.toContain("mailto:a@b");
    }
  });

  test("an address that leads nowhere is not found", async () => {
    expect((await site.get("/angebote/gibt-es-nicht")).status).toBe(404);
  });

  test("a sensitive offer leaves no trace of its kind in the title of the page", async () => {
    expect(await html("/angebote/beratung-bei-gewalt")).toMatch(/<title>Angebot ·/);
  });

  test("the printed code leads to the public page and carries nothing of the visit", async () => {
    const plain = await html("/angebote/trauer-gruppe");
    const loss = await html("/angebote/trauer-gruppe?verlust=1");
    const code = (page: string) => /class="qr"[^]*?d="([^"]*)"/.exec(page)?.[1];
    expect(code(loss)).toBe(code(plain));
  });
});

describe("help at once", () => {
  test("names the poison number of the Land, what it costs, and that nobody has checked it yet", async () => {
    const page = await html("/hilfe-sofort");
    expect(page).toContain("0551 19240");
    expect(page).not.toContain("030 19240");
    expect(page).toContain("normaler Anruf");
    expect(page).toContain("noch nicht selbst nachgeprüft");
    expect(page).not.toContain("nur für Fachkräfte");
  });

  test("who answers stays German where nobody has reviewed the translation", async () => {
    const page = await html("/tr/hilfe-sofort");
    expect(page).toContain('<bdi lang="de">Hilfetelefon Gewalt gegen Frauen.');
  });

  test("leaving clears what the browser kept and does not say where from", async () => {
    const answer = await site.get("/verlassen");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("clear-site-data")).toBe('"cache"');
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("location")).toBe("https://www.wikipedia.org/");
  });
});

describe("every family page", () => {
  const paths = [
    "/",
    "/angebote",
    "/angebote?t=12&ort=05310",
    "/angebote?t=66&frei=1",
    "/angebote/offene-baby-sprechstunde",
    "/hilfe-sofort",
  ];
  for (const { segment, code, dir } of languages) {
    test(`stands in its frame in ${code} and says nothing by its key`, async () => {
      for (const path of paths) {
        const page = await html(segment === null ? path : `/${segment}${path === "/" ? "" : path}`);
        expect(page).toMatch(new RegExp(`<html lang="[a-z-]+" dir="${dir}"`));
        expect(page.match(/<h1/g), path).toHaveLength(1);
        expect(page).not.toMatch(/\{[a-z]+\}|undefined|\[object|NaN/);
      }
    });
  }

  test("search results are not for search engines", async () => {
    expect(await html("/angebote?t=12")).toContain('name="robots" content="noindex');
    expect(await html("/")).not.toContain('name="robots"');
  });

  test("the first load of the start, results and offer page is at most 14 kB with the style sheet", async () => {
    const { code } = await transform(readFileSync("src/ui/tragnetz.css", "utf8"), {
      loader: "css",
      minify: true,
      target: ["chrome90", "firefox90", "safari14"],
    });
    const css = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    const sizes: Record<string, number> = { css };
    for (const path of [
      "/",
      "/angebote",
      "/angebote?t=55&ort=05310",
      "/angebote?t=12&ort=05310",
      "/angebote/offene-baby-sprechstunde",
      "/hilfe-sofort",
      "/ar/angebote?t=12",
    ]) {
      const page = await html(path);
      sizes[path] =
        css + brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    }
    if (process.env["SHOW_SIZES"]) process.stdout.write(`${JSON.stringify(sizes)}\n`);
    for (const [path, bytes] of Object.entries(sizes)) expect(bytes, path).toBeLessThanOrEqual(14 * 1024);
  });
});
