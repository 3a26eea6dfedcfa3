import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { importPostalCodes } from "../gazetteer/import-postal-codes.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;

const row = (code: string, place: string, districtKey: string, lat: number, lon: number) => ({
  code,
  place,
  districtKey,
  lat,
  lon,
  land: "SN",
  district: null,
});
const places = [
  row("05310", "Lindenbrück", "99001", 50.9, 12.1),
  row("05311", "Oberlinden", "99001", 50.95, 12.2),
  row("05311", "Unterlinden", "99002", 50.99, 12.3),
  row("05990", "Muster Versand GmbH", "99001", 50.9, 12.1),
  row("05990", "Muster Bank AG", "99002", 50.99, 12.3),
  row("05400", "Neustadt", "99003", 48.1, 9.1),
  row("05500", "Neustadt", "99004", 53.9, 10.1),
];
const lindenbrueck = {
  postalCode: "05310",
  place: "Lindenbrück",
  street: "Lindenhof 3",
  lat: 50.9,
  lon: 12.1,
};
const oberlinden = { postalCode: "05311", place: "Oberlinden", lat: 50.95, lon: 12.2 };
const townNumber = { display: "069 90009-121", e164: "+496990009121" };
const freeNumber = { display: "0800 111 0 000", e164: "+498001110000" };

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", {
    name: "Frühe Hilfen Lindental",
    land: "NI",
    phone: "069 90009120",
    first: true,
  });
  const call = { actor: { kind: "system", name: "test" }, networkId: newId<"network">() } as const;
  await perform(installation, importPostalCodes, call, { places });
  await addOffers(installation, id, [
    {
      title: "Baby-Sprechstunde",
      topics: ["crying"],
      kind: "openHour",
      free: true,
      organisation: "Familienzentrum",
      openingHoursText: "Dienstag 14 bis 16 Uhr",
      phones: [townNumber],
      email: "haus@familienzentrum.example",
      website: "https://familienzentrum.example/baby",
      place: lindenbrueck,
    },
    {
      title: "Schlaf-Runde",
      topics: ["crying"],
      kind: "group",
      openingHoursText: `jeden ersten Montag im Monat ${"außer in den Ferien ".repeat(4)}`,
      place: oberlinden,
    },
    {
      title: "Schrei-Telefon",
      topics: ["crying"],
      kind: "hotline",
      access: ["phone", "withoutRegistration"],
      free: true,
      organisation: "Elternberatung",
      phones: [townNumber],
      place: { ...lindenbrueck, street: "Geheimer Weg 1" },
    },
    { title: "Nummer ohne Kosten", topics: ["crying"], kind: "hotline", free: true, phones: [freeNumber] },
    {
      title: "Hebamme zu Hause",
      topics: ["crying"],
      kind: "homeVisit",
      access: ["atHome"],
      phones: [townNumber],
      place: lindenbrueck,
    },
  ]);
  await installation.owner.query(
    "update offer set confirmed_at = '2026-10-03T10:00Z' where title in ('Schlaf-Runde', 'Baby-Sprechstunde')",
  );
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
/** What one card of the list says. */
const card = (page: string, title: string): string =>
  (page.split('<li class="card covers">').find((part) => part.includes(title)) ?? "")
    .split('</li><li class="card')[0]
    ?.replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/[\u2066-\u2069]/g, "") ?? "";

describe("a code that stands for several towns", () => {
  test("asks first and does not claim to have the best offers", async () => {
    const page = await html("/angebote?t=12&ort=05311");
    expect(page).toMatch(/<h1[^>]*>Welcher Ort ist es\?<\/h1>/);
    expect(page).not.toMatch(/besten? Angebot/);
    expect(page).toContain('href="/angebote?t=12&amp;ort=05311%20Oberlinden"');
    expect(page.indexOf("Unterlinden")).toBeLessThan(page.indexOf("Angebote rund um"));
    expect(page).toContain("Schlaf-Runde");
  });
  test("the code of a firm asks nothing", async () => {
    const page = await html("/angebote?t=12&ort=05990");
    expect(page).not.toContain("Welcher Ort");
    expect(page).not.toContain("GmbH");
  });
  test("towns far apart: no list around a place in between, but a way on without a place", async () => {
    const page = await html("/angebote?t=12&ort=Neustadt");
    expect(page).toContain("Welcher Ort ist es?");
    expect(page).not.toContain('class="results"');
    expect(page).toMatch(/href="\/angebote\?t=12"[^>]*><span>Ohne Ort weitersuchen/);
  });
});

