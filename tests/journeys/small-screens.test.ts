import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { aPhone, openBrowser, type RunningProduct, startProduct } from "./running-product.ts";

/** Family pages on a small phone, with large letters, by keyboard and on paper. */
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

const addresses = [
  "/",
  "/angebote",
  "/angebote?t=12&ort=Oberlinden&mehr=1",
  "/angebote?t=12&ort=05314",
  "/angebote?t=66&frei=1&km=5&haus=1&ort=Silberried",
  "/angebote/vaeter-treff-mit-kindern",
  "/angebote/vaeter-telefon",
  "/ar/angebote?t=12&ort=Oberlinden",
  "/ar/angebote/vaeter-treff-mit-kindern",
  "/uk/hilfe-sofort",
];

/** Controls lower than 44 px or narrower than 24. Links inside a sentence may be as high as their line (WCAG 2.5.8). */
const smallControls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    const inSentence = (one: Element) =>
      getComputedStyle(one).display === "inline" &&
      [...(one.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
    const target = (one: Element) => {
      if (one.matches(".cover")) return one.closest(".covers") ?? one;
      return one.matches("[type=checkbox], [type=radio]") ? (one.closest("label") ?? one) : one;
    };
    return [...document.querySelectorAll("a, button, summary, select, input:not([type=hidden])")]
      .filter((one) => one.checkVisibility() && !one.matches(".vh") && !inSentence(one))
      .filter((one) => {
        const { height, width } = target(one).getBoundingClientRect();
        return height < 43.5 || width < 24;
      })
      .map((one) => one.outerHTML.slice(0, 120));
  });

for (const address of addresses) {
  test(`${address}: every control is as large as a finger, at 320 px and with letters of twice the size`, async () => {
    for (const [width, letters] of [
      [320, "100%"],
      [360, "200%"],
    ] as const) {
      const context = await browser.newContext({ viewport: { width, height: 740 } });
      const page = await context.newPage();
      expect((await page.goto(product.base + address))?.status()).toBe(200);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, letters);
      expect(await smallControls(page), `${width} px, ${letters}`).toEqual([]);
      await expectNoSidewaysScroll(page, `${width} px, ${letters}`);
      await context.close();
    }
  });

  test(`${address}: whoever uses the Tab key always sees where they are, and axe finds nothing`, async () => {
    const context = await aPhone(browser, true);
    const page = await context.newPage();
    await page.goto(product.base + address);
    const unseen = new Set<string>();
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press("Tab");
      const now = await page.evaluate(() => {
        const one = document.activeElement;
        if (one === null || one === document.body) return "end";
        const isMarked = [one, one.closest("label")].some(
          (box) =>
            box !== null &&
            Number.parseFloat(getComputedStyle(box).outlineWidth) >= 2 &&
            getComputedStyle(box).outlineStyle !== "none",
        );
        return isMarked ? "" : one.outerHTML.slice(0, 120);
      });
      if (now === "end") break;
      if (now !== "") unseen.add(now);
    }
    expect([...unseen]).toEqual([]);
    await expectAccessible(page, address);
    await context.close();
  });
}

describe("the quick exit", () => {
  const name = "Ada-Ausgang";
  /** Where the exit leads need not answer: the page that was left has to be gone all the same. */
  const aSmallPage = async (javaScriptEnabled: boolean) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled });
    return context.newPage();
  };
  const exitOf = (page: Page) => page.locator("a[data-exit]");
  async function anOwnPage(page: Page): Promise<void> {
    await page.goto(`${product.base}/melden`);
    await page.locator("#name").fill(name);
    await page.locator('input[name="channel"][value="none"]').check();
    await page.locator("#contactMe").check();
    await page.getByRole("button", { name: "Absenden" }).click();
    const code = (await page.locator(".codebox").innerText()).trim();
    await page.goto(`${product.base}/stand`);
    await page.locator("#code").fill(code);
    await page.locator("main form button").first().click();
    expect(await page.locator("main").innerText()).toContain(name);
  }

  for (const script of [false, true]) {
    const how = script ? "with script" : "without script";
    test(`is the first that Tab reaches, and in sight at the end of every page at 320 px, ${how}`, async () => {
      const page = await aSmallPage(script);
      for (const address of [
        ...addresses,
        "/melden",
        "/stand",
        "/hilfe-sofort",
        "/merkliste",
        "/datenschutz",
      ]) {
        await page.goto(product.base + address);
        await page.keyboard.press("Tab");
        expect(await exitOf(page).evaluate((one) => one === document.activeElement), address).toBe(true);
        await page.keyboard.press("End");
        await page.mouse.wheel(0, 100_000);
        await page.waitForTimeout(200);
        const box = await exitOf(page).boundingBox();
        expect(
          box && box.y >= 0 && box.y + box.height <= 640 && box.x >= 0 && box.x + box.width <= 320,
          address,
        ).toBe(true);
      }
      await page.context().close();
    });

    test(`leads away from her own page, and Back shows nothing of it, ${how}`, async () => {
      const page = await aSmallPage(script);
      await anOwnPage(page);
      await exitOf(page).click();
      await page.waitForURL((url) => url.origin !== new URL(product.base).origin);
      await page.waitForTimeout(500);
      expect(await page.content()).not.toContain(name);
      await page.goBack({ timeout: 5000 }).catch(() => null);
      await page.waitForTimeout(1500);
      expect(await page.content()).not.toContain(name);
      await page.context().close();
    });
  }
});

describe("the way back from an offer", () => {
  test("without script it leads to the same list", async () => {
    const page = await (await aPhone(browser, false)).newPage();
    await page.goto(`${product.base}/angebote?t=12&ort=Oberlinden&ohne=1`);
    await page.locator(".results a.cover").first().click();
    await page.getByRole("link", { name: "Zurück zur Liste" }).click();
    expect(page.url()).toBe(`${product.base}/angebote?t=12&ort=Oberlinden&ohne=1`);
    await page.context().close();
  });

  test("with script it brings back the words too, which no link carries", async () => {
    const page = await (await aPhone(browser, true)).newPage();
    await page.goto(product.base);
    await page.goto(`${product.base}/angebote?q=zwillinge&ort=Oberlinden`);
    await page.locator(".results a.cover").first().click();
    await page.waitForURL(/\/angebote\/[^?]+/);
    expect(new URL(page.url()).searchParams.get("q")).toBeNull();
    await page.getByRole("link", { name: "Zurück zur Liste" }).click();
    await page.waitForURL(/q=zwillinge/);
    await page.context().close();
  });
});

describe("an offer on paper", () => {
  const pages = (pdf: Buffer) => (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;

  for (const address of ["/angebote/vaeter-treff-mit-kindern", "/ar/angebote/vaeter-treff-mit-kindern"])
    test(`${address} takes one or two sheets, black on white, also from a dark screen`, async () => {
      const context = await browser.newContext({ colorScheme: "dark" });
      const page = await context.newPage();
      await page.goto(product.base + address);
      expect(pages(await page.pdf({ format: "A4", preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: "print" });
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
      for (const shown of ["069 90009-106", "info@haus-am-markt.example", "vaeter-treff-mit-kindern"])
        await expect.poll(() => page.locator("main").getByText(shown).last().isVisible()).toBe(true);
      expect(await page.locator("svg.qr").isVisible()).toBe(true);
      for (const gone of [".bar", ".lang", ".foot", ".back", ".btn.quiet"])
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
      expect(await page.locator("p.print-only").innerText()).toMatch(
        /Landkreis Lindental.*069 90009-100.*\d{4}/s,
      );
      await context.close();
    });
});
