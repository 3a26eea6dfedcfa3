import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { first: true });
  await addOffers(installation, id, [
    {
      title: "Schrei-Ambulanz",
      topics: ["crying", "sleep"],
      languages: ["de", "tr"],
      access: ["withoutRegistration", "atHome"],
      free: true,
    },
    { title: "Schlaf-Abend", topics: ["sleep"], languages: ["de"] },
  ]);
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

/** What the card of this offer says for itself, in its order. */
async function reasonsFor(title: string, address: string): Promise<readonly string[]> {
  const html = (await (await site.get(address)).text()).replaceAll(/[\u2066-\u2069]/g, "");
  const card = html.slice(html.indexOf(`>${title}</a>`));
  const list = /<ul class="fits">([^]*?)<\/ul>/.exec(card)?.[1] ?? "";
  return [...list.matchAll(/<li[^>]*>([^]*?)<\/li>/g)].map(([, item = ""]) =>
    item.replaceAll(/<[^>]*>/g, "").trim(),
  );
}

test.each([
  ["I tapped", "/angebote?t=12&sprache=tr&kosten=0"],
  ["I typed", "/angebote?q=mein%20baby%20schreit%20viel&sprache=tr&kosten=0"],
])("%s that my baby cries, and the card says only that it is near and free", async (_, address) => {
  const reasons = await reasonsFor("Schrei-Ambulanz", address);
  expect(reasons[0]).toBe("zum Thema: Mein Baby schreit sehr viel");
  expect(reasons.length).toBeGreaterThanOrEqual(3);
  expect(reasons.length).toBeLessThanOrEqual(4);
});

test("on my Turkish page the topic comes first as well", async () => {
  const [first] = await reasonsFor("Schrei-Ambulanz", "/tr/angebote?t=12&sprache=tr");
  expect(first).toMatch(/^konu: /);
});
