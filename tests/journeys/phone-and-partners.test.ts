import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeShape, type Desks, inDays, look, openDesks, picture, unfold } from "./desks.ts";
import { aPhone, openBrowser, type RunningProduct, startProduct } from "./running-product.ts";

/** What the team does when a family calls: written down, waiting, asking outside, and the two doors for hard moments. */
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

const team = "Derya Öztürk";
const mainOf = (page: Page) => page.locator("main").innerText();
const codes = new Map<string, string>();

/** Writes down a call; the way of the consent is told by mouth, with its reason. */
async function takeCall(name: string, childAge: string): Promise<Page> {
  const page = await desk(team);
  await page.goto(`${product.base}/intern/anliegen/neu`);
  await page.locator("#origin-phone").check();
  await page.locator("#name").fill(name);
  await page.locator("#reach").fill("0171 3920077");
  await page.locator("#place").fill("Lindenbrück");
  await page.locator("#childAge").selectOption(childAge);
  await page.locator("#language").selectOption("ar");
  await page.locator("#how-oral").check();
  await page.locator("#consentLanguage").selectOption("ar");
  await page.locator("#withInterpreter-yes").check();
  await page.locator("#transfer").check();
  await page.locator("#askNode").check();
  await page.locator('[name="along-place"]').check();
  return page;
}
const take = (page: Page) => page.getByRole("button", { name: "Aufnehmen" }).click();
async function taken(name: string, childAge: string): Promise<void> {
  const page = await takeCall(name, childAge);
  await page.locator("#oralReason").selectOption("phone");
  await take(page);
  codes.set(name, (await page.locator(".codebox").first().innerText()).trim());
}
async function open(person: string, name: string): Promise<Page> {
  const page = await desk(person);
  await page.goto(`${product.base}/intern/mein-tag`);
  await page.getByRole("link", { name: new RegExp(name) }).click();
  return page;
}

describe("a family on the telephone", () => {
  test("is written down with its word of mouth, and gets a card to print", async () => {
    const page = await takeCall("Probe-Rana", "toddler");
    await take(page);
    expect(await page.locator(".errors").innerText()).toContain("warum es keine Unterschrift gibt");
    expect(await page.locator("#reach").inputValue()).toBe("0171 3920077");
    await look(page, "phone-form-360");
    await page.locator("#oralReason").selectOption("phone");
    await take(page);
    const card = page.locator('section[lang="ar"]').filter({ has: page.locator(".codebox") });
    codes.set("Probe-Rana", (await card.locator(".codebox").innerText()).trim());
    expect(codes.get("Probe-Rana")).toMatch(codeShape);
    expect(await card.innerText(), "she has called, and sent no message").toContain("وصل طلبكم إلينا.");
    await look(page, "phone-card-360");
    await page.emulateMedia({ media: "print" });
    await picture(page, "phone-card-print");
    await page.emulateMedia({ media: "screen" });
    const concern = await open(team, "Probe-Rana");
    await picture(concern, "phone-concern");
    expect(await mainOf(concern)).not.toContain("über die Website");
  });
});

describe("the waiting list", () => {
  const wait = async (name: string): Promise<void> => {
    const page = await open(team, name);
    await page.getByRole("button", { name: "Annehmen" }).click();
    await page.locator("#attempts").waitFor();
    await unfold(page, "#recheckBy");
    await page.locator("#recheckBy").fill(inDays(14));
    await page.getByRole("button", { name: "Auf die Warteliste" }).click();
    await page.waitForLoadState();
  };

  test("has the newborn before the toddler who came first, and no names for the coordination", async () => {
    await wait("Probe-Rana");
    await taken("Probe-Salma", "newborn");
    await wait("Probe-Salma");
    const page = await desk(team);
    await page.goto(`${product.base}/intern/warteliste`);
    const list = await mainOf(page);
    expect(list).toContain("Zuerst: schwanger oder Baby bis 8 Wochen");
    expect(list.indexOf("Probe-Salma")).toBeGreaterThan(-1);
    expect(list.indexOf("Probe-Salma")).toBeLessThan(list.indexOf("Probe-Rana"));
    await look(page, "waiting-360");
    const watching = await desk("Marlene Voss");
    await watching.goto(`${product.base}/intern/warteliste`);
    expect(await mainOf(watching)).toContain("Lindenbrück");
    expect(await mainOf(watching)).not.toContain("Probe-");
    await look(watching, "waiting-coordination-360");
  });

  test("is looked at again: the family sees the new day", async () => {
    const page = await open(team, "Probe-Salma");
    await unfold(page, "#recheckBy");
    expect(await mainOf(page)).toContain("Wartet noch: neuer Prüftag");
    await page.locator("#recheckBy").fill(inDays(21));
    await page.getByRole("button", { name: "Auf die Warteliste" }).click();
    await page.waitForLoadState();
    const status = await statusOf("Probe-Salma");
    await look(status, "waiting-status-ar-360");
    await status.context().close();
  });
});

