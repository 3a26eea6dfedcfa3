import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { languages } from "../../core/languages.ts";
import { loadTranslations, speak } from "../../platform/texts.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { findTexts } from "../texts.ts";

let installation: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const lindental = await addNetwork(installation, "lindental", { first: true, land: "NI" });
  await addOffers(installation, lindental.id, [{ title: "Kinderarztpraxis", topics: ["paediatrician"] }]);
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const html = async (address: string): Promise<string> => (await site.get(address)).text();
const card = (page: string): string => /<div class="note urgent[^]*?<\/div>/.exec(page)?.[0] ?? "";
const calls = (part: string): string[] =>
  [...part.matchAll(/href="tel:([^"]+)"/g)].map(([, tel = ""]) => tel);

test.each([
  ["baby atmet nicht", "akut=leben", ["112"]],
  ["kind hat putzmittel getrunken", "akut=gift", ["+4955119240", "112"]],
  ["kind 39,5 fieber sonntag wer hat offen", "akut=krank", ["116117", "112"]],
  ["ich finde mein kind nicht", "akut=vermisst", ["110"]],
])(
  "%s stays in the address, or the numbers are not the first thing to read",
  async (words, akut, numbers) => {
    const location =
      (await site.get(`/angebote?q=${encodeURIComponent(words)}`)).headers.get("location") ?? "";
    expect(location).toContain(akut);
    expect(location).not.toContain("q=");
    const page = await html(location);
    expect(calls(card(page))).toEqual(numbers);
    const results = page.indexOf('class="results"');
    expect(page.indexOf("note urgent")).toBeLessThan(results < 0 ? page.length : results);
  },
);

test("my language is missing on the card", async () => {
  for (const { code } of languages) {
    const t = speak(findTexts, code);
    const path = code === "de" ? "" : code === "de-simple" ? "/einfach" : `/${code}`;
    expect(card(await html(`${path}/angebote?akut=leben`)), code).toContain(t("acuteLifeText"));
    expect(card(await html(`${path}/angebote?t=26&akut=gift`)), code).toContain(t("acutePoisonText"));
    expect(card(await html(`${path}/angebote?t=26&akut=krank`)), code).toContain(t("acuteSickText"));
    expect(card(await html(`${path}/angebote?akut=vermisst`)), code).toContain(t("acuteMissingText"));
  }
});

test("our baby has died, our other child swallowed something, and no number comes", async () => {
  expect(calls(card(await html("/angebote?akut=gift&verlust=1")))).toEqual(["+4955119240", "112"]);
});

test("a made-up danger in the address changes nothing", async () => {
  expect(card(await html("/angebote?t=12&akut=lebenslang"))).toBe(card(await html("/angebote?t=12")));
});

test("nobody breathes, and I am asked which children's doctor I prefer", async () => {
  const page = await html("/angebote?t=26,18&akut=leben");
  expect(page).not.toContain("Kinderarztpraxis");
  expect(page).toContain('href="/angebote?t=26,18"');
  expect(await html("/angebote?t=26&akut=krank")).toContain("Kinderarztpraxis");
});

test.each([
  ["/tr", "çocuğum kayboldu"],
  ["/ar", "ابني ضاع"],
  ["/uk", "дитина зникла"],
  ["/ru", "ребёнок пропал"],
  ["/en", "I can't find my daughter"],
  ["/fa", "بچه‌ام گم شده"],
  ["/einfach", "mein kind ist weggelaufen"],
  ["", "copilul meu a dispărut"],
])("%s “%s” leads to the police and to no page about death", async (start, words) => {
  const location =
    (await site.get(`${start}/angebote?q=${encodeURIComponent(words)}`)).headers.get("location") ?? "";
  expect(location).toBe(`${start}/angebote?akut=vermisst`);
  const page = await html(location);
  expect(calls(card(page))).toEqual(["110"]);
  expect(page).toContain(`href="${start}/angebote"`);
});

test("I only look for a place in a nursery, and the police are called", async () => {
  expect(card(await html("/angebote?q=ich+finde+keinen+kitaplatz+für+mein+kind"))).toBe("");
});
