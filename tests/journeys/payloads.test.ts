import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendHostile, walk, wordsOf } from "../trust/payloads/fill-forms.ts";
import {
  filesInDisguise,
  type HostileFile,
  linkedArchive,
  pictureAndPage,
  picturesWithNames,
} from "../trust/payloads/hostile-files.ts";
import { markup, scriptAddresses } from "../trust/payloads/markup.ts";
import {
  escaped,
  lineBreaks,
  naughtyStrings,
  noNaughtyStrings,
  otherPayloads,
  traversal,
} from "../trust/payloads/other-payloads.ts";
import { inspect, newWatch, watchContext } from "../trust/payloads/watched-browser.ts";
import { openBrowser, type RunningProduct, signIn, startProduct } from "./running-product.ts";

/**
 * Hostile words in every field that families and professionals fill in, and hostile files: whatever page shows them in
 * Chromium, nothing runs, no dialog opens, no stranger is asked, and no name leads out of the house (trust.md 5.15).
 */
let product: RunningProduct;
let browser: Browser;
const watch = newWatch();
const naughty = naughtyStrings();
if (naughty === null) process.stdout.write(`${noNaughtyStrings}\n`);
const words = wordsOf([...markup, ...otherPayloads], [...markup, ...otherPayloads, ...(naughty ?? [])]);
/** The same pieces as long as a message may be. */
const letters = wordsOf(markup, [...markup, ...otherPayloads, ...(naughty ?? [])], 3800);

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function visitor(of = watch): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: "de-DE" });
  await watchContext(context, product.base, of);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}
const desks = new Map<string, Page>();
async function desk(person: string): Promise<Page> {
  const page = desks.get(person) ?? (await visitor());
  if (!desks.has(person)) await signIn(page, product.base, new RegExp(person));
  desks.set(person, page);
  return page;
}
const go = async (page: Page, address: string): Promise<void> => {
  await page.goto(product.base + address);
  await inspect(page, watch);
};
const nothingHappened = () => expect([...new Set(watch.faults)]).toEqual([]);

let code = "";
const concerns: string[] = [];
async function attach(page: Page, form: string, files: readonly HostileFile[]): Promise<void> {
  await page
    .locator(`${form} input[type="file"]`)
    .first()
    .setInputFiles(files.map((file) => ({ ...file })));
  const next = page.waitForNavigation({ timeout: 20_000 }).catch(() => null);
  await page.evaluate(`document.querySelector(${JSON.stringify(form)}).requestSubmit()`);
  await next;
  await inspect(page, watch);
}

async function openDialogue(page: Page, lang: string): Promise<void> {
  await page.goto(`${product.base}${lang}/stand`);
  await page.locator("#code").fill(code);
  await page.locator("main form button").first().click();
  await page.locator(".thread").first().waitFor();
  await inspect(page, watch);
}

test("families write wishes, messages and files", async () => {
  const page = await visitor();
  const ways = [{ channel: "none" }, { channel: "call", phone: "0170 5550199" }];
  for (let wish = 0; wish < 8; wish += 1) {
    await page.goto(`${product.base}${wish % 2 === 0 ? "" : "/ar"}/melden?t=12`);
    const fixed = { ...ways[wish % 2], contactMe: true, askNode: true, childAge: "baby", language: "de" };
    await sendHostile(page, letters, watch, { form: 'main form:has([name="wish"])', fixed });
    code = ((await page.locator(".codebox").first().textContent({ timeout: 20_000 })) ?? "").trim();
  }
  await openDialogue(page, "");
  await sendHostile(page, letters, watch, { form: 'main form:has(textarea[name="answer"])' });
  const files = 'form[enctype][action$="/stand/dateien"]';
  const pictures = await picturesWithNames();
  for (let at = 0; at < pictures.length; at += 3) await attach(page, files, pictures.slice(at, at + 3));
  expect(await page.locator("main").innerText()).toContain("zaun.png");
  for (const file of await filesInDisguise()) {
    await attach(page, files, [file]);
    expect(await page.locator('#files[aria-invalid="true"]').count(), file.name).toBe(1);
  }
  await attach(page, files, [await pictureAndPage()]);
  nothingHappened();
});

