import { existsSync, mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { aDesk, aPhone, openBrowser, type RunningProduct, signIn, startProduct } from "./running-product.ts";

/** The main job, from a tired parent's search to the answer in her language; once with script and once without. */
let product: RunningProduct;
let browser: Browser;
const screens = "tests/journeys/screens";

beforeAll(async () => {
  if (!existsSync(screens)) mkdirSync(screens, { recursive: true });
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `${screens}/${name}.png`, fullPage: true });

for (const script of [false, true]) {
  const how = script ? "with script" : "without script";
  // Other people the second time: a number of the sign-in app counts once, and both runs may fall into its half minute.
  const intake = script ? /Hannes Vogt/ : /Derya Öztürk/;
  const midwife = script ? "Lea Arndt" : "Sevda Aslan";
  describe(`from the search to the answer, ${how}`, () => {
    const name = `Journey${script ? "Mit" : "Ohne"}`;
    let code = "";

    test("she finds an offer near her postal code and writes from its page", async () => {
      const context = await aPhone(browser, script);
      const page = await context.newPage();
      const hosts = new Set<string>();
      page.on("request", (request) => hosts.add(new URL(request.url()).host));
      await page.goto(product.base);
      await picture(page, `start-${how}`);
      await page.locator('input[name="q"]').fill("baby schreit");
      await page.locator('input[name="ort"]').fill("05310");
      await page.getByRole("button", { name: "Suchen" }).click();
      if (/Welcher Ort|In welchem Ort/.test(await page.locator("main").innerText()))
        await page
          .locator("main")
          .getByRole("link", { name: /Lindenbrück/ })
          .first()
          .click();
      await picture(page, `results-${how}`);
      await expectNoSidewaysScroll(page, "results");
      await page.locator(".results a.cover").first().click();
      await picture(page, `offer-${how}`);
      await page.goto(`${product.base}/angebote?q=baby+schreit&ort=Lindenbr%C3%BCck`);
      await page.goto(`${product.base}/melden?t=12`);
      await page.locator("#name").fill(name);
      await page.locator("#place").fill("Lindenbrück");
      await page.locator('input[name="channel"][value="none"]').check();
      await page.locator('select[name="language"]').selectOption("tr");
      await page.locator("#wish").fill("Mein Baby schreit jeden Abend.");
      await picture(page, `wish-${how}`);
      await page.getByRole("button", { name: "Absenden" }).click();
      expect(await page.locator(".errors").innerText(), "consent is asked for").toContain("Ja");
      expect(await page.locator("#wish").inputValue(), "what was typed is kept").toBe(
        "Mein Baby schreit jeden Abend.",
      );
      await picture(page, `wish-error-${how}`);
      await page.locator("#contactMe").check();
      await page.locator("#askNode").check();
      await page.getByRole("button", { name: "Absenden" }).click();
      code = (await page.locator(".codebox").innerText()).trim();
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
      await picture(page, `receipt-${how}`);
      expect(page.url()).not.toContain(code);
      expect([...hosts], "no third party").toEqual([new URL(product.base).host]);
      expect(await context.cookies(), "no cookie").toEqual([]);
      await context.close();
    });

    test("the intake team reads it and asks the midwives", async () => {
      const context = await aDesk(browser, script);
      const page = await context.newPage();
      await signIn(page, product.base, intake);
      await picture(page, `my-day-${how}`);
      await page.getByRole("link", { name: new RegExp(name) }).click();
      expect(await page.locator("main").innerText()).toContain("Mein Baby schreit jeden Abend.");
      await picture(page, `concern-${how}`);
      const midwives = await page
        .locator("#nodeId option")
        .filter({ hasText: /Hebamme/ })
        .first()
        .getAttribute("value");
      await page.locator("#nodeId").selectOption(midwives ?? "");
      await page.getByRole("button", { name: "Anfragen" }).click();
      await page.waitForURL(/mein-tag/);
      await context.close();
    });

    test("a midwife says yes and writes", async () => {
      const context = await aDesk(browser, script);
      const page = await context.newPage();
      await signIn(page, product.base, new RegExp(midwife));
      await page.getByRole("link", { name: new RegExp(name) }).click();
      await page.getByRole("button", { name: "Annehmen" }).click();
      await page.locator("#text").fill("Ich komme gern am Montag vorbei.");
      await page.getByRole("button", { name: "Senden", exact: true }).click();
      expect(await page.locator(".thread").innerText()).toContain("Ich komme gern am Montag vorbei.");
      await picture(page, `accepted-${how}`);
      await context.close();
    });

    test("she reads the answer in Turkish with her code, and can delete everything", async () => {
      const context = await aPhone(browser, script);
      const page = await context.newPage();
      await page.goto(`${product.base}/tr/stand`);
      await page.locator("#code").fill(code.toLowerCase().replaceAll("-", " "));
      await page.locator("main form button").first().click();
      expect(await page.locator("html").getAttribute("lang")).toBe("tr");
      expect(await page.locator(".thread").innerText()).toContain("Ich komme gern am Montag vorbei.");
      expect(await page.locator("main").innerText()).toContain(midwife);
      expect(page.url()).not.toContain(code);
      await picture(page, `status-tr-${how}`);
      await expectNoSidewaysScroll(page, "status");
      await context.close();
    });
  });
}

describe("every page of the journey", () => {
  const addresses = [
    "/",
    "/ar",
    "/tr",
    "/einfach",
    "/angebote?t=12",
    "/ar/angebote?t=12",
    "/angebote?q=reifenwechsel",
    "/angebote",
    "/hilfe-sofort",
    "/fa/hilfe-sofort",
    "/melden",
    "/ar/melden",
    "/stand",
    "/impressum",
    "/datenschutz",
    "/intern/anmelden",
  ];
  for (const address of addresses) {
    test(`axe finds nothing at ${address}, and nothing sticks out at 320 px`, async () => {
      const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("console", (line) => {
        if (line.type() === "error") faults.push(line.text());
      });
      const answer = await page.goto(product.base + address);
      expect(answer?.status()).toBe(200);
      await expectNoSidewaysScroll(page, address);
      await picture(page, `320${address.replaceAll(/[^a-z0-9]+/gi, "-")}`);
      await expectAccessible(page, address);
      expect(faults.filter((line) => !/unsafe-eval|favicon/.test(line))).toEqual([]);
      await context.close();
    });
  }
});
