import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { aPhone, openBrowser, type RunningProduct, startProduct } from "./running-product.ts";

/** A family finds help in a few taps, keeps what it found, and has help where there is no network. */
let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `tests/journeys/screens/${name}.png`, fullPage: true });
const heading = (page: Page): Promise<string> => page.getByRole("heading", { level: 1 }).innerText();
const offersOn = (page: Page) => page.locator(".results > li:has(.n)");
const tap = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** From the first page to the third question, in Lindenbrück, with a baby of a few weeks. */
async function toTheNeed(page: Page): Promise<void> {
  await page.goto(product.base);
  await page.getByRole("link", { name: "In 4 Fragen zum Angebot" }).click();
  await page.getByLabel("Ort oder Postleitzahl").fill("Lindenbrück");
  await tap(page, "Weiter");
  await tap(page, "Bis 8 Wochen");
}

for (const script of [true, false])
  describe(`a family and the four questions, ${script ? "with" : "without"} script`, () => {
    let context: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      context = await aPhone(browser, script);
      page = await context.newPage();
    });
    afterAll(() => context?.close());

    test("answers them and sees three to five offers, each with its reasons, and a person to ask", async () => {
      await toTheNeed(page);
      expect(await heading(page)).toBe("Was ist gerade am wichtigsten?");
      await tap(page, "Mein Baby schreit sehr viel");
      await page.getByLabel("Ich gehe hin").check();
      await tap(page, "Angebote zeigen");
      const count = await offersOn(page).count();
      expect(count).toBeGreaterThanOrEqual(3);
      expect(count).toBeLessThanOrEqual(5);
      expect(
        await offersOn(page)
          .filter({ has: page.locator(".fits li") })
          .count(),
        "reasons",
      ).toBe(count);
      const person = page.locator(".results > li").last();
      expect(await person.innerText()).toContain("Familienteam Lindental");
      expect(await person.getByRole("link", { name: /069 90009-100/ }).getAttribute("href")).toMatch(/^tel:/);
      await picture(page, `guide-results-${script}`);
    });

    test("reads on the page of the offer when it takes place next, and comes back to the same list", async () => {
      const list = await offersOn(page).locator("a.cover").allInnerTexts();
      await offersOn(page).getByRole("link", { name: "Offene Baby-Sprechstunde" }).first().click();
      const dates = page.getByRole("region", { name: "Nächste Termine" });
      expect(await dates.locator("time").count()).toBeGreaterThan(0);
      expect(await dates.innerText()).toContain("Fällt aus am");
      await picture(page, `guide-offer-${script}`);
      await page.getByRole("link", { name: "Zurück zur Liste" }).click();
      await page.waitForURL(/\/angebote\?/);
      expect(await offersOn(page).locator("a.cover").allInnerTexts()).toEqual(list);
    });

    test("goes back question by question, and what was answered is still there", async () => {
      await toTheNeed(page);
      await tap(page, "Schlafen und Füttern");
      await page.waitForURL(/fragen\/4/);
      await page.goBack();
      expect(await heading(page)).toBe("Was ist gerade am wichtigsten?");
      for (const question of ["Wie alt ist Ihr Kind?", "Wo wohnen Sie?"]) {
        await page.getByRole("link", { name: "Zurück", exact: true }).click();
        expect(await heading(page)).toBe(question);
      }
      expect(await page.getByLabel("Ort oder Postleitzahl").inputValue()).toBe("Lindenbrück");
    });

    test("whose baby has died is asked nothing about a child, and no link leads to babies", async () => {
      await page.goto(`${product.base}/fragen/2?ort=Lindenbr%C3%BCck`);
      await page.getByRole("button", { name: "Mein Baby ist gestorben" }).click();
      expect(await heading(page)).toBe("Was ist gerade am wichtigsten?");
      await tap(page, "Ich bin sehr traurig");
      await tap(page, "Angebote zeigen");
      for (const where of ["the list", "an offer", "the first page", "the topics"]) {
        if (where === "an offer") await offersOn(page).locator("a.cover").first().click();
        if (where === "the first page") await page.locator("a.brand").click();
        if (where === "the topics") await page.getByRole("link", { name: "Alle Themen" }).click();
        expect(new URL(page.url()).searchParams.get("verlust"), where).toBe("1");
        const careless = await page
          .locator("a[href^='/']:not([href*='verlust=1'])")
          .evaluateAll((links) =>
            links
              .map((link) => link.getAttribute("href"))
              .filter((href) => !/\.(ics|vcf)$|^\/verlassen/.test(href ?? "")),
          );
        expect(careless, where).toEqual([]);
        const words = await page.locator("main").innerText();
        expect(words, where).not.toMatch(
          /Baby-|Stillen|Krabbel|Wiege-Treff|Windeln|schreit|Brei|Nähe braucht Zeit/,
        );
      }
    });

    test("who is in danger sees the numbers before the first offer", async () => {
      await toTheNeed(page);
      await page.getByText("Partnerschaft und Familie", { exact: true }).click();
      await tap(page, "Jemand tut mir oder meinem Kind weh");
      const note = page.locator(".note.urgent, .urgent-card").first();
      const numbers = await note.locator("a[href^='tel:']").first().boundingBox();
      const first = await page.locator(".results > li").first().boundingBox();
      expect(numbers?.y ?? Number.NaN).toBeLessThan(first?.y ?? Number.NaN);
      await picture(page, `guide-danger-${script}`);
    });
  });

for (const width of [360, 320])
  test(`in Arabic at ${width} px every page reads from right to left, sticks out nowhere and is accessible`, async () => {
    const context = await browser.newContext({ viewport: { width, height: 740 } });
    const page = await context.newPage();
    const look = async (where: string) => {
      expect(await page.locator("html").getAttribute("dir"), where).toBe("rtl");
      await expectNoSidewaysScroll(page, where);
      await picture(page, `guide-ar-${width}-${where}`);
      await expectAccessible(page, where);
    };
    await page.goto(`${product.base}/ar`);
    await page.locator('main a[href="/ar/fragen/1"]').click();
    await look("question-1");
    await page.locator("#ort").fill("Lindenbrück");
    await page.locator("main form button.btn").click();
    await look("question-2");
    await page.locator('button[name="phase"][value="3"]').click();
    await look("question-3");
    await page.locator('main form button[name="t"]').first().click();
    await look("question-4");
    await page.locator("main form button.btn").click();
    expect(await offersOn(page).count()).toBeGreaterThanOrEqual(3);
    await look("results");
    await offersOn(page).locator("a.cover").first().click();
    await look("offer");
    await context.close();
  });
