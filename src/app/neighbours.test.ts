import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../tests/builders/network.ts";
import { addOffers } from "../../tests/builders/offers.ts";
import { firstPerson, type Person } from "../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../tests/builders/web-site.ts";
import { networkRoutes } from "../network/routes.tsx";
import { loadTranslations } from "../platform/texts.ts";
import { openFind } from "../find/public.ts";
import { findRoutes } from "../find/routes.tsx";

let installation: TestInstallation;
let site: WebSite;
let coordinator: Person;
let neighbour: string;
const headers = { cookie: "s=staff" };
const settings = "/intern/einstellungen/nachbarn";

beforeAll(async () => {
  loadTranslations("texts");
  installation = await openTestInstallation();
  const own = await addNetwork(installation, "lindental", { phone: "069 90009120", first: true });
  const next = await addNetwork(installation, "buchenau", { name: "Frühe Hilfen Buchenau" });
  neighbour = next.id;
  await addOffers(installation, own.id, [
    { title: "Schreibaby-Sprechstunde", topics: ["crying"] },
    ...["Eins", "Zwei", "Drei"].map((name) => ({ title: `Hebamme ${name}`, topics: ["pregnancy-general"] })),
  ]);
  await addOffers(installation, next.id, [
    ...["Nord", "Süd", "West", "Ost"].map((name) => ({
      title: `Schreiambulanz ${name}`,
      topics: ["crying"],
    })),
    { title: "Hebamme Buchenau", topics: ["pregnancy-general"] },
  ]);
  coordinator = await firstPerson(installation, own.id, {
    name: "Kora Koord",
    roles: ["networkCoordinator"],
  });
  site = await openWebSite(
    installation,
    [...networkRoutes, ...findRoutes(openFind("data"))],
    coordinator.staff,
  );
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const page = async (path: string, more = {}): Promise<string> => (await site.get(path, more)).text();
const choose = async (fields: Record<string, string>): Promise<Response> => {
  const _t = /name="_t" value="([^"]*)"/.exec(await page(settings, headers))?.[1] ?? "";
  return site.post(settings, { ...fields, _t, _op: crypto.randomUUID() }, headers);
};
const linksTo = (html: string): number => html.match(/href="\/buchenau\/angebote\//g)?.length ?? 0;

describe("networks next door", () => {
  test("are shown to nobody before the coordinator chose them", async () => {
    expect(linksTo(await page("/angebote?q=schreibaby"))).toBe(0);
  });

  test("are chosen in the settings, and the log says so", async () => {
    expect(await page(settings, headers)).toContain("Frühe Hilfen Buchenau");
    expect((await choose({ neighbour })).status).toBe(303);
    expect(await page(settings, headers)).toMatch(new RegExp(`value="${neighbour}"[^>]*checked`));
    const { rows } = await installation.owner.query("select 1 from audit where act = 'change-neighbours'");
    expect(rows).toHaveLength(1);
  });

  test("show up to three offers where few were found, with their name, below the own person to ask", async () => {
    await site.faces.refresh();
    const html = await page("/angebote?q=schreibaby&mehr=1");
    expect(linksTo(html)).toBe(3);
    expect(html).toContain("In der Nachbarschaft");
    expect(html).toContain("Frühe Hilfen Buchenau");
    expect(html.indexOf("069 90009120")).toBeGreaterThan(0);
    expect(html.indexOf("069 90009120")).toBeLessThan(html.indexOf("In der Nachbarschaft"));
  });

  test("stay away where enough was found", async () => {
    expect(linksTo(await page("/angebote?q=hebamme"))).toBe(0);
  });

  test("lead to a page of their own network that is there", async () => {
    const [link = ""] =
      (await page("/angebote?q=schreibaby&mehr=1")).match(/\/buchenau\/angebote\/[^"?]+/) ?? [];
    const answer = await site.get(link);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Schreiambulanz");
  });

  test("are gone when nobody is chosen any more", async () => {
    await choose({});
    await site.faces.refresh();
    expect(linksTo(await page("/angebote?q=schreibaby&mehr=1"))).toBe(0);
  });
});
