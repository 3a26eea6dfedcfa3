import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
  const { id } = await addNetwork(installation, "lindental", { name: "Frühe Hilfen Lindental", first: true });
  const grief = { topics: ["pregnancy-loss"] } as const;
  await addOffers(installation, id, [
    { ...grief, title: "Gedenkfeier und Grabfeld", kind: "group", access: ["withoutRegistration", "phone"] },
    { ...grief, title: "Gesprächskreis Sternenkinder", kind: "group" },
    { ...grief, title: "Begleitung nach dem Tod eines Kindes", kind: "counselling", access: ["phone"] },
    {
      title: "Hebamme nach Fehlgeburt",
      topics: ["pregnancy-loss", "find-midwife"],
      kind: "homeVisit",
      access: ["atHome"],
    },
    { title: "Frauenhaus", topics: ["violence"], kind: "hotline" },
    { title: "Krisen-Telefon", topics: ["suicidal", "mental-illness"], kind: "hotline" },
    { title: "Schulden loswerden", topics: ["money-trouble", "paperwork"], kind: "counselling" },
    { title: "Paar-Gespräche", topics: ["couple", "separation"], kind: "counselling" },
    { title: "Haushalt in schweren Tagen", topics: ["practical-help"], kind: "homeVisit" },
    { title: "Hilfe zu Hause bei Zwillingen", topics: ["multiples", "practical-help"], kind: "homeVisit" },
    { title: "Kinder-Kleider tauschen", topics: ["money-trouble", "baby-equipment"], kind: "material" },
    { title: "Impf-Sprechstunde", topics: ["residence-refugee", "checkups"], kind: "openHour", free: true },
    {
      title: "Regenbogen-Familien-Frühstück",
      topics: ["rainbow", "meet-parents"],
      kind: "group",
      free: true,
    },
    { title: "Spiel-Stube", topics: ["exhaustion", "break"], kind: "group", free: true },
    { title: "Schimpfen, Schwindel, Spielsucht: Rat", topics: [], kind: "counselling", free: true },
    { title: "Hebammen-Sprechstunde", topics: ["find-midwife", "pregnancy-general"], kind: "openHour" },
    { title: "Gespräche in der Schwangerschaft", topics: ["pregnancy-general"], kind: "counselling" },
    { title: "Wenn die Angst nicht aufhört", topics: ["anxiety"], kind: "counselling" },
  ]);
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const html = async (address: string): Promise<string> => {
  const response = await site.get(address);
  expect(response.status, address).toBe(200);
  return response.text();
};
const titles = (page: string): readonly string[] =>
  [...page.matchAll(/<li class="card covers">.*?<h3[^>]*>(.*?)<\/h3>/gs)].map(([, title]) =>
    (title ?? "")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/[\u2066-\u2069]|^\d+/g, "")
      .trim(),
  );
const list = async (address: string): Promise<string> => titles(await html(address)).join(" | ");
const ledTo = async (words: string, start = ""): Promise<string> =>
  (await site.get(`${start}/angebote?q=${encodeURIComponent(words)}`)).headers.get("location") ?? "";

describe("our child has died and I am in danger", () => {
  test.each([
    ["", "mein kind ist gestern gestorben und ich will auch nicht mehr", "t=11,41&verlust=1"],
    ["", "unser baby ist tot und mein mann schlägt mich", "t=11,49&verlust=1"],
    ["", "mein mann schlägt mich, mein kind ist gestorben", "t=11,49&verlust=1"],
    ["/en", "my baby died and I want to die", "t=11,41&verlust=1"],
    ["/en", "we lost our baby and my husband hits me", "t=11,49&verlust=1"],
    ["/tr", "bebeğim öldü, ben de ölmek istiyorum", "t=11,41&verlust=1"],
  ])("%s “%s” keeps both", async (start, words, address) => {
    expect(await ledTo(words, start)).toBe(`${start}/angebote?${address}`);
  });

  test("the number stands above the offers for grief", async () => {
    const suicidal = await html("/angebote?t=11,41&verlust=1");
    const card = suicidal.indexOf("Denken Sie daran, nicht mehr zu leben?");
    expect(card).toBeGreaterThan(0);
    expect(suicidal.indexOf("Telefonseelsorge", card)).toBeGreaterThan(card);
    expect(suicidal.indexOf("Telefonseelsorge", card)).toBeLessThan(suicidal.indexOf('class="results"'));
    expect(await html("/angebote?t=11,49&verlust=1")).toContain("Tut Ihnen jemand weh?");
  });

  test("and who said it before and is in danger now gets it too", async () => {
    const said = await site.get("/angebote?verlust=1&q=ich+will+nicht+mehr+leben");
    expect(said.headers.get("location")).toContain("t=41");
  });

  test("who wants to die or is beaten has lost no child by that", async () => {
    for (const words of ["ich will sterben", "ich will nicht mehr leben", "mein Mann schlägt mich"])
      expect(await ledTo(words), words).not.toContain("verlust");
  });
});