describe("a card of the list", () => {
  test("says when it is open in the words of its source, where they are short", async () => {
    const page = await html("/angebote?t=12&ort=05310");
    expect(card(page, "Baby-Sprechstunde")).toContain("Dienstag 14 bis 16 Uhr");
    expect(card(page, "Schlaf-Runde")).not.toContain("außer in den Ferien");
  });
  test("else says when somebody last stood for it", async () => {
    const page = await html("/angebote?t=12&ort=05310");
    expect(card(page, "Schlaf-Runde")).toContain("Zuletzt bestätigt: 3. Oktober 2026");
    expect(card(page, "Nummer ohne Kosten")).not.toContain("bestätigt");
  });
  test("a telephone is not near, and its call is not called free when it costs something", async () => {
    const said = card(await html("/angebote?t=12&ort=05310"), "Schrei-Telefon");
    expect(said).toContain("Telefon: 069 90009-121");
    expect(said).toContain("Kostet so viel wie ein normaler Anruf.");
    expect(said).not.toMatch(/kostenlos|entfernt|Lindenbrück| km| m /);
  });
  test("who comes home or answers by phone can be called from the list, and nobody else's number stands there", async () => {
    const page = await html("/angebote?t=12&ort=05310");
    expect(card(page, "Hebamme zu Hause")).toContain("Telefon: 069 90009-121");
    const visit = page.split('<li class="card covers">').find((part) => part.includes("Hebamme zu Hause"));
    expect(visit).toContain('href="tel:+496990009121"');
    const open = page.split('<li class="card covers">').find((part) => part.includes("Baby-Sprechstunde"));
    expect(open).not.toContain('href="tel:');
  });
  test("“Merken” has a line of its own instead of ending the sentence before it", async () => {
    const page = await html("/angebote?t=12&ort=05310");
    expect(page.match(/<span class="row"><a class="tap noprint"[^>]*aria-label="Merken/g)?.length).toBe(5);
  });
  test("on paper each offer of the list has its number and address, but a telephone no secret street", async () => {
    const page = await html("/angebote?t=12&ort=05310");
    const paper = (title: string) =>
      /class="print-only">.*?<\/span>/.exec(
        page.split('<li class="card covers">').find((part) => part.includes(title)) ?? "",
      )?.[0] ?? "";
    expect(paper("Baby-Sprechstunde")).toMatch(/069 90009-121.*Lindenhof 3, 05310 Lindenbrück/);
    expect(page).not.toContain("Geheimer Weg");
  });
  test("a number that costs nothing is called free", async () => {
    const said = card(await html("/angebote?t=12&ort=05310"), "Nummer ohne Kosten");
    expect(said).toContain("kostenlos");
    expect(said).not.toContain("normaler Anruf");
  });
  test("who comes to the family is not so many kilometres away", async () => {
    const said = card(await html("/angebote?t=12&ort=05311%20Oberlinden"), "Hebamme zu Hause");
    expect(said).toContain("kommt nach Hause");
    expect(said).not.toMatch(/entfernt|\bkm\b/);
  });
  test("the person to call at the end does not stand as free beside a number that costs", async () => {
    const said = card(await html("/angebote?t=12&ort=05310"), "069 90009120");
    expect(said).toContain("normaler Anruf");
    expect(said).not.toContain("kostenlos");
  });
});

describe("the map", () => {
  test("says in a sentence which number lies in which town, and which lies nowhere", async () => {
    const page = await html("/angebote?t=12&ort=05310&mehr=1");
    const label = /aria-label="(Karte[^"]*)"/.exec(page)?.[1]?.replaceAll(/[\u2066-\u2069]/g, "");
    expect(label).toMatch(/Lindenbrück: \d\./);
    expect(label).toMatch(/Oberlinden: \d\./);
    expect(page).toMatch(/Nicht auf der Karte: \d, \d und \d\./);
    expect(page).toContain("m-ring");
  });
});

