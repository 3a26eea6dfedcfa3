import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { aDesk, aPhone, openBrowser, type RunningProduct, signIn, startProduct } from "./running-product.ts";

/** What a family takes along: a list in a link, offers and help on the phone without a network, a word to the office. */
let product: RunningProduct;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const [sleep, letters] = ["Schlaf-Abend für Eltern", "Brief-Hilfe: Ich verstehe den Brief nicht"];

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  context = await aPhone(browser, true);
  page = await context.newPage();
});
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await product?.stop();
});

const picture = (shown: Page, name: string) =>
  shown.screenshot({ path: `tests/journeys/screens/${name}.png`, fullPage: true });
const words = (): Promise<string> => page.locator("main").innerText();

/** Names of the stores and addresses of everything that lies in them. */
const kept = (of: Page): Promise<{ stores: string[]; paths: string[] }> =>
  of.evaluate(async () => {
    const stores = await caches.keys();
    const lists = await Promise.all(stores.map(async (name) => (await caches.open(name)).keys()));
    return { stores, paths: lists.flat().map(({ url }) => new URL(url).pathname) };
  });

/** From now on the worker answers for the pages of this browser. */
const workerReady = (): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done));
  });

describe("a list to keep", () => {
  let list: string;

  test("two offers are remembered, and the link of the list shows both in another browser", async () => {
    await page.goto(`${product.base}/angebote?t=13`);
    await page.getByRole("link", { name: `Merken: ${sleep}` }).click();
    await page.getByRole("link", { name: "Weiter suchen" }).first().click();
    await page.getByLabel("Ihr Thema").first().fill("Ich verstehe den Brief nicht");
    await page.getByRole("button", { name: "Suchen" }).click();
    await page
      .getByRole("link", { name: `Merken: ${letters}` })
      .first()
      .click();
    await page.waitForURL(/merkliste/);
    list = page.url();
    const other = await (await aPhone(browser, false)).newPage();
    await other.goto(list);
    for (const title of [sleep, letters])
      expect(await other.locator(".results").innerText()).toContain(title);
    expect(await context.cookies(), "no cookie").toEqual([]);
    await other.context().close();
    await expectAccessible(page, "remembered list");
    await picture(page, "remembered");
  });

  test("on paper there are the offers and their numbers, and nothing to press", async () => {
    await page.emulateMedia({ media: "print" });
    for (const title of [sleep, letters]) expect(await page.getByText(title).first().isVisible()).toBe(true);
    for (const press of await page.locator("main button, main .btn").all())
      expect(await press.isVisible(), await press.innerText()).toBe(false);
    await page.emulateMedia({ media: "screen" });
  });

  test("who wishes it keeps the list on the phone, and nothing is kept before", async () => {
    await workerReady();
    expect((await kept(page)).paths.filter((path) => /angebote|merkliste/.test(path))).toEqual([]);
    await page.getByRole("button", { name: "Auf diesem Handy speichern" }).click();
    await page.getByText("Gespeichert. Die Liste geht jetzt auch ohne Internet.").waitFor();
    expect((await kept(page)).paths).toContain("/merkliste");
  });
});

