import { encode } from "uqr";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayPhrase } from "../../src/connect/phrases/phrases.ts";
import { loadTranslations } from "../../src/platform/texts.ts";
import { darkPath } from "../../src/ui/qr-code.tsx";
import { expectNoSidewaysScroll } from "./accessible.ts";
import { codeShape, type Desks, inDays, look, openDesks, picture, unfold } from "./desks.ts";
import { aPhone, openBrowser, type RunningProduct, startProduct } from "./running-product.ts";

/** Siegburg: a pregnant woman who speaks no German gets a family midwife with no application, and nobody falls through. */
let product: RunningProduct;
let browser: Browser;
let desk: Desks;
beforeAll(async () => {
  loadTranslations("texts");
  product = await startProduct();
  browser = await openBrowser();
  desk = openDesks(browser, product.base);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const practice = "Praxis Probestein";
const send = (page: Page) => page.locator("main form .actions button").first().click();
const mainOf = (page: Page) => page.locator("main").innerText();

async function fill(page: Page, name: string): Promise<void> {
  await page.locator("#name").fill(name);
  await page.locator("#reach").fill("0171 3920099");
  await unfold(page, "#place");
  await page.locator("#place").fill("Lindenbrück");
  await page.locator("#childAge").selectOption("pregnant");
  await page.locator("#language").selectOption("ar");
  await page.locator("#wish").fill("Sie wünscht sich eine Hebamme, die nach Hause kommt.");
  await page.locator("#times").fill("nach 17 Uhr");
  await page.locator("#practice").fill(practice);
}

let familyCode = "";
let referrerCode = "";
const family = "Probe-Amira";

describe("a practice without account", () => {
  test("prints the sheet on one page; its picture holds the address of the form and nothing else", async () => {
    const page = await (await aPhone(browser, true)).newPage();
    await page.goto(`${product.base}/ueberweisen/bogen`);
    const code = encode(`${product.base}/ueberweisen`, { ecc: "M", boostEcc: false, border: 4 });
    expect(await page.locator("svg.qr path").getAttribute("d")).toBe(darkPath(code.data));
    await look(page, "refer-sheet-360");
    const paper = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(paper.toString("latin1").split(/\/Type \/Page\b/).length - 1).toBe(1);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 794, height: 1123 });
    await picture(page, "refer-sheet-print");
    await page.context().close();
  });

  for (const script of [false, true]) {
    const how = script ? "with script" : "without script";
    test(`forgets the consent, loses nothing, and gets a card in Arabic and a code of its own, ${how}`, async () => {
      const context = await aPhone(browser, script);
      const page = await context.newPage();
      await page.goto(`${product.base}/ueberweisen`);
      if (script) await look(page, "refer-form-360");
      await fill(page, `${family}${script ? "" : "-Ohne"}`);
      await send(page);
      expect(await page.title()).toMatch(/^Bitte prüfen/);
      const faults = await page.locator(".errors").innerText();
      expect(faults).toContain("Bitte prüfen Sie 4 Angaben");
      expect(faults).toContain("Ohne die Einwilligung der Familie geben wir nichts weiter.");
      expect(faults).toContain("Bitte wählen Sie, wie die Familie zugestimmt hat.");
      for (const [field, typed] of [
        ["#name", `${family}${script ? "" : "-Ohne"}`],
        ["#reach", "0171 3920099"],
        ["#childAge", "pregnant"],
        ["#language", "ar"],
        ["#times", "nach 17 Uhr"],
        ["#practice", practice],
      ] as const)
        expect(await page.locator(field).inputValue(), field).toBe(typed);
      await picture(page, `refer-forgotten-${how}`);
      if (script) await look(page, "refer-forgotten-360");
      expect(faults).toContain("Bitte wählen Sie, in welcher Sprache erklärt wurde.");
      await page.locator("#how-written").check();
      await page.locator("#consentLanguage").selectOption("ar");
      await page.locator("#withInterpreter-yes").check();
      await page.locator("#transfer").check();
      await page.locator("#askNode").check();
      for (const one of ["place", "childAge", "wish"]) await page.locator(`[name="along-${one}"]`).check();
      if (script) await look(page, "refer-consent-360");
      await page.locator("#feedback").check();
      await send(page);
      const card = page.locator('section[lang="ar"]').filter({ has: page.locator(".codebox") });
      expect(await card.getAttribute("dir")).toBe("rtl");
      familyCode = (await card.locator(".codebox").innerText()).trim();
      expect(familyCode).toMatch(codeShape);
      expect(await card.innerText()).toContain("/ar/stand");
      referrerCode =
        codeShape.exec(
          await page
            .locator('section:has(#your-status), [aria-labelledby="your-status"]')
            .first()
            .innerText(),
        )?.[0] ?? "";
      expect(referrerCode).toMatch(codeShape);
      expect(referrerCode).not.toBe(familyCode);
      expect(page.url()).not.toContain(familyCode);
      await expectNoSidewaysScroll(page, "card");
      await picture(page, `refer-card-${how}`);
      if (script) await look(page, "refer-card-360");
      expect(await context.cookies(), "no cookie").toEqual([]);
      await context.close();
    });
  }

  test("is done in a minute by keyboard alone: seven things have to be filled in", async () => {
    const page = await (await aPhone(browser, true)).newPage();
    await page.goto(`${product.base}/ueberweisen`);
    await page.locator("#name").focus();
    const told = await referByKeyboard(page);
    await page.locator(".codebox").waitFor();
    // Keystroke-level model (Card, Moran, Newell 1980): 0.28 s a key for who types now and then, 1.35 s to think.
    const seconds = told.keys * 0.28 + told.filled * 1.35;
    console.info(`Refer by keyboard: ${JSON.stringify({ ...told, seconds: Math.round(seconds) })}`);
    expect(told.filled).toBe(7);
    expect(told.tabs).toBeLessThanOrEqual(30);
    expect(seconds).toBeLessThan(60);
    await page.context().close();
  });
});