async function statusOf(name: string): Promise<Page> {
  const page = await (await aPhone(browser, true)).newPage();
  await page.goto(`${product.base}/ar/stand`);
  await page.locator("#code").fill(codes.get(name) ?? "");
  await page.locator("main form button").first().click();
  return page;
}

describe("a partner without account", () => {
  test("reads nobody's name, answers with a day, and the team sees it", async () => {
    const page = await open(team, "Probe-Rana");
    await page.getByRole("link", { name: "Stelle ohne Konto fragen" }).click();
    await page.locator("#partner").fill("Praxis am Probemarkt");
    await page.locator("#email").fill("praxis@probemarkt.example");
    await page.locator("#sentence").fill("Hat Probe-Rana bei Ihnen bald einen Termin?");
    await page.getByRole("button", { name: "Link senden" }).click();
    expect(await mainOf(page), "a name does not leave the house").toContain("Bitte nehmen Sie das heraus.");
    await look(page, "partner-name-refused-360");
    await page.locator("#sentence").fill("Haben Sie in den nächsten Wochen einen Termin?");
    await page.getByRole("button", { name: "Link senden" }).click();
    expect(await mainOf(page)).toContain("wartet bis");
    await look(page, "partner-asked-360");
    const outside = await (await aPhone(browser, true)).newPage();
    await outside.goto(`${product.base}/entwicklung/post`);
    const mail = outside.locator("article").filter({ hasText: "praxis@probemarkt.example" });
    expect(await mail.innerText()).not.toContain("Probe-Rana");
    await mail.getByRole("link").click();
    const words = await mainOf(outside);
    expect(words).toContain("Haben Sie in den nächsten Wochen einen Termin?");
    expect(words).not.toContain("Probe-Rana");
    expect(words).not.toContain("3920077");
    await look(outside, "partner-question-360");
    await outside.locator("#answer").selectOption("date");
    await outside.locator("#on").fill(inDays(10));
    await outside.getByRole("button", { name: "Antwort senden" }).click();
    expect(await mainOf(outside)).toContain("Danke. Ihre Antwort ist angekommen.");
    await look(outside, "partner-thanks-360");
    await outside.context().close();
    await page.reload();
    expect(await mainOf(page)).toContain("Ja, am ");
    await picture(page, "partner-answered");
  });
});

describe("an emergency", () => {
  test("opens for an hour with a reason; the team and the watcher are told, and the family sees it", async () => {
    await taken("Probe-Huda", "baby");
    const intake = await open(team, "Probe-Huda");
    const choice = intake.locator("#nodeId option").filter({ hasText: "Familien-Hebammen" }).first();
    await intake.locator("#nodeId").selectOption((await choice.getAttribute("value")) ?? "");
    await intake.getByRole("button", { name: "Anfragen" }).click();
    await intake.waitForURL(/mein-tag/);
    const midwife = await open("Lea Arndt", "Probe-Huda");
    await midwife.getByRole("button", { name: "Annehmen" }).click();
    await midwife.locator("#text").fill("Ich komme am Dienstag.");
    await midwife.getByRole("button", { name: "Senden", exact: true }).click();
    const page = await open(team, "Probe-Huda");
    expect(await mainOf(page)).not.toContain("Ich komme am Dienstag.");
    await page.getByRole("link", { name: "Notfall: Nachrichten der Familie lesen" }).click();
    await look(page, "emergency-360");
    await page.locator("#reason").fill("zu kurz");
    await page.getByRole("button", { name: "Für 60 Minuten öffnen" }).click();
    expect(await page.locator(".errors").innerText()).toContain("mindestens 20 Zeichen");
    await page.locator("#reason").fill("Anruf aus der Klinik, die Hebamme ist nicht zu erreichen.");
    await page.getByRole("button", { name: "Für 60 Minuten öffnen" }).click();
    await page.waitForLoadState();
    expect(await mainOf(page)).toContain("Ich komme am Dienstag.");
    expect(await mainOf(page)).toContain("Notfallzugriff bis");
    await look(page, "emergency-open-360");
    await page.goto(`${product.base}/entwicklung/post`);
    const mails = await page
      .locator("article")
      .filter({ hasText: "Notfallzugriff geöffnet" })
      .allInnerTexts();
    expect(mails.join()).toContain("olga.frey@lindental.example");
    expect(mails.join(), "whoever is on duty in the node").toContain("für das Ihre Stelle da ist");
    expect(mails.join()).not.toContain("Probe-Huda");
    const watcher = await desk("Olga Frey");
    await watcher.goto(`${product.base}/intern/notfallzugriffe`);
    expect(await mainOf(watcher)).toContain("Anruf aus der Klinik");
    await look(watcher, "emergency-list-360");
    const status = await statusOf("Probe-Huda");
    expect(await mainOf(status), "the word for emergency").toContain("حالة طارئة");
    await look(status, "emergency-status-ar-360");
    await status.context().close();
  });
});

