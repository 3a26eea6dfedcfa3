import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { first: true });
  await addOffers(installation, id, [{ title: "Hebammen-Sprechstunde", topics: ["find-midwife"] }]);
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const ledTo = async (words: string, start = ""): Promise<string | null> => {
  const to = (await site.get(`${start}/angebote?q=${encodeURIComponent(words)}`)).headers.get("location");
  return to === null ? null : decodeURIComponent(to);
};

test("I typed one Arabic word on the German page, and everything stood from left to right", async () => {
  expect(await ledTo("قابلة")).toBe("/ar/angebote?q=قابلة");
  const page = await (await site.get("/ar/angebote?q=%D9%82%D8%A7%D8%A8%D9%84%D8%A9")).text();
  expect(page).toContain('dir="rtl"');
  expect(await ledTo("گریه نوزاد")).toBe("/fa/angebote?q=گریه نوزاد");
  expect(await ledTo("قابلة", "/einfach")).toBe("/ar/angebote?q=قابلة");
});

test("my danger goes to the page in my language, without my words", async () => {
  expect(await ledTo("زوجي يضربني")).toBe("/ar/angebote?t=49");
});

test("I am taken away from the page that I chose", async () => {
  for (const [words, start] of [
    ["قابلة", "/tr"],
    ["hebamme قابلة", ""],
    ["hebamme", ""],
    ["123", ""],
  ] as const)
    expect(await ledTo(words, start), words).toBeNull();
});
