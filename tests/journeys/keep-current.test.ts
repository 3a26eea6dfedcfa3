import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, aPhone, openBrowser, type RunningProduct, signIn, startProduct } from "./running-product.ts";

/** Those who keep offers change something, and families see it at once. */
let product: RunningProduct;
let browser: Browser;
/** The coordinator of the network, an editor of a family centre, and a family. */
let office: Page;
let centre: Page;
let family: Page;

const opened = async (context: Promise<BrowserContext>): Promise<Page> => (await context).newPage();

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  office = await opened(aDesk(browser, true));
  centre = await opened(aDesk(browser, false));
  family = await opened(aPhone(browser, false));
  await signIn(office, product.base, /Marlene Voss/);
  await signIn(centre, product.base, /Jana Kern/);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `tests/journeys/screens/${name}.png`, fullPage: true });
const tap = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
/** The page that comes back after a form was sent. */
async function taken(page: Page, button: Locator): Promise<void> {
  const next = page.waitForResponse((answer) => answer.request().method() === "GET" && answer.ok());
  await button.click();
  await next;
  await page.waitForLoadState();
}

/** What a page says to a family that opens it now, without the marks of direction; the frame around it does not count. */
const seen = async (path: string): Promise<string> => {
  await family.goto(product.base + path);
  return (await family.locator("main").innerText()).replaceAll(/[\u2068\u2069]/g, "");
};

/** Opens the sheet of an offer from the list, the way a person looks for it. */
async function openSheet(page: Page, title: string): Promise<void> {
  await page.goto(`${product.base}/intern/angebote?q=${encodeURIComponent(title)}`);
  await page.getByRole("main").getByRole("link", { name: title }).first().click();
  await page.waitForURL(/angebote\/[0-9a-f-]{36}$/);
}

/**
 * Open day and night, and called off for today and tomorrow: then no check depends on the hour at which it runs, and
 * midnight may pass between any two of them.
 */
describe("a café that does not take place", () => {
  const title = "Allein mit Kind: Sonntags-Café";
  /** The first page, the café in the list, its own page, and its entry in the calendar of the network. */
  const everywhere = async () => {
    const [start, page] = [await seen("/"), await seen("/angebote/allein-mit-kind-sonntags-cafe")];
    await family.goto(`${product.base}/angebote?q=Sonntags-Caf%C3%A9`);
    const list = await family.locator(".results > li").filter({ hasText: title }).innerText();
    const feed = await (await fetch(`${product.base}/kalender.ics`)).text();
    const events = feed.replaceAll(/\r\n /g, "").split("BEGIN:VEVENT");
    return { start, page, list, calendar: events.filter((event) => event.includes(title)).join("") };
  };

  /** The buttons with this name, those of the earliest dates first. */
  const buttons = (name: RegExp) => office.getByRole("button", { name });

  test("its time today stands on the first page, in the list, on its page and in the calendar", async () => {
    await openSheet(office, title);
    await office.getByRole("link", { name: "Zeiten und Ausfälle" }).click();
    for (const day of await office.locator('input[name="days"]').all()) await day.check();
    await office.getByLabel("Von (Uhrzeit)").fill("00:00");
    await office.getByLabel("Bis (Uhrzeit)").fill("00:00");
    await office.getByLabel("An Feiertagen geschlossen").uncheck();
    await tap(office, "Speichern");
    await office.getByRole("heading", { name: "Nächste Termine" }).waitFor();
    const { start, page, list, calendar } = await everywhere();
    expect(start).toContain(title);
    expect(list).toContain("Heute offen bis");
    expect(page).toContain("Heute offen bis 24 Uhr");
    expect(calendar).toMatch(/DTSTART/);
    expect(calendar).not.toContain("CANCELLED");
  });

  test("the coordinator calls it off, and the next request shows it everywhere", async () => {
    for (const _day of ["today", "tomorrow"]) await taken(office, buttons(/^Fällt aus/).first());
    const { start, page, list, calendar } = await everywhere();
    const off = "Heute fällt etwas aus";
    expect(start.slice(0, start.indexOf(off))).not.toContain(title);
    expect(start.slice(start.indexOf(off))).toContain(title);
    expect(list).toContain("Fällt aus am");
    expect(page).toContain("Fällt aus am");
    expect(calendar).toMatch(/STATUS:CANCELLED/);
  });

  test("she takes it back, and it is open again", async () => {
    const off = buttons(/^Findet doch statt/);
    while ((await off.count()) > 0) await taken(office, off.first());
    const { start, page, list, calendar } = await everywhere();
    expect(start).toContain(title);
    expect(list).toContain("Heute offen bis");
    expect(page).not.toContain("Fällt aus am");
    expect(calendar).not.toContain("CANCELLED");
  });
});

