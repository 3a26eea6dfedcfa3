import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { aPhone, openBrowser, type RunningProduct, startProduct } from "./running-product.ts";

/** What only a browser can tell about the family's side: paper, thumb reach, follow-up fields, the ring of the keyboard. */
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

async function writeWish(page: Page, lang: string): Promise<string> {
  await page.goto(`${product.base}${lang}/melden?t=12`);
  await page.locator("#name").fill("Probe-Ayla");
  await page.locator('input[name="channel"][value="none"]').check();
  await page.locator("#wish").fill("Mein Sohn schreit jeden Abend.");
  await page.locator("#contactMe").check();
  await page.locator("#askNode").check();
  await page.locator("main form .actions button").first().click();
  return (await page.locator(".codebox").innerText()).trim();
}
const step = (page: Page, name: string) => page.locator(`form:has(input[value="${name}"]) button`).first();
const sheetsOf = async (page: Page): Promise<number> =>
  (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1").split(/\/Type \/Page\b/)
    .length - 1;

for (const lang of ["", "/ar"]) {
  describe(`in ${lang === "" ? "German" : "Arabic"}`, () => {
    test("the receipt fits one sheet, and with the tick the sheet names nobody; also without script", async () => {
      const context = await aPhone(browser, false);
      const page = await context.newPage();
      const code = await writeWish(page, lang);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".bare").isVisible()).toBe(false);
      expect(await page.locator(".site").isVisible()).toBe(true);
      expect(await sheetsOf(page)).toBe(1);
      await page.emulateMedia({ media: "screen" });
      await page.locator("#bare").check();
      await page.emulateMedia({ media: "print" });
      const paper = await page.locator("body").innerText();
      expect(paper).toContain(code);
      expect(paper).toContain("069 90009-100");
      for (const telling of ["Familienteam", "Frühe Hilfen", "Lindental", "Probe-Ayla", "localhost"])
        expect(paper, telling).not.toContain(telling);
      expect(await sheetsOf(page)).toBe(1);
      await context.close();
    });

    test("on a phone the way to say that nobody has answered is seen without scrolling", async () => {
      const context = await aPhone(browser, true);
      const page = await context.newPage();
      await writeWish(page, lang);
      await page.locator('form[action$="/stand"] button.text').click();
      const button = await step(page, "nobody").boundingBox();
      const bar = await page.locator("nav.bar").boundingBox();
      expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
      await context.close();
    });

    test("every page of the dialogue is accessible, and nothing sticks out at 320 px", async () => {
      const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
      const page = await context.newPage();
      const look = async (where: string) => {
        await expectNoSidewaysScroll(page, where);
        await expectAccessible(page, where);
      };
      const code = await writeWish(page, lang);
      await look("receipt");
      await page.goto(`${product.base}${lang}/stand`);
      await page.locator("main form button").first().click();
      await look("no code");
      await page.locator("#code").fill(code);
      await page.locator("main form button").first().click();
      await look("status");
      await step(page, "ask-stop-asking").click();
      await look("last question");
      await step(page, "status").click();
      await page.locator("details.fold").last().locator("summary").click();
      await step(page, "ask-delete").click();
      await look("last question before deleting");
      await step(page, "delete").click();
      await look("gone");
      expect(page.url()).not.toContain(code);
      await context.close();
    });
  });
}

test("the other language is asked for only where another language is chosen, without script too", async () => {
  const context = await aPhone(browser, false);
  const page = await context.newPage();
  await page.goto(`${product.base}/melden`);
  expect(await page.locator("#languageOther").isVisible()).toBe(false);
  await page.locator("#language").selectOption("other");
  expect(await page.locator("#languageOther").isVisible()).toBe(true);
  await context.close();
});

test("whoever goes through the form by keyboard sees the ring at every control", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${product.base}/melden`);
  const unseen: string[] = [];
  for (let tab = 0; tab < 60; tab += 1) {
    await page.keyboard.press("Tab");
    const faint = await page.evaluate(`(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return "";
      const style = getComputedStyle(at);
      const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return ring ? "" : at.outerHTML.slice(0, 80);
    })()`);
    if (faint !== "") unseen.push(String(faint));
  }
  expect(unseen).toEqual([]);
  await context.close();
});