test("practices refer, somebody gives feedback, everybody searches", async () => {
  const page = await visitor();
  for (let at = 0; at < 3; at += 1) {
    await page.goto(`${product.base}/ueberweisen`);
    const fixed = { reach: "0171 3920099", how: "oral", transfer: true, askNode: true, feedback: true };
    const along = { "along-wish": true, "along-place": true, noticeMail: "", practice: words.short() };
    await sendHostile(page, words, watch, {
      form: 'main form:has([name="practice"])',
      fixed: { ...fixed, ...along },
    });
  }
  expect(await page.locator("main").innerText()).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/);
  for (let at = 0; at < 3; at += 1) {
    await page.goto(`${product.base}/rueckmeldung`);
    await sendHostile(page, words, watch, { form: 'main form:has([name="art"])' });
  }
  // Every third, because the fields of the search are always the same four.
  for (const text of [...markup, ...otherPayloads].filter((_text, at) => at % 3 === 0)) {
    const query = new URLSearchParams({
      q: text.toWellFormed(),
      ort: text.toWellFormed(),
      t: text,
      km: text,
    });
    await go(page, `${text.length % 2 === 0 ? "" : "/ar"}/angebote?${query.toString()}`);
  }
  nothingHappened();
});

test("professionals fill in every form they come to", async () => {
  const intake = await desk("Derya Öztürk");
  await go(intake, "/intern/zu-pruefen");
  const listed = await intake
    .locator('input[name="listed"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
  expect(listed.length).toBeGreaterThan(3);
  for (const box of await intake.locator('input[name="wish"]').all()) await box.check();
  await intake.locator('button[value="genuine"]').click();
  concerns.push(...listed.slice(0, 2).map((id) => `/intern/anliegen/${id}`));
  const [taken, asked] = concerns;
  await go(intake, taken ?? "");
  await intake.locator('form[action$="/annehmen"] button').first().click();
  await inspect(intake, watch);
  const own =
    /^\/intern\/(anliegen|ueberweisen|zu-pruefen|mein-tag|kinderschutz|freie-plaetze|warteliste|dienst|team)/;
  const first = { base: product.base, ofAKind: 1, words };
  const ofIntake = await walk(intake, watch, {
    ...first,
    from: [
      taken ?? "",
      asked ?? "",
      "/intern/ueberweisen",
      "/intern/kinderschutz/neu",
      "/intern/anliegen/neu",
    ],
    goesTo: own,
    most: 22,
  });
  const office = await desk("Marlene Voss");
  const ofOffice = await walk(office, watch, {
    ...first,
    from: [
      "/intern/netzwerk",
      "/intern/einstellungen",
      "/intern/angebote/neu",
      "/intern/regionen/neu",
      "/intern/angebote",
    ],
    goesTo:
      /^\/intern\/(?!zugang|protokoll|anmelden|abmelden|partner|treffen|dienste|vereinbarungen|aufgaben|rundschreiben|gaeste|netzwerk\/(?:personen|gruppen|doppelte|uebergabe|bild))/,
    most: 34,
  });
  const ofNetwork = await walk(office, watch, {
    ...first,
    from: [
      "/intern/netzwerk/personen",
      "/intern/treffen",
      "/intern/dienste",
      "/intern/vereinbarungen",
      "/intern/gaeste",
    ],
    goesTo:
      /^\/intern\/(?:treffen|dienste|vereinbarungen|rundschreiben|gaeste|netzwerk\/(?:personen|gruppen|uebergabe))/,
    most: 30,
  });
  expect(ofIntake.sent + ofOffice.sent).toBeGreaterThan(18);
  expect(ofNetwork.sent).toBeGreaterThan(8);
  nothingHappened();
});

test("no address of a script is kept, no drawing with a script, no archive that leads out", async () => {
  const office = await desk("Marlene Voss");
  for (const website of scriptAddresses) {
    await office.goto(`${product.base}/intern/netzwerk/neu`);
    await sendHostile(office, words, watch, { form: 'main form:has([name="website"])', fixed: { website } });
    await office.goto(`${product.base}/intern/angebote/neu`);
    await sendHostile(office, words, watch, { form: 'main form:has([name="website"])', fixed: { website } });
  }
  await office.goto(`${product.base}/intern/einstellungen`);
  const logoSvg = (await filesInDisguise())[0]?.buffer.toString() ?? "";
  await sendHostile(office, words, watch, { form: 'main form:has([name="logoSvg"])', fixed: { logoSvg } });
  const logo = await fetch(`${product.base}/logo.svg`);
  expect(logo.ok ? await logo.text() : "").not.toMatch(/<script|onload/);
  await office.goto(`${product.base}/intern/angebote/einlesen`);
  const buffer = linkedArchive();
  await attach(office, 'form:has(input[name="datei"])', [{ name: "../zaun.xlsx", mimeType: "", buffer }]);
  expect(await office.locator("main").innerText()).not.toMatch(escaped);
  nothingHappened();
});

test("no path leads out of the house and no line becomes a header", async () => {
  const places = ["/assets/", "/", "/angebote/", "/ar/", "/offene-daten/", "/intern/anliegen/"];
  for (const text of [...traversal, ...lineBreaks])
    for (const place of places)
      for (const part of [text, encodeURIComponent(text)]) {
        const address = `${product.base}${place}${part.replace(/[\r\n\0 ]/g, "")}`;
        const answer = await fetch(address, { redirect: "manual" });
        const said = `${address} ${answer.status}`;
        expect(answer.status, said).toBeLessThan(500);
        expect(await answer.text(), said).not.toMatch(escaped);
        expect(answer.headers.get("set-cookie") ?? "", said).not.toContain("zaun=");
        expect(answer.headers.get("location") ?? "", said).not.toMatch(/^(https?:)?\/\/(?!localhost)/);
      }
});

test("every page that shows these words shows them as words", async () => {
  const family = await visitor();
  for (const lang of ["", "/ar"]) await openDialogue(family, lang);
  const seats: readonly (readonly [string, number, readonly string[]])[] = [
    ["Derya Öztürk", 12, ["/intern/mein-tag", ...concerns, "/intern/kinderschutz"]],
    [
      "Marlene Voss",
      40,
      [
        "/intern/rueckmeldungen",
        "/intern/angebote",
        "/intern/netzwerk",
        "/intern/partner",
        "/intern/netzwerk/personen",
        "/intern/treffen",
        "/intern/gaeste",
        "/intern/drucksachen",
        "/intern/schliesszeiten",
      ],
    ],
    ["Olga Frey", 2, ["/intern/notfallzugriffe", "/entwicklung/post"]],
  ];
  const inside = /^\/(intern\/(?!abmelden|zugang|anmelden)|entwicklung)/;
  for (const [person, most, from] of seats)
    await walk(await desk(person), watch, { base: product.base, from, goesTo: inside, ofAKind: 2, most });
  const outside = ["/impressum", "/datenschutz", "/barrierefreiheit", "/ar/impressum", "/", "/angebote"];
  const goesTo = /^\/(?!intern|verlassen)/;
  await walk(family, watch, { base: product.base, from: outside, goesTo, ofAKind: 1, most: 12 });
  const mustShow = [
    "/stand",
    "/ar/stand",
    "/stand/dateien",
    "/ueberweisen",
    "/melden",
    "/angebote",
    "/intern/zu-pruefen",
    "/intern/mein-tag",
    "/intern/anliegen/:id",
    "/intern/anliegen/:id/brief",
    "/intern/netzwerk",
    "/intern/angebote",
    "/intern/angebote/:id",
  ];
  expect(mustShow.filter((kind) => watch.shown.get(kind) !== true)).toEqual([]);
  nothingHappened();
});

/** The same words on a page that does not escape them, once with and once without the content policy. */
for (const policy of [true, false])
  test(`a page that gives them back as they were typed is seen, ${policy ? "and the browser holds them" : "and they run"}`, async () => {
    const bent = newWatch();
    const page = await visitor(bent);
    await page.route("**/angebote?**", async (route) => {
      const answer = await route.fetch();
      const { "content-security-policy": held = "", ...headers } = answer.headers();
      const body = (await answer.text()).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      await route.fulfill({
        body,
        headers: policy ? { ...headers, "content-security-policy": held } : headers,
      });
    });
    const typed = "x<img src=x onerror=alert('zaun')>";
    await page.goto(`${product.base}/angebote?q=${encodeURIComponent(typed)}`);
    await inspect(page, bent);
    const said = bent.faults.join("\n");
    expect(said).toContain("carries <img");
    expect(said).toContain(policy ? "breach of script-src" : "a dialog says zaun");
  });
