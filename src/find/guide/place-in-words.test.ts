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
  await addOffers(installation, id, [
    { title: "Krabbelgruppe", topics: ["meet-parents"], place: { place: "Kirchlinden" } },
    { title: "Krabbelgruppe im Tal", topics: ["meet-parents"], place: { place: "Lindenbrück" } },
    { title: "Frühchen-Treff", topics: ["preterm", "meet-parents"], place: { place: "Lindenbrück" } },
    { title: "Hebammen-Sprechstunde", topics: ["find-midwife"], place: { place: "Wieselbach" } },
    { title: "Still-Café", topics: ["breastfeeding"], place: { place: "Essen" } },
    { title: "Schlaf-Beratung", topics: ["sleep"], place: { place: "Oberlinden" } },
  ]);
  site = await openWebSite(installation, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const ledTo = async (words: string): Promise<string> => {
  const location = (await site.get(`/angebote?q=${encodeURIComponent(words)}`)).headers.get("location");
  return location === null ? "" : decodeURIComponent(location);
};

describe("a misspelt town spoils what I look for", () => {
  test.each([
    ["krabelgrupe lindenbruck", "/angebote?q=krabelgrupe&ort=Lindenbrück"],
    ["krabbelgruppe in lindenbrück", "/angebote?q=krabbelgruppe&ort=Lindenbrück"],
    ["krabelgrupe lindenbrok", "/angebote?q=krabelgrupe&ort=Lindenbrück&ortgelesen=1"],
    ["lindebrück krabelgruppe", "/angebote?q=krabelgruppe&ort=Lindenbrück&ortgelesen=1"],
    ["hebamme in wiselbach", "/angebote?q=hebamme&ort=Wieselbach&ortgelesen=1"],
    ["hebame kirchlindn", "/angebote?q=hebame&ort=Kirchlinden&ortgelesen=1"],
    ["lindenbrükc", "/angebote?ort=Lindenbrück&ortgelesen=1"],
  ])("%s", async (words, address) => {
    expect(await ledTo(words)).toBe(address);
  });

  test("and nobody tells me which town was understood, nor how to take it away", async () => {
    const page = await (await site.get("/angebote?q=krabelgrupe&ort=Lindenbr%C3%BCck&ortgelesen=1")).text();
    expect(page.replaceAll(/[\u2066-\u2069]/g, "")).toContain("Wir haben den Ort „Lindenbrück“ verstanden.");
    expect(page).toContain('href="/angebote?q=krabelgrupe"');
    const sure = await (await site.get("/angebote?q=krabelgrupe&ort=Lindenbr%C3%BCck")).text();
    expect(sure).not.toContain("verstanden.");
  });
});

describe("one slip in the field for the place, and the page knows no such place", () => {
  const placed = async (asked: string): Promise<string> => {
    const location = (await site.get(`/angebote?${asked}`)).headers.get("location");
    return location === null ? "" : decodeURIComponent(location);
  };

  test.each([
    ["q=hebamme&ort=Lindenbr%C3%BCk", "/angebote?q=hebamme&ort=Lindenbrück&ortgelesen=1"],
    ["t=4&ort=wiselbach&sprache=tr", "/angebote?t=4&ort=Wieselbach&ortgelesen=1&sprache=tr"],
    ["ort=Kirchlindn", "/angebote?ort=Kirchlinden&ortgelesen=1"],
    ["t=11&ort=Lindenbr%C3%BCk&verlust=1", "/angebote?t=11&ort=Lindenbrück&ortgelesen=1&verlust=1"],
  ])("%s", async (asked, address) => {
    expect(await placed(asked)).toBe(address);
    const page = await (await site.get(encodeURI(address))).text();
    expect(page).toContain("verstanden.");
  });

  test.each(["Lindenbr%C3%BCck", "Bremen", "Linden", "Essen", "Hamburg", "05399", "krabbelgruppe"])(
    "%s is not taken for another town",
    async (typed) => expect(await placed(`t=4&ort=${typed}`)).toBe(""),
  );
});

describe("a word is taken for a town", () => {
  test.each([
    "krabbelgruppe linden",
    "mein baby will nicht essen",
    "baby schläft nicht",
    "oma oberland",
    "kirche baby",
    "lindern schmerzen zähne",
    "Krabbelgruppe im Tal",
    "ich komme aus bremen hebamme",
    "Kirchengemeinde Lindenbrück",
  ])("%s", async (words) => {
    expect(await ledTo(words)).not.toContain("ort=");
  });
});