describe("a worry about a child", () => {
  test("goes to the adviser without names, and the page shows what goes", async () => {
    const page = await desk("Sevda Aslan");
    await page.goto(`${product.base}/intern/kinderschutz`);
    await look(page, "protection-list-360");
    await page.getByRole("link", { name: "Neue Beratung beginnen" }).click();
    await page.locator("#reason").fill("Ich mache mir Sorgen um das Baby von Probe-Mutter.");
    await look(page, "protection-new-360");
    await page.locator("main form .actions button").click();
    await page.waitForURL(/kinderschutz\/[0-9a-f-]{36}$/);
    await look(page, "protection-one-360");
    const here = page.url();
    await page.goto(`${here}/kind`);
    await page.locator("#born").selectOption("born");
    await page.locator("main form .actions button").click();
    await page.waitForURL(here);
    await page.goto(`${here}/bogen`);
    await page
      .locator("#seen")
      .fill(
        "Frau Zwetschgenstein wohnt in der Ahornstraße 12 in Lindenbrück. Tel. 0171 3920055. Zwetschgensteins Baby Mirabella weint viel.",
      );
    await page.locator("#question").fill("Was kann ich für Mirabella tun?");
    await page.locator("#names").fill("Petra Zwetschgenstein\nMirabella");
    await page.locator("#places").fill("Lindenbrück");
    await look(page, "protection-sheet-360");
    await page.locator("main form .actions button").first().click();
    await page.waitForURL(/vorschau/);
    const shown = await mainOf(page);
    for (const telling of ["Zwetschgen", "Mirabella", "Ahorn", "Lindenbrück", "3920055"])
      expect(shown, telling).not.toContain(telling);
    expect(shown).toContain("weint viel");
    expect(shown).toContain("Herausgenommen oder ersetzt:");
    await look(page, "protection-preview-360");
    await picture(page, "protection-preview");
  });
});

describe("a desk that is left alone", () => {
  const note = (page: Page) => page.locator("[data-stay]");
  const send = (page: Page, button: string) =>
    page.getByRole("button", { name: button, exact: true }).click();

  test("is warned two minutes before its login ends, and one tap keeps it", async () => {
    const page = await desk(team);
    await page.clock.install();
    await page.goto(`${product.base}/intern/mein-tag`);
    await page.clock.runFor("12:00");
    expect(await note(page).isVisible()).toBe(false);
    await page.clock.runFor("01:20");
    expect(await note(page).innerText()).toContain("In zwei Minuten endet Ihre Anmeldung");
    await look(page, "login-ends-soon-360");
    await send(page, "Angemeldet bleiben");
    await note(page).waitFor({ state: "hidden" });
    await page.clock.runFor("15:20");
    expect(await note(page).innerText()).toContain("bleibt beim Senden erhalten");
    await page.clock.resume();
  });

  test("loses no words: they come back, and are sent once somebody is signed in again", async () => {
    const page = await open(team, "Probe-Rana");
    const words = "Wir haben am Montag um zehn Zeit für Sie.";
    const cookies = await page.context().cookies();
    await page.locator("#text").fill(words);
    await page.context().clearCookies();
    await send(page, "Senden");
    expect(await mainOf(page)).toContain("Ihre Anmeldung ist zu Ende");
    expect(await mainOf(page)).toContain(words);
    await look(page, "login-over-360");
    await page.context().addCookies(cookies);
    await send(page, "Noch einmal senden");
    expect(await mainOf(page)).toContain(words);
    await send(page, "Noch einmal senden");
    expect(await page.locator(".thread").innerText()).toContain(words);
  });
});