describe("the way back from an offer", () => {
  const offerLink = (page: string) => /href="(\/angebote\/baby-sprechstunde[^"]*)"/.exec(page)?.[1] ?? "";
  const backLink = (page: string) => /class="back" href="([^"]*)"/.exec(page)?.[1] ?? "";
  const follow = (link: string) => html(link.replaceAll("&amp;", "&"));

  test("leads to the list it was found in, also in another language", async () => {
    for (const list of ["/angebote?t=12&ort=05310", "/ar/angebote?t=12&ort=05310&km=15"]) {
      const page = await html(list);
      const link = /href="([^"]*\/angebote\/baby-sprechstunde[^"]*)"/.exec(page)?.[1] ?? "";
      expect(backLink(await follow(link)).replaceAll("&amp;", "&")).toBe(list);
    }
  });
  test("words of the family stay behind; what was understood leads back", async () => {
    const link = offerLink(await html("/angebote?q=Baby%20schreit&ort=05310"));
    expect(link).toBe("/angebote/baby-sprechstunde?t=12&amp;ort=05310");
    expect(await follow(link)).toContain("Zurück zur Liste");
  });
  test("a place that is none is not carried along", async () => {
    expect(offerLink(await html("/angebote?t=12&ort=streit%20zu%20hause"))).toBe(
      "/angebote/baby-sprechstunde?t=12",
    );
  });
  test("an offer opened by itself leads to the topics; for search engines it is one page", async () => {
    expect(backLink(await html("/angebote/baby-sprechstunde"))).toBe("/angebote");
    const canonical = /rel="canonical" href="[^"?]*\/angebote\/baby-sprechstunde"/;
    expect(await html("/angebote/baby-sprechstunde?t=12&ort=05310")).toMatch(canonical);
  });
});

describe("one offer", () => {
  test("a hotline has no way to it, and where it sits stays unsaid", async () => {
    const page = await html("/angebote/schrei-telefon");
    expect(page).not.toMatch(/So kommen Sie hin|Geheimer Weg|Sie können einfach kommen/);
    expect(page).toContain("Wie erreichen Sie das Angebot?");
    expect(page).toContain("Nur so viel wie ein normaler Anruf.");
    expect(page).not.toContain("kostenlos");
  });
  test("what a call costs stands with the number", async () => {
    expect(await html("/angebote/baby-sprechstunde")).toContain("Kostet so viel wie ein normaler Anruf.");
    expect(await html("/angebote/nummer-ohne-kosten")).not.toContain("normaler Anruf");
  });
  test("when it was last confirmed stands right below its next date, not at the end of the page", async () => {
    const page = await html("/angebote/baby-sprechstunde");
    const at = page.search(/[Bb]estätigt[^<]*3\. Oktober 2026/);
    expect(at).toBeGreaterThan(page.indexOf("<h1"));
    expect(at).toBeLessThan(page.indexOf('<div class="cols">'));
  });
  test("on paper its mail, web page and own address can be read, and from whom and when the sheet is", async () => {
    const page = await html("/angebote/baby-sprechstunde?t=12&ort=05310");
    const paper = [...page.matchAll(/class="print-only[^"]*">(.*?)<\/(?:bdi|p)>/g)].map(
      ([, text]) => text ?? "",
    );
    const said = paper.join(" ").replaceAll(/<[^>]*>/g, "");
    expect(said).toContain("haus@familienzentrum.example");
    expect(said).toContain("https://familienzentrum.example/baby");
    expect(said).toMatch(/\/angebote\/baby-sprechstunde(?!\?)/);
    expect(page).toMatch(
      /print-only small">.*Frühe Hilfen Lindental.*Telefon: 069 90009120.*Abgerufen am \d+\. \p{L}+ \d{4}/u,
    );
  });
});

describe("open today", () => {
  test("says honestly where hours stand, and who answers the phone now", async () => {
    const page = await html("/");
    expect(page).toContain("steht auf seiner Seite");
    expect(page).toMatch(/class="lit[^]*Telefonseelsorge[^]*0800 111 0 111[^]*Tag und Nacht[^]*kostenlos/);
    expect(page).toContain("noch nicht selbst nachgeprüft");
  });
  test("after a loss it names no line for parents or pregnancy", async () => {
    const strip = /class="lit[^]*?<\/ul>/.exec(await html("/?verlust=1"))?.[0] ?? "";
    expect(strip).toContain("Telefonseelsorge");
    expect(strip).not.toMatch(/Elterntelefon|Schwangere/);
  });
});
