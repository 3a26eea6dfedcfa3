import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDesk, openBrowser, type RunningProduct, signIn, startProduct } from "./running-product.ts";

/** A coordinator reads in the list of her office, without script. */
let product: RunningProduct;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let list: string;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  context = await aDesk(browser, false);
  page = await context.newPage();
  list = join(product.dataDir, "angebote.csv");
  writeFileSync(list, "Titel;Ort;PLZ\nSpielkreis am Deich;Lindenbrück;05310\nWaldgruppe;Lindenbrück;0531\n");
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

describe("a coordinator and the list of her office, without script", () => {
  test("looks at the preview, is reminded of the file, and reads it in", async () => {
    await signIn(page, product.base, /Netzwerkkoordination/);
    await page.goto(`${product.base}/intern/angebote`);
    await page.getByRole("link", { name: "Liste einlesen" }).click();
    await page.getByLabel("Datei", { exact: true }).setInputFiles(list);
    await page.getByRole("button", { name: "Vorschau zeigen" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Vorschau: angebote.csv");
    expect(await page.getByRole("main").innerText()).toContain("Keine deutsche Postleitzahl");

    await page.getByRole("button", { name: "Jetzt einlesen" }).click();
    expect(await page.title()).toMatch(/^Bitte prüfen: /);
    expect(await page.getByRole("alert").innerText()).toContain("dieselbe Datei noch einmal");

    await page.getByLabel(/Dieselbe Datei/).setInputFiles(list);
    await page.getByRole("button", { name: "Jetzt einlesen" }).click();
    await page.waitForURL(/einlesen\/[0-9a-f-]{36}$/);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Eingelesen: angebote.csv");
  });

  test("and a family finds it at once", async () => {
    await page.goto(`${product.base}/angebote?q=Spielkreis+am+Deich`);
    expect(await page.getByRole("main").innerText()).toContain("Spielkreis am Deich");
  });

  test("a file that is far too large is answered with a sentence, not with a broken connection", async () => {
    writeFileSync(list, Buffer.alloc(30_000_000, "a;b\n"));
    await page.goto(`${product.base}/intern/angebote/einlesen`);
    await page.getByLabel("Datei", { exact: true }).setInputFiles(list);
    await page.getByRole("button", { name: "Vorschau zeigen" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("größer als 10 MB");
  });
});