/** From the name to the button by Tab, filling in only what has to be. */
async function referByKeyboard(page: Page): Promise<{ tabs: number; keys: number; filled: number }> {
  const told = { tabs: 0, keys: 0, filled: 0 };
  const type = async (words: string) => {
    await page.keyboard.type(words);
    told.keys += words.length;
    told.filled += 1;
  };
  const press = async (key: string) => {
    await page.keyboard.press(key);
    told.keys += 1;
  };
  for (; told.tabs < 60; told.tabs += 1) {
    const at = String(await page.evaluate("document.activeElement.id || document.activeElement.tagName"));
    if (at === "name") await type("Tastatur-Mia");
    if (at === "reach") await type("01713920098");
    if (at === "practice") await type(practice);
    if (at === "how-oral") {
      await press("ArrowDown");
      told.filled += 1;
    }
    if (at === "consentLanguage" || at === "withInterpreter-no") {
      await press(at === "consentLanguage" ? "D" : " ");
      told.filled += 1;
    }
    if (at === "transfer") await type(" ");
    if (at === "BUTTON") break;
    await press("Tab");
  }
  await press("Enter");
  return told;
}

describe("the family is reached", () => {
  const open = async (person: string): Promise<Page> => {
    const page = await desk(person);
    await page.goto(`${product.base}/intern/mein-tag`);
    await page.getByRole("link", { name: new RegExp(`${family}(?!-)`) }).click();
    return page;
  };

  test("the intake team sees who referred and what is allowed, and asks a team knowing its places", async () => {
    const page = await desk("Derya Öztürk");
    await page.goto(`${product.base}/intern/mein-tag`);
    await look(page, "refer-my-day-360");
    expect(await page.locator(".work li").filter({ hasText: family }).first().innerText()).toContain(
      "Überleitung",
    );
    await open("Derya Öztürk");
    const words = await mainOf(page);
    expect(words).toContain("Überwiesen von");
    expect(words).toContain(practice);
    expect(words).toContain("Überweisung an das Aufnahmeteam");
    expect(words).toContain("Rückmeldung an die überweisende Stelle");
    await look(page, "refer-concern-360");
    await picture(page, "refer-concern");
    const choice = page.locator("#nodeId option").filter({ hasText: "Familien-Hebammen" }).first();
    expect(await choice.textContent(), "its places stand beside its name").toMatch(/\(.+\)/);
    await page.locator("#nodeId").selectOption((await choice.getAttribute("value")) ?? "");
    await page.getByRole("button", { name: "Anfragen" }).click();
    await page.waitForURL(/mein-tag/);
  });

  test("the midwife says yes, reads first how to call safely, tries twice and reaches her", async () => {
    const page = await open("Lea Arndt");
    expect(await mainOf(page)).toContain("verdeckt. Sichtbar nach dem Annehmen.");
    await page.getByRole("button", { name: "Annehmen" }).click();
    await page.locator("#attempts").waitFor();
    expect(await mainOf(page), "who referred stays with the intake team").not.toContain("Überwiesen von");
    await page.setViewportSize({ width: 360, height: 740 });
    const safe = page.locator(".only-phone").first();
    expect(await safe.innerText()).toContain("nach 17 Uhr");
    const [rules, attempts] = [await safe.boundingBox(), await page.locator("#attempts").boundingBox()];
    expect(rules?.y ?? Number.NaN).toBeLessThan(attempts?.y ?? 0);
    await look(page, "refer-accepted-360");
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const outcome of ["noAnswer", "noAnswer", "reached"]) {
      await page.locator("#channel").selectOption("call");
      await page.locator("#outcome").selectOption(outcome);
      await page.locator("#rulesKnown").check();
      await page.getByRole("button", { name: "Eintragen", exact: true }).click();
      await page.waitForLoadState();
    }
    expect(await mainOf(page)).toContain("Anruf: gesprochen");
    await look(page, "refer-attempts-360");
  });

  test("she answers with two prepared sentences, a day and a word of her own", async () => {
    const page = await open("Lea Arndt");
    await unfold(page, "#phrase1");
    await page.locator("#phrase1").selectOption("visitOn");
    await page.locator("#phrase2").selectOption("freeOfCharge");
    await page.locator("#phraseDay").fill(inDays(5));
    await page.locator("#text").fill("Ich bringe Bilder mit.");
    await page.locator("#nextBy").fill(inDays(5));
    await look(page, "refer-phrases-360");
    await page.getByRole("button", { name: "Senden", exact: true }).click();
    expect(await page.locator(".thread").innerText()).toContain("Das kostet Sie nichts.");
    await picture(page, "refer-answered");
  });

  test("she reads the sentences in Arabic, and that the rest is German", async () => {
    const page = await readStatus(false);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    const thread = page.locator(".thread");
    expect(await thread.innerText()).toContain(
      `${sayPhrase({ name: "visitOn", day: inDays(5) }, "ar")} ${sayPhrase({ name: "freeOfCharge" }, "ar")}`,
    );
    expect(await thread.locator('bdi[lang="de"]').allInnerTexts(), "what the practice and she typed").toEqual(
      ["Sie wünscht sich eine Hebamme, die nach Hause kommt.", "Ich bringe Bilder mit."],
    );
    expect(await mainOf(page)).toContain("Lea Arndt");
    expect(await mainOf(page), "she has not written herself").toContain("وصل طلبكم إلينا.");
    expect(page.url()).not.toContain(familyCode);
    await expectNoSidewaysScroll(page, "status");
    await picture(page, "refer-status-ar");
    await page.context().close();
    const again = await readStatus(true);
    await look(again, "refer-status-ar-360");
    await again.context().close();
  });

  test("the practice reads one word and no name", async () => {
    const page = await readWord();
    expect(await mainOf(page)).toContain("in Kontakt mit der Familie");
    expect(await mainOf(page)).not.toContain(family);
    await look(page, "refer-word-360");
    await page.context().close();
  });

  test("help has begun: the practice reads it, and the family sees the end in Arabic", async () => {
    const page = await open("Lea Arndt");
    await unfold(page, '[name="happenedOn"]');
    await page.locator('input[name="reason"][value="takenUp"]').check();
    await page.locator("#happenedOn").fill(inDays(0));
    await look(page, "refer-closing-360");
    await page.locator('form[action$="/abschliessen"] button').click();
    await page.waitForURL(/mein-tag/);
    const word = await readWord();
    expect(await mainOf(word)).toContain("Hilfe hat begonnen");
    await picture(word, "refer-outcome");
    await word.context().close();
    const status = await readStatus(true);
    const step = status.locator('form:has(#answer) input[name="_go"]');
    expect(await step.getAttribute("value"), "whoever writes now begins anew under the same code").toBe(
      "again",
    );
    await look(status, "refer-ended-ar-360");
    await status.context().close();
  });
});

async function readStatus(script: boolean): Promise<Page> {
  const page = await (await aPhone(browser, script)).newPage();
  await page.goto(`${product.base}/ar/stand`);
  await page.locator("#code").fill(familyCode.toLowerCase());
  await page.locator("main form button").first().click();
  return page;
}

async function readWord(): Promise<Page> {
  const page = await (await aPhone(browser, true)).newPage();
  await page.goto(`${product.base}/ueberweisen/stand`);
  await page.locator("#code").fill(referrerCode);
  await page.getByRole("button", { name: "Nachsehen" }).click();
  return page;
}
