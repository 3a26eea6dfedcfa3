import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
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
  await addNetwork(installation, "lindental", { first: true });
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const html = async (address: string): Promise<string> => (await site.get(address)).text();
const card = (page: string): string => /<section class="note urgent[^]*?<\/section>/.exec(page)?.[0] ?? "";
const calls = (part: string): string[] =>
  [...part.matchAll(/href="tel:([^"]+)"/g)].map(([, tel = ""]) => tel);
const anger = "/angebote?t=31";
const doctors = "Es muss sofort zu Ärzten: 112.";

test.each(["ich habe mein baby geschüttelt", "bebeğimi salladım", "salladım"])(
  "%s, and nobody told me that it must go to a doctor now",
  async (words) => {
    const lang = words.startsWith("ich") ? "" : "/tr";
    const typed = `${lang}/angebote?q=${encodeURIComponent(words)}`;
    const location = (await site.get(typed)).headers.get("location");
    const said = card(await html(location ?? typed));
    expect(calls(said)[0]).toBe("112");
    expect(said).toContain(speak(findTexts, lang === "" ? "de" : "tr")("cardShaken"));
  },
);

test("the ambulance stands before every other word and number of the card, in every language", async () => {
  for (const { code } of languages) {
    const t = speak(findTexts, code);
    const path = code === "de" ? "" : code === "de-simple" ? "/einfach" : `/${code}`;
    for (const address of [anger, "/fragen/4?t=31"]) {
      const said = card(await html(`${path}${address}`));
      expect(calls(said), code).toEqual(["112", expect.any(String), expect.any(String)]);
      const order = [t("cardShaken"), "tel:112", t("cardAngerText")].map((part) => said.indexOf(part));
      expect(order, code).toEqual(order.toSorted((one, other) => one - other));
      expect(Math.min(...order), code).toBeGreaterThan(0);
    }
    expect(await html(`${path}/hilfe-sofort`), code).toContain(t("cardShaken"));
    expect(t("cardShaken"), code).not.toMatch(/schüttel|shak|salla|sars|هز|тряс|трус|تکان/i);
  }
});

test("my baby cries, and the page sends me an ambulance", async () => {
  const said = card(await html("/angebote?t=12"));
  expect(said).toContain("Schütteln Sie Ihr Baby nie.");
  expect(said).not.toContain(doctors);
  expect(calls(said)).not.toContain("112");
});

test("our baby has died, and the page asks how it breathes", async () => {
  for (const address of [`${anger}&verlust=1`, "/angebote?t=12&verlust=1", "/hilfe-sofort?verlust=1"])
    expect(await html(address), address).not.toContain(doctors);
  expect(card(await html("/angebote?t=12&verlust=1"))).toContain("Können Sie gerade nicht mehr?");
});

test("the names of the numbers are German, and my Turkish card says so twice", async () => {
  const said = card(await html(`/tr${anger}`));
  expect(said.split(speak(findTexts, "tr")("namesGerman")).length).toBe(2);
});
