import { existsSync, mkdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible.ts";
import { aDesk, aPhone, openBrowser, type RunningProduct, signIn, startProduct } from "./running-product.ts";

/** A mother whose phone others may answer: nobody calls her without knowing how, and everything of hers is hers to take. */
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
const step = (page: Page, name: string) => page.locator(`form:has(input[value="${name}"]) button`).last();
/** Opens the fold around a step and takes it. */
async function take(page: Page, name: string): Promise<void> {
  const fold = page.locator(`details.fold:has(input[value="${name}"])`);
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  await step(page, name).click();
}
async function inside(page: Page, lang: string, code: string): Promise<void> {
  await page.goto(`${product.base}${lang}/stand`);
  await page.locator("#code").fill(code);
  await page.locator("main form button").first().click();
}

const runs = [
  { lang: "", script: false, staff: /Derya Öztürk/, tried: "Wir haben versucht, Sie zu erreichen." },
  { lang: "/ar", script: true, staff: /Hannes Vogt/, tried: "حاولنا" },
] as const;
for (const { lang, script, staff, tried } of runs) {
  const how = `${lang === "" ? "German" : "Arabic"}, ${script ? "with" : "without"} script`;
  const pictured = `safety-${lang === "" ? "de" : "ar"}`;
  describe(`her contact stays safe, in ${how}`, () => {
    const name = `Sicher${script ? "Mit" : "Ohne"}`;
    let code = "";

    test("she writes with a code word, a sister who may answer, and an interpreter", async () => {
      const context = await aPhone(browser, script);
      const page = await context.newPage();
      await page.goto(`${product.base}${lang}/melden?t=12`);
      const fold = page.locator("details.fold:has(#codeWord)");
      expect(await fold.getAttribute("open"), "nobody is frightened by it").toBeNull();
      await page.locator("#name").fill(name);
      await page.locator('input[name="channel"][value="call"]').check();
      await page.locator("#phone").fill("0171 39200 14");
      await page.locator("#wish").fill("Mein Baby schreit jeden Abend.");
      await fold.locator("summary").click();
      await page.locator("#codeWord").fill("Zitronenfalter");
      await page.locator("#substitute").fill("meine Schwester");
      await page.locator('input[name="interpreter"]').check();
      await expectNoSidewaysScroll(page, "wish");
      await page.locator("main form .actions button").first().click();
      expect(await page.locator("#codeWord").inputValue(), "kept when something is missing").toBe(
        "Zitronenfalter",
      );
      expect(await page.locator("#codeWord").isVisible(), "and still seen").toBe(true);
      await picture(page, `${pictured}-wish`);
      if (script) await expectAccessible(page, "wish");
      await page.locator("#contactMe").check();
      await page.locator("main form .actions button").first().click();
      code = (await page.locator(".codebox").innerText()).trim();
      await context.close();
    });

    test("who calls sees the rules before the number, and without knowing them no attempt is written down", async () => {
      const context = await aDesk(browser, script);
      const page = await context.newPage();
      await signIn(page, product.base, staff);
      await page.getByRole("link", { name: new RegExp(name) }).click();
      await page.getByRole("button", { name: "Annehmen" }).click();
      const rules = page.locator("#safe").locator("..");
      const text = await rules.innerText();
      expect(text.indexOf("Zitronenfalter")).toBeGreaterThan(0);
      expect(text.indexOf("Zitronenfalter")).toBeLessThan(text.indexOf("39200"));
      expect(text).toContain("meine Schwester");
      const form = page.locator('form[action$="/versuch"]');
      await form.locator("#channel").selectOption("call");
      await form.locator("#outcome").selectOption("noAnswer");
      await form.locator("button").click();
      expect(await page.locator(".errors").innerText()).toContain("Regeln für sicheren Kontakt");
      await picture(page, `${pictured}-refused`);
      await page.locator("#rulesKnown").check();
      await form.locator("button").click();
      expect(await page.locator("main").innerText()).toContain("Anruf: niemand erreicht");
      await context.close();
    });

    test("she sees that it was tried, chooses another way, takes everything along and deletes it", async () => {
      const context = await aPhone(browser, script);
      const page = await context.newPage();
      await inside(page, lang, code);
      expect(await page.locator("main").innerText()).toContain(tried);
      await expectNoSidewaysScroll(page, "status");
      await picture(page, `${pictured}-status`);
      await take(page, "ask-way");
      expect(await page.locator("#codeWord").inputValue()).toBe("Zitronenfalter");
      await page.locator('input[name="channel"][value="text"]').check();
      await page.locator("#mobile").fill("0171 39200 15");
      await page.locator("#codeWord").fill("Distelfink");
      await picture(page, `${pictured}-way`);
      if (script) await expectAccessible(page, "another way");
      await expectNoSidewaysScroll(page, "another way");
      await step(page, "way").click();
      const saved = page.waitForEvent("download");
      await take(page, "export");
      const file = await saved;
      expect(file.suggestedFilename()).toBe("datei.html");
      const kept = readFileSync(await file.path(), "utf8");
      for (const word of ["Distelfink", "0171 39200 15", "Mein Baby schreit jeden Abend.", name])
        expect(kept, word).toContain(word);
      expect(kept, "no code in it").not.toContain(code);
      const reader = await context.newPage();
      await reader.setContent(kept);
      await expectNoSidewaysScroll(reader, "file");
      await picture(reader, `${pictured}-file`);
      await take(page, "ask-delete");
      await step(page, "delete").click();
      expect(page.url()).not.toContain(code);
      await inside(page, lang, code);
      expect(await page.locator(".errors").count(), "the code opens nothing more").toBe(1);
      await context.close();
    });
  });
}