describe("what I tap after a loss comes first", () => {
  test.each([
    [41, "Krisen-Telefon"],
    [49, "Frauenhaus"],
    [59, "Schulden loswerden"],
    [42, "Paar-Gespräche"],
  ])("t=%i", async (no, title) => {
    const shown = titles(await html(`/angebote?t=${no}&verlust=1`));
    expect(shown[0]).toContain(title);
    const grief = shown.filter((one) => /Begleitung|Gedenk|Sternenkinder|Fehlgeburt/.test(one));
    expect(grief.length).toBeGreaterThan(0);
    expect(grief.length).toBeLessThanOrEqual(2);
    expect(grief.join()).not.toContain("Gedenk");
  });
});

test("after a loss no title speaks of children, whatever was asked", async () => {
  for (const asked of [
    "q=zwillinge",
    "q=kleidung",
    "q=geld&mehr=1",
    "t=20",
    "t=52",
    "t=54",
    "q=elterncafe",
    "frei=1&mehr=1",
    "t=4",
  ])
    expect(await list(`/angebote?${asked}&verlust=1`), asked).not.toMatch(
      /Zwilling|Kinder-Kleider|Impf|Spiel-Stube|Regenbogen|Sprechstunde|Schwanger/,
    );
  expect(await list("/angebote?frei=1&mehr=1&verlust=1")).toContain("Schimpfen, Schwindel, Spielsucht");
  expect(await list("/angebote?t=50&verlust=1")).toMatch(/^Haushalt in schweren Tagen/);
});

test("first of all is one person, last a grave; and there is a number for the night", async () => {
  const page = await html("/angebote?t=11&verlust=1");
  const shown = titles(page);
  expect(shown[0]).toMatch(/Begleitung nach dem Tod|Hebamme nach Fehlgeburt/);
  const at = (title: string) => shown.findIndex((one) => one.includes(title));
  expect(at("Begleitung")).toBeLessThan(at("Gesprächskreis"));
  expect(at("Gesprächskreis")).toBeLessThan(at("Gedenkfeier"));
  const card = page.indexOf("Können Sie gerade nicht mehr?");
  expect(card).toBeGreaterThan(0);
  expect(page.indexOf("Telefonseelsorge", card)).toBeGreaterThan(card);
  expect(page.indexOf("Telefonseelsorge", card)).toBeLessThan(page.indexOf('class="results"'));
  expect(await html("/angebote?t=59&verlust=1")).not.toContain("Können Sie gerade nicht mehr?");
});

describe("I said that we lost our child and passed over the question about needs", () => {
  test.each(["phase=4&sprache=tr", "", "ort=Lindental", "haus=1", "weg=1", "sprache=tr&fern=1"])(
    "%s",
    async (asked) => {
      const page = await html(`/angebote?${asked}&verlust=1`);
      expect(titles(page)[0]).toMatch(/Begleitung nach dem Tod|Hebamme nach Fehlgeburt/);
      expect(titles(page).join()).toContain("Gesprächskreis");
      expect(titles(page).join()).not.toMatch(/Frauenhaus|Sprechstunde|Schwanger/);
    },
  );

  test("whoever wants something else than grief finds the way to all needs", async () => {
    const page = await html("/angebote?verlust=1");
    expect(page).toMatch(
      /class="back" href="\/fragen\/3\?[^"]*verlust=1"|class="back" href="\/fragen\/3\?verlust=1"/,
    );
    expect(/<ul class="chips">.*?<\/ul>/s.exec(page)?.[0]).toContain("/fragen/3?verlust=1");
    expect(await html("/?verlust=1")).toContain('href="/fragen/3?verlust=1"');
  });
});

test("kürettage is the word in my letter from the hospital", async () => {
  for (const words of ["kürettage", "hatte gestern eine Kürettage", "kuerettage", "curettage traurig"])
    expect(await ledTo(words), words).toBe("/angebote?t=11&verlust=1");
  for (const words of [
    "angst vor kürettage",
    "kürettage nach der geburt wegen plazentarest",
    "meine schwester hatte eine kürettage",
  ])
    expect(await ledTo(words), words).not.toContain("verlust");
});

describe("no loss of a child", () => {
  test.each([
    "angst vor fehlgeburt",
    "wieder schwanger nach fehlgeburt",
    "fehlgeburt vor 2 jahren jetzt wieder schwanger angst",
    "plötzlicher kindstod angst",
    "verloren gegangen im park",
    "mein mann ist gestorben",
    "mama ist gestorben",
    "oma gestorben kind traurig",
  ])("%s", async (words) => {
    expect(await ledTo(words)).not.toContain("verlust");
    const page = await html(`/angebote?q=${encodeURIComponent(words)}`);
    expect(titles(page).slice(0, 1).join()).not.toMatch(/Begleitung|Gedenk|Sternenkinder|Fehlgeburt/);
    expect(page).not.toContain("Tut Ihnen jemand weh?");
  });

  test("who is pregnant again finds help with it", async () => {
    expect(await list("/angebote?q=wieder%20schwanger%20nach%20fehlgeburt")).toMatch(/Schwangerschaft/);
  });

  test("who looks for a midwife meets no loss", async () => {
    expect(await list("/angebote?q=hebamme")).toContain("Hebammen-Sprechstunde");
    expect(await list("/angebote?q=hebamme")).not.toContain("Fehlgeburt");
    expect(await list("/angebote?t=4")).not.toContain("Fehlgeburt");
    expect(await list("/angebote?q=hebamme%20nach%20fehlgeburt&verlust=1")).toContain("Fehlgeburt");
  });
});
