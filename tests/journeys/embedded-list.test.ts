import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { aDesk, openBrowser, type RunningProduct, signIn, startProduct } from "./running-product.ts";

/** The coordination allows a partner's site, copies the text, and the list stands there; on other sites it does not. */
let product: RunningProduct;
let browser: Browser;
let snippet = "";
const partners: Server[] = [];

const partnerSite = async (): Promise<string> => {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Partner</title><h1>Familien</h1>${snippet}`);
  });
  partners.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  for (const server of partners) server.close();
});

test("a named site can show the list in a frame, another one cannot", async () => {
  const [named, other] = [await partnerSite(), await partnerSite()];
  const context = await aDesk(browser, true);
  const page = await context.newPage();
  await signIn(page, product.base, /Netzwerkkoordination/);
  await page.goto(`${product.base}/intern/angebote`);
  await page.getByRole("link", { name: "Auf anderen Seiten zeigen" }).click();
  await expectAccessible(page, "/intern/angebote/einbetten");
  await page.getByLabel("Welche Seiten dürfen die Liste zeigen?").fill(`${named}/familien/seite.html`);
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByText("Nur diese Seiten dürfen die Liste zeigen.").waitFor();
  snippet = await page.locator("#html").inputValue();

  const visitor = await (await aDesk(browser, true)).newPage();
  const shownOn = async (site: string) => {
    await visitor.goto(site);
    await visitor.locator("iframe").scrollIntoViewIfNeeded();
    await visitor.waitForLoadState("networkidle");
    const frame = visitor.frames().find((one) => one !== visitor.mainFrame());
    return (
      (await frame
        ?.locator("h1")
        .allTextContents()
        .catch(() => [])) ?? []
    );
  };
  expect((await shownOn(named)).join()).toMatch(/^Angebote: /);
  expect((await shownOn(other)).join()).not.toContain("Angebote: ");
});
