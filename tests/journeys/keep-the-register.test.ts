import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { look } from "./desks.ts";
import { aDesk, aPhone, openBrowser, type RunningProduct, signIn, startProduct } from "./running-product.ts";

/** A coordinator reads in her old address list, sorts out the doubles, writes to all and leaves a pack for her successor. */
let product: RunningProduct;
let browser: Browser;
let page: Page;
let list: string;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  page = await (await aDesk(browser, true)).newPage();
  list = join(product.dataDir, "kontakte.csv");
  const rows = [
    "Kontakte Frühe Hilfen;;;;",
    "Stand: Frühjahr;;;;",
    "Einrichtung/Träger;Ansprechpartner/in;Funktion;E-Mail;Telefon/Mobil",
    "Kitas:;;;;",
    "Kita Probehausen;Fr. Probe / Hr. Muster;Leitung;probe@kita-probehausen.example, muster@kita-probehausen.example;05300 1234",
    "Kita Probehausen;Anna Beispiel;;anna.beispiel@gmx.de;0151 23456789",
    "Kita Probehausen e.V.;Anna Beispeil;;;05300 1299",
    "Beratung Probehausen;;;info@beratung-probehausen.example;05300 99",
    ";;;;05300 1",
  ];
  // Old office programs write Windows-1252.
  writeFileSync(list, Buffer.from(rows.join("\r\n"), "latin1"));
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const open = (path: string) => page.goto(`${product.base}${path}`);
const main = () => page.getByRole("main").innerText();
const press = (name: string | RegExp) => page.getByRole("button", { name }).click();

describe("the register of a coordination", () => {
  test("takes over an old list after a look at it, without what is private", async () => {
    await signIn(page, product.base, /Netzwerkkoordination/);
    await open("/intern/netzwerk/personen");
    await page.getByRole("link", { name: "Kontaktliste einlesen" }).click();
    await look(page, "contacts-file");
    await page.getByLabel("Datei", { exact: true }).setInputFiles(list);
    await press("Vorschau zeigen");
    const shown = await main();
    for (const words of [
      "Noch ist nichts gespeichert.",
      "Muster",
      "Sieht privat aus",
      "anna.beispiel@gmx.de",
    ])
      expect(shown).toContain(words);
    await look(page, "contacts-preview");
    await page.getByLabel(/Dieselbe Datei noch einmal/).setInputFiles(list);
    await press("Jetzt übernehmen");
    const done = await main();
    expect(done).toContain("4 Personen sind neu.");
    expect(done).toContain("2 Organisationen sind neu.");
    await look(page, "contacts-report");
  });

  test("shows two spellings of one person side by side and makes one of them", async () => {
    await page.getByRole("link", { name: "Doppelte ansehen" }).click();
    await look(page, "doubles-list");
    await page
      .getByRole("link", { name: /Anna Beispiel.*Anna Beispeil|Anna Beispeil.*Anna Beispiel/ })
      .click();
    await look(page, "doubles-pair");
    await press("Zusammenführen");
    expect(await main()).toContain("Aus zwei Einträgen ist einer geworden.");
  });

  test("writes to one circle of people, sees who gets nothing and why, and sends", async () => {
    await open("/intern/rundschreiben");
    await look(page, "circulars-none");
    await page.getByRole("link", { name: "Rundschreiben schreiben" }).click();
    await press("Speichern und Empfänger ansehen");
    expect(await main()).toContain("Bitte wählen Sie mindestens eine Gruppe oder Person.");
    await look(page, "circular-form");
    await page.getByLabel("Betreff").fill("Neues aus dem Netzwerk");
    await page.getByLabel("Text", { exact: true }).fill("Guten Tag,\n\nim Mai treffen wir uns.");
    await page.getByLabel("An alle im Verzeichnis").check();
    await press("Speichern und Empfänger ansehen");
    await look(page, "circular-draft");
    await press("Probemail an mich");
    expect(await main()).toContain("Die Probemail ist unterwegs zu Ihnen.");
    await press(/Jetzt an .* verschicken/);
    expect(await main()).toMatch(/Verschickt an \d+ Adressen\./);
    await look(page, "circular-sent");
  });

  test("a partner leaves the circulars by the link of her mail, without an account and without script", async () => {
    await open("/entwicklung/post");
    const link = /http\S*rundschreiben-abmelden\?t=[\w-]{43}/.exec(await main())?.[0] ?? "";
    const phone = await (await aPhone(browser, false)).newPage();
    await phone.goto(link);
    expect(await phone.getByRole("main").innerText()).toContain("Persönliche Einladungen");
    await phone.getByRole("button", { name: "Rundschreiben abbestellen" }).click();
    expect(await phone.getByRole("heading", { level: 1 }).innerText()).toBe("Rundschreiben sind abbestellt.");
    await page.goto(link);
    await look(page, "circular-left");
  });

  test("leaves a pack that a successor can print", async () => {
    await open("/intern/netzwerk/uebergabe");
    await page.getByLabel("Notiz für die Nachfolge").fill("Der Schlüssel zum Saal liegt im Rathaus.");
    await press("Notiz speichern");
    expect(await main()).toContain("Der Schlüssel zum Saal liegt im Rathaus.");
    expect(await main()).toContain("Kita Probehausen");
    await look(page, "handover");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Notiz speichern" }).isVisible()).toBe(false);
  });
});