describe("a provider and the link of the letter", () => {
  let link: string;
  let page: string;
  let provider: Page;
  const date = new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "Europe/Berlin" });
  /** What families read of it: "Eine Person hat das bestätigt: 23. November 2026." */
  const confirmed = async () => /Eine Person hat das bestätigt: (.*)\./.exec(await seen(page))?.[1];
  let before: string | undefined;

  test("gets it from the coordinator, and opening it changes nothing", async () => {
    await office.goto(`${product.base}/intern/angebote?stand=faellig`);
    const line = office.getByRole("row").filter({ has: office.getByRole("button", { name: "Link senden" }) });
    const title = await line.first().getByRole("link").innerText();
    await line.first().getByRole("button", { name: "Link senden" }).click();
    await office.getByText("Der Link ist unterwegs.").waitFor();

    provider = await opened(aPhone(browser, false));
    await provider.goto(`${product.base}/entwicklung/post`);
    const letter = provider.getByRole("article").filter({ hasText: title }).first();
    const lines = await letter.locator("p").allInnerTexts();
    link = lines[lines.indexOf(title) + 1] ?? "";
    await provider.goto(link);
    expect(await provider.locator("main").innerText()).toContain(title);
    page = (await provider.getByRole("link", { name: /^Die Seite ansehen/ }).getAttribute("href")) ?? "";
    before = await confirmed();
    expect(before).toMatch(/^\d+\. \p{L}+ 20\d\d$/u);
  });

  test("says that it is still right, and families read the new date", async () => {
    const sent = provider.waitForResponse((answer) => answer.request().method() === "POST");
    await tap(provider, "Es stimmt noch");
    // The day on the product's own clock, in the answer that says it is done: ours may already show the next one.
    const on = date.format(new Date((await sent).headers()["date"] ?? ""));
    await provider.getByText("Danke. Ihr Angebot ist bestätigt.").waitFor();
    expect(await confirmed()).toBe(on);
    expect(on).not.toBe(before);
  });

  test("is told the second time that the link was used", async () => {
    await provider.goto(link);
    expect(await provider.locator("main").innerText()).toContain("Dieser Link wurde schon benutzt");
  });
});

describe("an editor who changes a number", () => {
  const title = "Offene Baby-Sprechstunde";
  const slug = "/angebote/offene-baby-sprechstunde";
  const [old, other] = ["069 90009-105", "069 90009-149"];

  test("hands it in, and families still read the old one", async () => {
    await openSheet(centre, title);
    await centre.getByLabel("Telefon 1").fill(other);
    await tap(centre, "Speichern");
    await centre.getByText("Ein Teil wartet, bis die Koordination ihn freigibt.").waitFor();
    expect(await seen(slug)).toContain(old);
  });

  test("the coordinator sees both sides and approves, and families read the new one", async () => {
    await office.goto(`${product.base}/intern/angebote`);
    await office.getByRole("link", { name: /^\d+ Vorschl/ }).click();
    await office.getByRole("main").getByRole("link", { name: title }).click();
    const sides = await office.locator("main").innerText();
    for (const words of ["Jetzt", "Vorschlag", old, other]) expect(sides).toContain(words);
    await picture(office, "both-sides");
    await tap(office, "Freigeben");
    await office.getByText("Freigegeben. Es gilt ab jetzt.").waitFor();
    const page = await seen(slug);
    expect(page).toContain(other);
    expect(page).not.toContain(old);
  });

  test("she goes back to the state before, and families read the old number again", async () => {
    await office.getByRole("link", { name: "Verlauf" }).click();
    await picture(office, "history");
    await tap(office, /^Diesen Stand wiederherstellen/);
    await office.getByText("Der frühere Stand gilt wieder.").waitFor();
    expect(await seen(slug)).toContain(old);
  });
});

