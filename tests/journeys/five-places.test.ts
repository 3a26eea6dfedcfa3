import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeShape, type Desks, inDays, look, openDesks, unfold } from "./desks.ts";
import { aPhone, openBrowser, type RunningProduct, startProduct } from "./running-product.ts";

/**
 * What the five places stand for, in the words of CONNECT (domain.md 10.7). Two of them are played elsewhere: Siegburg
 * (a midwife without application, for a mother who speaks no German) in `wish-to-answer.test.ts`, and Oder-Spree (from
 * one regional network to the next, and nobody falls between them) in `move-to-another-network.test.ts`.
 */
let product: RunningProduct;
let browser: Browser;
let desk: Desks;
beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  desk = openDesks(browser, product.base);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const intake = "Derya Öztürk";
const mainOf = (page: Page): Promise<string> => page.locator("main").innerText();
const press = async (page: Page, button: string): Promise<void> => {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  await page.waitForLoadState();
};

async function open(person: string, name: string): Promise<Page> {
  const page = await desk(person);
  await page.goto(`${product.base}/intern/mein-tag`);
  await page
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  return page;
}

async function ask(name: string, team: string): Promise<Page> {
  const page = await open(intake, name);
  const choice = page.locator("#nodeId option").filter({ hasText: team }).first();
  await page.locator("#nodeId").selectOption((await choice.getAttribute("value")) ?? "");
  await press(page, "Anfragen");
  return page;
}

/** The family's own page, by its code and without script. */
async function statusOf(code: string, language: string): Promise<string> {
  const page = await (await aPhone(browser, false)).newPage();
  await page.goto(`${product.base}${language}/stand`);
  await page.locator("#code").fill(code);
  await page.locator("main form button").first().click();
  const words = await mainOf(page);
  await page.context().close();
  return words;
}

/** A wish from the page of an offer, on a phone without script. */
async function writeFrom(offer: string, name: string): Promise<string> {
  const page = await (await aPhone(browser, false)).newPage();
  await page.goto(`${product.base}/angebote/${offer}`);
  await page.locator('main a[href*="/melden"]').first().click();
  await page.locator("#name").fill(name);
  await page.locator("#place").fill("Lindenbrück");
  await page.locator('input[name="channel"][value="none"]').check();
  await page.locator("#contactMe").check();
  await page.locator("#askNode").check();
  await page.getByRole("button", { name: "Absenden" }).click();
  const code = (await page.locator(".codebox").innerText()).trim();
  expect(code).toMatch(codeShape);
  await page.context().close();
  return code;
}

describe("Ostalbkreis: the specialist comes to the café of a family centre", () => {
  const name = "Probe-Juna";
  const mark = "Café am Dienstag";
  let code = "";

  test("whoever leads the café refers a mother from her own desk, with what the mother allows", async () => {
    const page = await desk("Paul Lenz");
    await page.goto(`${product.base}/intern/ueberweisen`);
    await page.locator("#name").fill(name);
    await page.locator("#reach").fill("0171 3920061");
    await unfold(page, "#place");
    await page.locator("#place").fill("Lindenbrück");
    await unfold(page, "#childAge");
    await page.locator("#childAge").selectOption("newborn");
    await unfold(page, "#reference");
    await page.locator("#reference").fill(mark);
    await page.locator("#how-oral").check();
    await page.locator("#oralReason").selectOption({ index: 1 });
    await page.locator("#consentLanguage").selectOption("de");
    await page.locator("#withInterpreter-no").check();
    await page.locator("#transfer").check();
    await page.locator("#askNode").check();
    await page.locator("#feedback").check();
    await look(page, "places-cafe-refers-360");
    await press(page, "Überweisen");
    code = (await page.locator(".codebox").first().innerText()).trim();
    expect(code).toMatch(codeShape);
  });

  test("the specialist says yes, and the café learns one word of it and nothing more", async () => {
    await ask(name, "Familien-Hebammen");
    const page = await open("Lea Arndt", name);
    await press(page, "Annehmen");
    await page.locator("#text").fill("Ich bin am Dienstag im Café und setze mich zu Ihnen.");
    await press(page, "Senden");
    const cafe = await desk("Paul Lenz");
    await cafe.goto(`${product.base}/intern/ueberweisungen`);
    const list = await mainOf(cafe);
    expect(list).toContain(mark);
    expect(list).toContain("in Kontakt mit der Familie");
    for (const hidden of [name, "3920061", "setze mich zu Ihnen"]) expect(list).not.toContain(hidden);
    await look(cafe, "places-cafe-status-360");
    expect(await statusOf(code, "")).toContain("Ich bin am Dienstag im Café");
  });
});

