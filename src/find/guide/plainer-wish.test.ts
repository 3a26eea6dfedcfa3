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
  const lindental = await addNetwork(installation, "lindental", { first: true });
  await addOffers(installation, lindental.id, [
    { title: "Hebamme", topics: ["find-midwife"], languages: ["de", "ru"] },
    { title: "Mittwochs-Café", topics: ["meet-parents"] },
    { title: "Dolmetscher-Dienst", topics: ["interpreter"], languages: ["de", "ru"] },
  ]);
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const ledTo = async (lang: string, words: string): Promise<string | null> =>
  (await site.get(`${lang}/angebote?q=${encodeURIComponent(words)}`)).headers.get("location");

test.each([
  ["", "hebamme die russisch spricht", "/angebote?q=hebamme&sprache=ru"],
  ["", "Hebamme auf Russisch!", "/angebote?q=Hebamme&sprache=ru"],
  ["/tr", "rusça konuşan ebe", "/tr/angebote?q=ebe&sprache=ru"],
])("%s: %s, and I cannot see that the language was understood", async (lang, words, address) => {
  expect(await ledTo(lang, words)).toBe(address);
});

test.each([
  "dolmetscher russisch",
  "ich spreche nur russisch",
  "hebamme",
  "hebamme am mittwoch",
  "Mittwochs-Café",
])("%s: words are taken out that say what I want, or a day on which nothing takes place", async (words) =>
  expect(await ledTo("", words)).toBeNull(),
);