describe("an editor whose proposal is put right", () => {
  const slug = "/angebote/offene-baby-sprechstunde";
  /** The page of this very offer: another house has one of the same name. */
  let sheet: string;

  test("the coordinator corrects the number in the form and approves in one step", async () => {
    await openSheet(centre, "Offene Baby-Sprechstunde");
    await centre.getByLabel("Telefon 1").fill("069 90009-148");
    await tap(centre, "Speichern");
    await centre.getByText("Ein Teil wartet, bis die Koordination ihn freigibt.").waitFor();
    await office.goto(`${product.base}/intern/angebote/vorschlaege`);
    await office.getByRole("main").getByRole("link", { name: "Offene Baby-Sprechstunde" }).first().click();
    await office.getByRole("link", { name: "Ändern und freigeben" }).click();
    await office.getByLabel("Telefon 1").fill("069 90009-147");
    await office.getByText("Unterschiede").click();
    await picture(office, "correct-proposal");
    await tap(office, "Ändern und freigeben");
    await office.getByText("Freigegeben. Es gilt ab jetzt.").waitFor();
    sheet = office.url().replace(/\?.*/, "");
    expect(await seen(slug)).toContain("069 90009-147");
  });

  test("the history names both, and the editor gets a letter with the way to the page", async () => {
    await office.getByRole("link", { name: "Verlauf" }).click();
    await office
      .getByText(/Marlene Voss: Vorschlag geändert und freigegeben, vorgeschlagen von Jana Kern/)
      .waitFor();
    await centre.goto(`${product.base}/entwicklung/post`);
    const letter = centre.getByRole("article").filter({ hasText: "Antwort auf Ihren Vorschlag" }).first();
    expect(await letter.innerText()).toContain("vorher noch etwas geändert: Telefon");
    await letter.getByRole("link").click();
    await centre.getByText("Vorher geändert: Telefon.").waitFor();
    await picture(centre, "decided-proposal");
  });

  test("times that were removed come back with the state that had them", async () => {
    await office.goto(sheet);
    await office.getByRole("link", { name: "Zeiten und Ausfälle" }).click();
    await picture(office, "times");
    const before = await seen(slug);
    await office.getByRole("link", { name: "Zeit ändern" }).first().click();
    await tap(office, "Zeit entfernen");
    await office.getByText("Was Sie hier eintragen, gilt sofort.").waitFor();
    expect(await seen(slug)).not.toBe(before);
    await office.goto(sheet);
    await office.getByRole("link", { name: "Verlauf" }).click();
    await office.locator("summary", { hasText: "Zeiten" }).first().click();
    await picture(office, "history-of-times");
    await office
      .getByRole("button", { name: /^Diesen Stand wiederherstellen/ })
      .first()
      .click();
    await office.getByText("Der frühere Stand gilt wieder.").waitFor();
    expect(await seen(slug)).toBe(before);
  });
});

describe("an offer in Turkish", () => {
  const title = "Atem holen: Gruppe für müde Eltern";
  const german = "Anderthalb Stunden Ruhe, Ihr Kind wird nebenan betreut.";
  const turkish = "Bir saat huzur, çocuğunuza yan odada bakılır.";
  const slug = "/tr/angebote/atem-holen-gruppe-fuer-muede-eltern";

  test("shows the sentence that was translated", async () => {
    expect(await seen(slug)).toContain(german);
    await openSheet(office, title);
    await office.getByRole("link", { name: "Übersetzungen" }).click();
    await office.locator("a[href$='/sprachen/tr']").click();
    await office.getByLabel(german).fill(turkish);
    await tap(office, "Speichern");
    await office.getByText("Gespeichert.").waitFor();
    const page = await seen(slug);
    expect(page).toContain(turkish);
    expect(page).not.toContain(german);
  });

  test("shows German again where the German has changed", async () => {
    await openSheet(office, title);
    const words = office.getByLabel("Worum geht es?");
    const changed = german.replace("Anderthalb Stunden", "Zwei Stunden");
    await words.fill((await words.inputValue()).replace(german, changed));
    await tap(office, "Speichern");
    await office.getByText("Gespeichert.").waitFor();
    const page = await seen(slug);
    expect(page).toContain(changed);
    expect(page).not.toContain(turkish);
    await picture(family, "turkish-in-part");
  });
});