describe("Bünde: newborns are welcomed again, and two half posts keep it going", () => {
  const name = "Probe-Mika";
  let code = "";

  test("parents ask for the welcome visit from its page, and the team sees what it is", async () => {
    code = await writeFrom("willkommens-besuch-fuer-neugeborene", name);
    const page = await open(intake, name);
    expect(await mainOf(page)).toContain("Wunsch nach Willkommensbesuch");
    await press(page, "Annehmen");
    await page.locator("#nextBy").fill(inDays(7));
    await page.locator("#text").fill("Wir kommen gern nächste Woche.");
    await press(page, "Senden");
  });

  test("one is away: the other half post sees it in her place, and takes it with one tap", async () => {
    const away = await desk(intake);
    await away.goto(`${product.base}/intern/dienst`);
    await away.locator("#awayPerson").selectOption({ label: intake });
    await away.locator("#awayFrom").fill(inDays(0));
    await away.locator("#awayTo").fill(inDays(14));
    await away.locator("#awaySubstitute").selectOption({ label: "Hannes Vogt" });
    await press(away, "Abwesenheit eintragen");
    expect(await mainOf(away)).toContain("Vertretung: Hannes Vogt");
    const other = await desk("Hannes Vogt");
    await other.goto(`${product.base}/intern/mein-tag`);
    const instead = other.locator('section:has(#in-stead), [aria-labelledby="in-stead"]').first();
    expect(await instead.innerText()).toContain(name);
    await look(other, "places-in-stead-360");
    await instead
      .locator(".row", { hasText: name })
      .getByRole("button", { name: /Übernehmen/ })
      .click();
    await other.waitForLoadState();
    const status = await statusOf(code, "");
    expect(status).toContain("Hannes Vogt");
    expect(status).toContain("Wir kommen gern nächste Woche.");
  });
});

describe("Dessau-Roßlau: each service knows its limits, and none is the end", () => {
  const name = "Probe-Levi";
  let code = "";

  test("the midwives give back what does not fit them, with the reason, and nobody has to ask again", async () => {
    code = await writeFrom("eine-familien-hebamme-kommt-zu-ihnen", name);
    await ask(name, "Familien-Hebammen");
    const midwife = await open("Sevda Aslan", name);
    await press(midwife, "Annehmen");
    await unfold(midwife, 'form[action$="/zurueckgeben"]');
    const back = midwife.locator('form[action$="/zurueckgeben"]');
    await back.locator("select").selectOption("otherTopic");
    await back.getByRole("button").click();
    await midwife.waitForLoadState();
    const page = await open(intake, name);
    expect(await mainOf(page)).toContain("Zurückgegeben: Passt nicht zum Thema");
    expect(await statusOf(code, "")).toContain("Wir suchen eine andere Person für Sie.");
  });

  test("the nurse has no place yet: the family waits with a day, and reads it", async () => {
    await ask(name, "Familien-Kinder-Krankenpflege");
    const page = await open("Tobias Reuter", name);
    await press(page, "Annehmen");
    await unfold(page, "#recheckBy");
    await page.locator("#recheckBy").fill(inDays(14));
    await press(page, "Auf die Warteliste");
    expect(await mainOf(page)).not.toContain("fehlt");
    const status = await statusOf(code, "");
    expect(status).toMatch(/Warteliste|warten/);
    expect(status).toContain("Tobias Reuter");
  });
});