describe("without a network", () => {
  test("the pocket search is loaded by choice", async () => {
    await page.goto(`${product.base}/ohne-netz`);
    await page.getByRole("button", { name: "Suche auf das Handy laden" }).click();
    const field = page.getByLabel("Ihr Thema");
    await field.waitFor();
    const asked: string[] = [];
    const note = (request: { url: () => string }) => asked.push(request.url());
    context.on("request", note);
    await field.pressSequentially("mein mann schlägt mich");
    await page.locator("[data-danger] a").first().waitFor();
    await field.fill("hebamme");
    await page.locator("[data-found] li h3").first().waitFor();
    await page.waitForTimeout(500);
    context.off("request", note);
    expect(asked, "nothing is asked while somebody types, though there is a network").toEqual([]);
    await context.setOffline(true);
  });

  test("help numbers, the page for it and what was kept are there, another offer is not", async () => {
    await page.goto(`${product.base}/hilfe-sofort`);
    expect(await words()).toContain("112");
    await page.goto(`${product.base}/angebote/schlaf-abend-fuer-eltern`);
    expect(await words()).toContain(sleep);
    await page.goto(`${product.base}/angebote/elterncafe`);
    expect(await words()).toContain("Hilfe ohne Internet");
    expect(await words()).not.toContain("Elterncafé");
    await picture(page, "offline");
  });

  test("the phone itself finds an offer for a baby that cries, and asks nobody", async () => {
    await page.goto(`${product.base}/ohne-netz`);
    const asked: string[] = [];
    context.on("request", (request) => asked.push(request.url()));
    await page.getByLabel("Ihr Thema").fill("baby schreit");
    await page.locator("[data-found] li h3").first().waitFor();
    expect(await page.locator("[data-found]").innerText()).toMatch(/Schrei|Baby/);
    expect(asked).toEqual([]);
    await picture(page, "pocket-search");
  });

  test("words of danger bring their numbers before any offer, also with a slip", async () => {
    for (const [typed, number] of [
      ["mein baby atment nicht", "tel:112"],
      ["kocam beni dövüyor", "tel:110"],
      ["kind verschwunden", "tel:110"],
      ["baby hat batterie verschluckt", "tel:+49"],
    ] as const) {
      await page.getByLabel("Ihr Thema").fill(typed);
      const first = page.locator("[data-danger] a").first();
      await first.waitFor();
      expect(await first.getAttribute("href"), typed).toContain(number);
    }
    expect(await page.locator("[data-danger]").innerText()).toMatch(/Giftnotruf/);
    await expectAccessible(page, "pocket search with a card");
    await picture(page, "pocket-danger");
    await page.getByLabel("Ihr Thema").fill("fehlgeburt hebamme");
    await page.locator("[data-person-loss] a").first().waitFor();
    expect(await page.locator("[data-found]").innerText(), "after a loss").toContain("Fehlgeburt");
    expect(await page.locator("[data-found]").innerText()).not.toMatch(
      /Stillen|Krabbel|Wochenbett|Vorbereitung/,
    );
    expect(await page.locator("[data-person]").isVisible()).toBe(false);
    await page.getByLabel("Ihr Thema").fill("quastenflosser");
    await page.locator("[data-person] a").first().waitFor();
    expect(await page.locator("[data-nothing]").innerText()).toContain("Dazu finden wir nichts");
    await picture(page, "pocket-nothing");
    await page.getByLabel("Ihr Thema").fill("hebame");
    await page.locator("[data-found] li h3").first().waitFor();
    expect(await page.locator("[data-found]").innerText()).toMatch(/Hebamme[^]*069 90009-/);
    expect(await page.locator("[data-danger]").isVisible()).toBe(false);
    await context.setOffline(false);
  });

  test("nothing of the staff's side is ever kept, and the quick exit leaves nothing behind", async () => {
    const desk = await context.newPage();
    await signIn(desk, product.base, /Jana Kern/);
    await desk.goto(`${product.base}/intern/angebote`);
    const before = await kept(desk);
    expect(before.paths.filter((path) => path.includes("/intern"))).toEqual([]);
    expect(before.stores.length).toBeGreaterThanOrEqual(3);
    await page.goto(product.base);
    const left = page.waitForRequest((request) => !request.url().startsWith(product.base));
    await page.getByRole("link", { name: "Seite verlassen" }).first().click();
    await left;
    expect(await kept(desk)).toEqual({ stores: [], paths: [] });
    await desk.close();
  });
});

test("who reports a barrier hears the last day for an answer, and staff read it with that day", async () => {
  const said = "Das Vorlese-Programm liest die Karte nicht.";
  const family = await (await aPhone(browser, false)).newPage();
  await family.goto(`${product.base}/angebote`);
  await family.getByRole("link", { name: "Barriere melden" }).click();
  await family.locator("main").getByRole("link", { name: "Barriere melden" }).click();
  await family.getByLabel("Ihre Worte").fill(said);
  await family.getByRole("button", { name: "Abschicken" }).click();
  const day = /Spätestens am (.+) sagen wir/.exec(await family.locator("main").innerText())?.[1];
  const office = await (await aDesk(browser, false)).newPage();
  await signIn(office, product.base, /Marlene Voss/);
  await office.getByRole("link", { name: "Rückmeldungen" }).click();
  const card = await office.locator(".card").filter({ hasText: said }).innerText();
  expect(card).toContain(`Antwort bis ${day}`);
  expect(card).toContain("Barriere");
  await picture(office, "feedback-list");
});
