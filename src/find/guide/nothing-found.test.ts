import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let house: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  loadTranslations("texts");
  house = await openTestInstallation();
  const { id } = await addNetwork(house, "lindental", { first: true });
  const titles = ["Anker", "Brunnen", "Café", "Dach", "Eiche", "Fenster", "Garten"];
  await addOffers(
    house,
    id,
    titles.map((title) => ({ title, topics: ["crying"] })),
  );
  site = await openWebSite(house, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await house.close();
});

const page = async (address: string): Promise<string> => (await site.get(address)).text();

/** How many isolates (U+2066 to U+2068, closed by U+2069) are open where each quotation mark stands. */
function depthsOfQuotes(text: string): readonly number[] {
  let open = 0;
  const depths: number[] = [];
  for (const sign of text) {
    if (/[\u2066-\u2068]/.test(sign)) open++;
    if (sign === "\u2069") open--;
    if (/[«»„“”]/.test(sign)) depths.push(open);
  }
  return depths;
}

test.each(["ar", "fa"])(
  "in %s the quotation marks around my words stand at the wrong ends, because nothing but them is in the isolate",
  async (lang) => {
    const html = await page(`/${lang}/angebote?q=xyzzy%20plugh`);
    const said = /<p>([^<]*xyzzy plugh[^<]*)<\/p>/.exec(html)?.[1] ?? "";
    expect(depthsOfQuotes(said)).toEqual([0, 0]);
    expect(said).toContain("«\u2068");
  },
);

test("I only said where I live, and the page claims that the first of the alphabet are the best for me", async () => {
  const heading = async (address: string) => /<h1[^>]*>([^<]*)/.exec(await page(address))?.[1];
  expect(await heading("/angebote?q=&ort=Hamburg")).toBe("Die ersten 5 Angebote");
  expect(await heading("/en/angebote?ort=Hamburg")).toBe("The first 5 offers");
  expect(await heading("/angebote?q=baby+schreit&ort=Hamburg")).toBe("Die 5 besten Angebote für Sie");
});
